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
