import type { Reading } from '@tertial/domain';
import { unsettledIn } from '../account.fixture';
import { readLetter } from '../read-letter';
import { told } from '../reading-told.fixture';

const HEAD = 'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nTekst.\n\n';

function read(reporting: string, heading = '4 Rapportering'): string[] {
  return told(readLetter(`${HEAD}${heading}\n\n${reporting}\n`));
}

describe('the reports of a year', () => {
  test('are told by the last day of their period in a list under a heading of reports', () => {
    expect(
      read(
        'Fjelltilsynet skal rapportere på økonomi:\n\n– per 30. april: innen 20. mai\n– per 31. august: innen 20. september',
        '2 Rapportering\n\n2.1 Tertialrapportering',
      ),
    ).toEqual([
      'main-report | per 30. april: innen 20. | date 2026-05-20',
      'main-report | per 31. august: innen 20. | date 2026-09-20',
    ]);
  });

  test('are told by a number after their name in a table that lost its lines, and none of its days is lost', () => {
    const table =
      'Rapport            Frist\nTertialrapport 1   1. juni 2026\nTertialrapport 2   1. oktober 2026\nÅrsrapport for 2026   15. mars 2027';
    expect(read(table)).toEqual([
      'main-report | Tertialrapport 1 1. juni 2026 | date 2026-06-01',
      'main-report | Tertialrapport 2 1. oktober 2026 | date 2026-10-01',
      'main-report | Årsrapport for 2026 15. mars | date 2027-03-15',
    ]);
    const unknown = table.replace('Tertialrapport 1 ', 'Tertialrapport A').replace('Tertialrapport 2 ', 'Oversikt B');
    expect(unsettledIn(`${HEAD}4 Rapportering\n\n${unknown}\n`).unsettled).toEqual([]);
  });

  test('begin with their own sentence, not with that of other reports or of the report of the year before', () => {
    expect(
      read(
        'Tertialrapportene skal sendes innen 29. mai og 2. oktober 2026. Frist for årsrapporten for 2025 er 15. mars 2026. Årsrapporten for 2026 skal sendes innen 15. mars 2027, og skal være offentliggjort senest 1. mai 2027.',
      ),
    ).toEqual([
      'main-report | Tertialrapportene skal sendes innen 29. | date 2026-05-29',
      'main-report | 2. oktober 2026. | date 2026-10-02',
      'one-off-delivery | Frist for årsrapporten for 2025 | date 2026-03-15',
      'main-report | Årsrapporten for 2026 skal sendes | date 2027-03-15',
      'main-report | offentliggjort senest 1. mai 2027. | date 2027-05-01',
    ]);
  });

  test('are what an assignment without a day goes to, also where the letter says so of those without another', () => {
    const rule = 'Det skal rapporteres på oppdragene i årsrapporten når det ikke er satt en annen frist.';
    expect(
      told(
        readLetter(
          `Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Mål\n\nOppdrag:\n\n• Fjelltilsynet skal rydde stier.\n\n4 Rapportering\n\nÅrsrapporten skal sendes innen 15. mars 2027. ${rule}\n`,
        ),
      ),
    ).toEqual([
      'assignment | Fjelltilsynet skal rydde stier. | default 2027-03-15',
      'main-report | Årsrapporten skal sendes innen 15. | date 2027-03-15',
    ]);
  });
});

test.each([
  [
    'Frist for halvårsrapporten er 20. august 2026.',
    'one-off-delivery | Frist for halvårsrapporten er 20. | date 2026-08-20',
  ],
  [
    'Fjelltilsynet skal sende månedlige regnskapsrapporter til departementet hver måned.',
    'one-off-delivery | Fjelltilsynet skal sende månedlige regnskapsrapporter | recurring month',
  ],
  [
    'Fjelltilsynet skal sende månedlige regnskapsrapporter til departementet innen den 12. hver måned.',
    'one-off-delivery | Fjelltilsynet skal sende månedlige regnskapsrapporter | recurring month',
  ],
  [
    'Fjelltilsynet skal månedlig, innen den 15. i påfølgende måned, sende regnskapstall.',
    'one-off-delivery | Fjelltilsynet skal månedlig, innen den | recurring month',
  ],
  [
    'Frist for innspill til statsbudsjettet er foreløpig satt til 1. november.',
    'one-off-delivery | Frist for innspill til statsbudsjettet | date 2026-11-01',
  ],
  [
    'Etatsstyringsmøtet holdes 11. juni 2026 kl. 10.00–12.00.',
    'meeting | Etatsstyringsmøtet holdes 11. juni 2026 | date 2026-06-11',
  ],
  [
    'Etatsstyringsmøte er fastsett til 22. april 2026 kl. 13. Det andre blir halde i haust.',
    'meeting | Etatsstyringsmøte er fastsett til 22. | date 2026-04-22',
  ],
])('a day in the reporting chapter is what its sentence says: %s', (text, item) => {
  expect(read(text)).toEqual([item]);
});

