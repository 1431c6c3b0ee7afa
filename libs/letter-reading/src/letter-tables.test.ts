import { readLetter } from './read-letter';
import { told } from './reading-told.fixture';

/** What a letter of this year asks for, told briefly. */
const read = (letter: string): string[] => told(readLetter(letter, { year: 2026 }));

test('the numbers of parameters are no days', () => {
  const rows = '| Nr. | Styringsparameter | Krav |\n| 1.1 | Andel skilte løyper | 90 pst. |\n| 1.2 | Antall ras | – |';
  expect(read(`1. MÅL\n\n1.1 Trygge fjell\n\n${rows}\n`)).toEqual([
    'steering-parameter | Andel skilte løyper 90 pst. | ',
    'steering-parameter | Antall ras | ',
  ]);
});

test('points in a cell under a head of parameters are one each', () => {
  const rows =
    'Mål | Styringsparametere\nTrygge stier | • Antall skred • Andel skilt, målt hvert år\nRene stier | • Antall turer';
  expect(read(`1. MÅL\n\n1.1 Trygge fjell\n\n${rows}\n`)).toEqual([
    'steering-parameter | Antall skred | ',
    'steering-parameter | Andel skilt, målt hvert år | ',
    'steering-parameter | Rene stier • Antall turer | ',
  ]);
});

test('a row may be called by a code, which is not what it asks for', () => {
  const rows = '| Nr. | Styringsparameter | Rapportering |\n| SP 1 | Andel skilte løyper | Tertialvis |';
  const { items } = readLetter(`1. MÅL\n\n1.1 Fjell\n\n${rows}\n`, { year: 2026 });
  expect(items.map(({ number, text, deliverables }) => [number, text, deliverables[0]?.every])).toEqual([
    ['SP 1', 'Andel skilte løyper', 'tertial'],
  ]);
});

describe('a calendar in a chapter', () => {
  const reporting = (text: string): string[] =>
    read(`1. MÅL\n\nTekst.\n\n2. RAPPORTERING\n\n2.1 Styringskalender\n\n${text}\n`);

  test.each([
    [
      'points',
      '• 18. april 2026: Etatsstyringsmøte\n• 1. september: Frist for innspill\n• 15. jan.: Frist for satsinger',
    ],
    [
      'rows',
      '| Dato | Hva |\n| 18. april | Etatsstyringsmøte |\n| 1. sep.* | Frist for innspill |\n| 15. jan. | Frist for satsinger |',
    ],
    [
      'columns in another order',
      '| Etatsstyringsmøte | 18. april |\n| Frist for innspill | 1. september |\n| Frist for satsinger | 15. januar |',
    ],
    [
      'flattened rows',
      'Møte Dato\nEtatsstyringsmøte 18. april\nFrist for innspill 1. september\nFrist for satsinger 15. januar',
    ],
  ])('is read from %s, and days without a year get theirs', (_, text) => {
    expect(reporting(text).map((line) => line.replace(/\|.*\|/u, '|'))).toEqual([
      'meeting | date 2026-04-18',
      'calendar-deadline | date 2026-09-01',
      'calendar-deadline | date 2027-01-15',
    ]);
  });

  test('gives the tertial report its day once, and is no main report besides', () => {
    expect(
      reporting('• 25. sep. Frist for rapport for 2. tertial\n• 6. nov. Etatsstyringsmøte\n• 8. nov. Møte'),
    ).toEqual([
      'calendar-deadline | 25. sep. Frist for rapport | date 2026-09-25',
      'meeting | 6. nov. Etatsstyringsmøte | date 2026-11-06',
      'meeting | 8. nov. Møte | date 2026-11-08',
    ]);
  });

  test('is not made of a sentence whose line starts with a day', () => {
    expect(
      reporting('Rapporten må foreligge i departementet senest på den dagen som er\n15. mai 2026 eller før møtet.'),
    ).not.toContain(expect.stringContaining('meeting'));
  });
});

