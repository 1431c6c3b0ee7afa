import { readLetter } from '../read-letter';
import { numberedLine } from './chapters';

test.each([
  ['II. OPPDRAG', [2], 'OPPDRAG'],
  ['IV. Mål og oppdrag', [4], 'Mål og oppdrag'],
  ['XI. ØKONOMI', [11], 'ØKONOMI'],
])('a chapter may have a Roman number: %s', (line, number, title) => {
  expect(numberedLine(line)).toEqual({ number, title });
});

test.each(['V. Hansen', 'I. Direktoratet skal rydde.', 'I samarbeid med andre', 'VI ØNSKER DETTE'])(
  'is none: %s',
  (line) => {
    expect(numberedLine(line)).toBeNull();
  },
);

test('a chapter with a Roman number ends the goal above it, and reports in it are not asked for twice', () => {
  const letter = [
    ...['I. INNLEDNING', '', 'Vi viser til budsjettet.', '', 'II. MÅL OG OPPDRAG', '', 'Delmål 1.1: Trygge stier', ''],
    ...['Oppdrag', '• Direktoratet skal rydde.', '', 'III. RAPPORTERING', ''],
    ...['Årsrapporten skal sendes innen 15. mars 2027.', '', 'IV. ØKONOMI', ''],
    ...['Direktoratet skal sende en plan innen 1. august 2026.', ''],
  ].join('\n');
  expect(readLetter(letter, { year: 2026 }).items.map(({ kind, chapter, goal }) => [kind, chapter, goal])).toEqual([
    ['assignment', '2', 'Delmål 1.1: Trygge stier'],
    ['main-report', '3', undefined],
    ['one-off-delivery', '4', undefined],
  ]);
});

test('parts of a Roman chapter count from one, and their titles are chapters', () => {
  const letter = [
    ...['II. MÅL OG OPPDRAG', '', 'Vi viser til budsjettet.', '', 'III. RAPPORTERING', '', '1.  Årsrapport', ''],
    ...['Årsrapporten skal sendes innen 15. mars 2027.', '', '2.  Møter', '', 'Det holdes ett møte:', ''],
    ...['  Fagmøte (status pr. 30.4)    12. juni    kl. 1300', '', '3.  Budsjett- og regnskapsfrister', ''],
    ...['  Innspill til revidert budsjett        3.2', '  Nysaldering        8.9', '', 'IV. ØKONOMI', ''],
    ...['Direktoratet skal sende en plan innen 1. august 2026.', ''],
  ].join('\n');
  const { items } = readLetter(letter, { year: 2026 });
  expect(items.map(({ kind, chapter, deliverables }) => [kind, chapter, deliverables[0]?.due])).toEqual([
    ['main-report', '3.1', '2027-03-15'],
    ['meeting', '3.2', '2026-06-12'],
    ['calendar-deadline', '3.3', '2026-02-03'],
    ['calendar-deadline', '3.3', '2026-09-08'],
    ['one-off-delivery', '4', '2026-08-01'],
  ]);
});