test.each([
  'Notat til etatsstyringsmøtet skal sendes innen 11. juni 2026.',
  'Vi viser til etatsstyringsmøtet 11. juni 2025.',
])('a day that is no meeting’s makes none: %s', (text) => {
  expect(read(text).filter((line) => line.startsWith('meeting'))).toEqual([]);
});

test('a day set apart at the end of what is told is its deadline, the day of its figures is none', () => {
  expect(
    read(
      'Fjelltilsynet skal rapportere data etter disse fristene:\n\n• Tall på hytter per 1. oktober: 15. oktober 2026\n• Tall på stier',
    ),
  ).toEqual(['key-information | Tall på hytter per 1. | date 2026-10-15', 'key-information | Tall på stier | ']);
});

test.each([
  ['Tertialrapportane skal innehalde:', 'key-information'],
  ['Årsrapporten for 2026 skal omtale følgende:', 'key-information', 'report T3'],
  ['Fjelltilsynet skal også gi nye tall for hyttene:', 'statistic'],
  ['Fjelltilsynet skal levere følgende statistikk for hyttene:', 'statistic'],
])('points under "%s" are %s', (announced, kind, deadline = '') => {
  expect(read(`${announced}\n\n1. antall ras på hver sti (månedlig)\n2. antall hytter i hvert fylke`)).toEqual([
    `${kind} | antall ras på hver sti | recurring month`,
    `${kind} | antall hytter i hvert fylke | ${deadline}`,
  ]);
});

test('the day of a series is in the words that are kept of it, and what is tentative is marked', () => {
  const { items } = readLetter(
    `${HEAD}4 Rapportering\n\nFjelltilsynet skal sende månedlige regnskapsrapporter innen den 12. hver måned.\n\nFrist for innspill til budsjettet er foreløpig satt til 1. november.\n`,
  );
  expect(items.map(({ deliverables }) => deliverables.map(({ raw, tentative }) => [raw, tentative ?? false]))).toEqual([
    [['innen den 12. hver måned', false]],
    [['til 1. november', true]],
  ]);
});

test('a chapter after a numbered list is one, where its number has no sign', () => {
  const letter = `${HEAD}2 Rapportering\n\nFjelltilsynet skal levere følgende statistikk:\n1. Ras (månedlig)\n2. Hytter (månedlig)\n3. Stier (månedlig)\n\n3 Endringer i styringskalenderen\nFølgende datoer kommer i tillegg:\n18.08.2026 kl. 10.00–11.30     Særmøte\n02.09.2026                     Innspill til budsjettet\n`;
  expect(
    readLetter(letter)
      .items.map(({ kind, chapter, text }) => [kind, chapter, text])
      .slice(3),
  ).toEqual([
    ['meeting', '3', '18.08.2026 kl. 10.00–11.30 Særmøte'],
    ['calendar-deadline', '3', '02.09.2026 Innspill til budsjettet'],
  ]);
});

test('the days of reports in Nynorsk count: its words are no damaged ones', () => {
  expect(
    read(
      'Fjelltilsynet skal levere tertialrapport per 30. april innan 4. juni 2026 og tertialrapport per 31. august innan 8. oktober 2026. Rapportane skal vere korte.\n\nÅrsrapporten for 2026 skal liggje føre seinast 15. mars 2027. Årsrapporten skal sendast i kopi til kommunane.\n\nTertialrapportane skal vere ærlege og årlege.',
    ).map((line) => line.split(' | ')[2]),
  ).toEqual(['date 2026-06-04', 'date 2026-10-08', 'date 2027-03-15']);
});