describe('tables whose head says what the rows are', () => {
  const rows = ['| rydde stier | 1. mai 2026 |', '| rydde stier | 2. mai 2026 |', '| rydde stier | 3. mai 2026 |'];

  test.each(['\n', '\n\n', '\f', '\n\f'])('name their columns again after %j, and that is no item', (between) => {
    const tables = rows.map((row) => `| Oppdrag | Frist |\n${row}\n`).join(between);
    expect(read(`1. MÅL\n\nTekst.\n\n${tables}\nTekst.\n`)).toEqual([
      'assignment | rydde stier | date 2026-05-01',
      'assignment | rydde stier | date 2026-05-02',
      'assignment | rydde stier | date 2026-05-03',
    ]);
  });

  test.each([
    [
      '| Styringsparameter | Resultatkrav 2026 | Rapportering |\n| Andel saker innen 21 dager | 80 pst. | Tertialvis |\n| Omgjorte klager | Færre enn i 2025 | |',
      [
        'steering-parameter | Andel saker innen 21 dager | recurring tertial',
        'steering-parameter | Omgjorte klager Færre enn i | ',
      ],
    ],
    [
      '| Nr | Oppdrag | Frist | Kontakt |\n| 3-1 | Utarbeide plan for skilt | 31. mars 2026 | Eli Ås |\n| 3-2 | Vurdere samarbeid | I dialog | Eli Ås |',
      [
        'assignment | Utarbeide plan for skilt Eli | date 2026-03-31',
        'assignment | Vurdere samarbeid Eli Ås | vague -',
      ],
    ],
    ['| Kap. | Post | Betegnelse |\n| 745 | 01 | Driftsutgifter |', []],
  ])('%s', (table, expected) => {
    expect(read(`1. MÅL\n\n1.1 Trygge fjell\n\n${table}\n`)).toEqual(expected);
  });

  test.each([
    ['01.06.26', 'date 2026-06-01', []],
    ['1/9', 'date 2026-09-01', []],
    ['15.10', 'date 2026-10-15', []],
    ['uke 24', 'date 2026-06-12', []],
    ['Q3 2026', 'date 2026-09-30', []],
    ['Høst 2026', 'vague -', ['Høst 2026']],
    ['Løpende', 'vague -', ['Løpende']],
    ['Etter møtet', 'vague -', ['Etter møtet']],
    ['1. mai 2026, kan flyttes', 'date 2026-05-01', ['1. mai 2026, kan flyttes']],
    ['-', 'default 2027-03-15', []],
    ['', 'default 2027-03-15', []],
  ])('what stands under Frist is never text: «%s»', (cell, deadline, asked) => {
    const table = `| Nr | Oppdrag | Frist |\n| 1 | Rydde stier | ${cell} |`;
    const reporting = 'Årsrapporten sendes innen 15. mars 2027. Oppdrag uten egen frist rapporteres i årsrapporten.';
    const reading = readLetter(`1. MÅL\n\n${table}\n\n2. RAPPORTERING\n\n${reporting}\n`, { year: 2026 });
    const [item] = told(reading);
    expect(item).toBe(`assignment | Rydde stier | ${deadline}`);
    expect(reading.questions.filter(({ item: id }) => id === reading.items[0]?.id).map(({ raw }) => raw)).toEqual(
      asked,
    );
  });

  test('give assignments their printed numbers', () => {
    const letter = '1. MÅL\n\n| Nr | Oppdrag | Frist |\n| 3-1 | Utarbeide plan | 31. mars 2026 |\n';
    expect(readLetter(letter, { year: 2026 }).items.map(({ number }) => number)).toEqual(['3-1']);
  });
});