test('a report on half a year ends where another report begins, which is none of it', () => {
  const { items } = readLetter(
    `${HEAD}4 Rapportering\n\nFjelltilsynet skal levere en rapport per første halvår innen 20. august 2026. Årsrapporten for 2026 sendes departementet innen 15. mars 2027 og offentliggjøres på tilsynets nettsider innen 1. mai 2027.\n`,
  );
  expect(items.map(({ text }) => text)).toEqual([
    'Fjelltilsynet skal levere en rapport per første halvår innen 20. august 2026.',
    'Årsrapporten for 2026 sendes departementet innen 15. mars 2027',
    'offentliggjøres på tilsynets nettsider innen 1. mai 2027.',
  ]);
});

test('a part on reports in capitals holds reports, which may be due in the sentence after that on their periods', () => {
  const letter =
    'TILDELINGSBREV 2026 TIL FJELLTILSYNET\n\nINNLEDNING\nTekst.\n\nRAPPORTERING\nTertialrapporter\nFjelltilsynet skal rapportere per 30. april og 31. august. Rapportene skal være departementet i hende\nhenholdsvis 20. mai og 20. september.\n';
  expect(told(readLetter(letter))).toEqual([
    'main-report | Rapportene skal være departementet i | date 2026-05-20',
    'main-report | 20. september. | date 2026-09-20',
  ]);
});

test('points of other reporting with a time set apart are deliveries, the others are asked about', () => {
  const letter = `${HEAD}4 Rapportering\n\n4.1 Tertialrapporter\n\nTekst.\n\nAnnen rapportering\n\n• Innspill til tilstandsrapporten: 15. januar\n• Likestilling: i årsrapporten\n• Konsulentbruk (tertialvis)\n• Rapporteringen er omtalt i vedlegg 2\n`;
  const { items, questions } = readLetter(letter);
  expect(told({ items } as Reading)).toEqual([
    'special-report | Innspill til tilstandsrapporten: 15. januar | date 2026-01-15',
    'special-report | Likestilling: i årsrapporten | report T3',
    'special-report | Konsulentbruk (tertialvis) | recurring tertial',
  ]);
  expect(questions.map(({ raw }) => raw)).toEqual(['Rapporteringen er omtalt i vedlegg 2']);
});

test('a report is published on the day that is said, though it must be dealt with before', () => {
  expect(
    read(
      'Årsrapporten for 2026 skal sendes innen 1. mars 2027, og publiseres på nettsidene når den er behandlet, senest 1. mai 2027.',
    ),
  ).toEqual([
    'main-report | Årsrapporten for 2026 skal sendes | date 2027-03-01',
    'main-report | publiseres på nettsidene når den | date 2027-05-01',
  ]);
});

test.each([
  ['• Fjelltilsynet har levert faggrunnlag for rydding (frist: 1.10.2026).', ['2026-10-01']],
  ['• Fjelltilsynet har forenklet kursene innen 31. mai 2026.', ['2026-05-31']],
  ['• Andel ras som er varslet innen seks timer', []],
  ['• Antall ras, målt 1. oktober', []],
])('a result with a day of its own is due on it: %s', (point, dues) => {
  const { items } = readLetter(`${HEAD}2 Mål\n\nResultatkrav 2026:\n${point}\n`);
  expect(items.map(({ kind, deliverables }) => [kind, deliverables.map(({ due }) => due)])).toEqual([
    ['steering-parameter', dues],
  ]);
});

test('the annual report of a part of the agency is not the agency’s', () => {
  const own = 'Årsrapporten skal sendes innen 1. mars 2027.';
  expect(
    read(
      `Årsplan for internrevisjonen sendes innen 15. februar, og internrevisjonens årsrapport innen 15. februar 2027.\n\n${own}`,
    ),
  ).toEqual([
    'one-off-delivery | Årsplan for internrevisjonen sendes innen | date 2026-02-15, date 2027-02-15',
    'main-report | Årsrapporten skal sendes innen 1. | date 2027-03-01',
  ]);
});

test.each([
  ['Etaten skal hver måned sende departementet tall for ras.', 'recurring month'],
  ['Regnskapsrapport sendes departementet kvartalsvis.', 'recurring quarter'],
  ['Departementet ber i tillegg om en regnskapsrapport for hyttene hvert kvartal.', 'recurring quarter'],
])('what is sent often is asked for in the reporting chapter too: %s', (text, deadline) => {
  expect(read(text)).toEqual([`one-off-delivery | ${text.split(' ').slice(0, 5).join(' ')} | ${deadline}`]);
});