describe('a table whose columns were flattened to lines', () => {
  const reporting = (text: string): string[] =>
    read(`1. MÅL\n\nTekst.\n\n2. RAPPORTERING\n\n2.1 Annen rapportering\n\n${text}\n\nEtaten er viktig.\n`);

  test.each([
    [
      'Tema Hyppighet Frist\nLikestilling og mangfold Årlig 1. februar\nØkonomi og prognose for\nresten av året Halvårlig 15. juni og 15. november',
      [
        'Likestilling og mangfold | recurring year, date 2026-02-01',
        'Økonomi og prognose for resten | recurring half-year, date 2026-06-15, date 2026-11-15',
      ],
    ],
    [
      'Frist/frekvens Rapport Merknad\nÅrlig/15. mai Oversikt over tilskudd\n2 ganger i året (30.6 og 31.12) Status for stier\n4 ganger i året Tall for bruk',
      [
        'Oversikt over tilskudd | recurring year, date 2026-05-15',
        'Status for stier | recurring half-year, date 2026-06-30, date 2026-12-31',
        'Tall for bruk | recurring quarter',
      ],
    ],
    ['Tema Frist\nFigurer per 31. desember\nmed tekst 20. januar', ['Figurer per 31. desember med | date 2026-01-20']],
  ])('is read by the words that say when: %s', (text, expected) => {
    expect(reporting(text)).toEqual(expected.map((line) => `special-report | ${line}`));
  });
});

test('flattened rows of a calendar that start with a day are no headings', () => {
  const letter =
    '1. MÅL\n\nTekst.\n\n2. RAPPORTERING\n\n2.1 Styringskalender\n\nDato Hva\n18. apr. Etatsstyringsmøte\n1. sep.* Frist for rapport for 2. tertial\n8. nov. Fagmøte\n';
  expect(read(letter)).toEqual([
    'meeting | 18. apr. Etatsstyringsmøte | date 2026-04-18',
    'calendar-deadline | 1. sep.* Frist for rapport | date 2026-09-01',
    'meeting | 8. nov. Fagmøte | date 2026-11-08',
  ]);
});

describe('a table of assignments that became lines', () => {
  const chapter = (lines: readonly string[], below = ''): unknown =>
    readLetter(
      `Tildelingsbrev 2026 til Fjelltilsynet\n\n1. Mål\n\n1.1 Stier\n\n${lines.join('\n')}\n${below}`,
    ).items.map(({ kind, text, deliverables }) => [
      kind,
      text,
      deliverables.map(({ due, every }) => due ?? every).join(),
    ]);

  test('has an assignment a row, also where one has two lines, with or without numbers', () => {
    const rows = [
      'Rydde stier i alle fylker 1. mai 2026',
      'Lage en plan for merking av løyper og',
      'hytter Tertialvis',
    ];
    expect(chapter(['Oppdrag Frist', ...rows])).toEqual([
      ['assignment', 'Rydde stier i alle fylker', '2026-05-01'],
      ['assignment', 'Lage en plan for merking av løyper og hytter', 'tertial'],
    ]);
    expect(chapter(['Oppdrag', '', 'Nr. Oppdrag Frist', '1 Rydde stier i alle fylker 1. mai 2026'])).toEqual([
      ['assignment', '1 Rydde stier i alle fylker', '2026-05-01'],
    ]);
  });

  test('ends where the text goes on', () => {
    const below = '\nDet er ryddet 40 stier, og arbeidet med de andre er i gang. Tallene er fra 1. januar 2026\n';
    expect(chapter(['Oppdrag Frist', 'Rydde stier i alle fylker 1. mai 2026'], below)).toEqual([
      ['assignment', 'Rydde stier i alle fylker', '2026-05-01'],
    ]);
  });

  test('is none where the columns are others', () => {
    expect(chapter(['Område Merknad Frist', 'Stier i alle fylker 1. mai 2026'])).toEqual([]);
  });
});

test('the head of a table that names parameters is no heading, and its rows are each one', () => {
  expect(
    read(
      '1 Innledning\n\nTekst.\n\n2 Mål og styringsparametere\n\nMål | Styringsparameter | Resultatkrav 2026\nFlere på tur | Andel som går på tur | 65 prosent\n| Tid fra ras til varsel | Innen tre timer\n',
    ),
  ).toEqual(['steering-parameter | Flere på tur Andel som | ', 'steering-parameter | Tid fra ras til varsel | ']);
});
