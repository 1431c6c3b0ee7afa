import { readLetter } from './read-letter';
import { told } from './reading-told.fixture';

/** What a letter of this year asks for, told briefly. */
const read = (letter: string): string[] => told(readLetter(letter, { year: 2026 }));

test('paragraphs of a letter with an empty line after nearly every line stay apart', () => {
  const paragraphs = Array.from(
    { length: 12 },
    (_, index) => `Båt ${index} er viktig for alle som\nferdes til fjells og på sjøen.`,
  );
  const letter = `1. MÅL\n\nOppdrag\n\n${paragraphs.join('\n\n')}\n\nEtaten skal rydde. Frist: 1. mai.\n\nEtaten skal merke.\n`;
  expect(read(letter)).toEqual([
    'assignment | Etaten skal rydde. Frist: 1. | date 2026-05-01',
    'assignment | Etaten skal merke. | ',
  ]);
});

describe('assignments with a title of their own', () => {
  const goals = (text: string): string[] => read(`1. MÅL\n\n1.1 Trygge fjell\n\n${text}\n`);

  test.each([
    ['Oppdrag 13/2026: Rassikring', 'Oppdrag 13/2026'],
    ['Oppdrag nr. 4 – Rassikring', 'Oppdrag nr. 4'],
    ['Oppdrag 2026-001 Rassikring', 'Oppdrag 2026-001'],
    ['Oppdrag 3: Rassikring', 'Oppdrag 3'],
    ['1.1.1 Oppdrag nr. 1: Rassikring', 'Oppdrag nr. 1'],
    ['TB2026-3 | Avd.: FHA | Rassikring', 'TB2026-3'],
    ['TB2026-3 Avd.: FHA Rassikring', 'TB2026-3'],
    ['Oppdrag: Rassikring', undefined],
  ])('are one item with what stands under the title: %s', (title, number) => {
    const letter = `1. MÅL\n\n1.1 Trygge fjell\n\n${title}\nEtaten skal kartlegge ras.\n\nArbeidet skal være kort.\n\nFrist: 1.9.2026\n`;
    const { items } = readLetter(letter, { year: 2026 });
    expect(items.map((item) => [item.kind, item.number, item.deliverables.map(({ due }) => due)])).toEqual([
      ['assignment', number, ['2026-09-01']],
    ]);
    expect(items[0]?.text.replace(/[|]/gu, '')).toContain('Rassikring Etaten skal kartlegge ras. Arbeidet skal');
  });

  test.each(['Oppdrag 3 skal drøftes i møte', 'Oppdrag: Etaten skal rydde', '2026-2028 Plan for ras'])(
    'are no sentences and no periods: %s',
    (title) => {
      expect(goals(`${title}\n\nBåten er viktig.`)).toEqual([]);
    },
  );

  test('may have nothing but a number, and a list of their own', () => {
    const letter =
      'Oppdrag 3\n\nEtaten skal rydde løyper, herunder:\n• merke dem\n• måle dem\nStatus rapporteres. (Frist: 1. juni 2026)\n\nOppdrag 4\n\nEtaten skal lage skilt.';
    expect(goals(letter)).toEqual([
      'assignment | Etaten skal rydde løyper, herunder: | date 2026-06-01',
      'assignment | Etaten skal lage skilt. | ',
    ]);
  });

  test('are named by plain headings under one that says that assignments follow', () => {
    const letter =
      'Oppdrag\n\nNy nettmelding\nEtaten skal lage en ordning.\nFrist: 1. oktober 2026.\n\nSolkraft\nEtaten skal hvert kvartal orientere departementet.';
    expect(goals(letter)).toEqual([
      'assignment | Ny nettmelding Etaten skal lage | date 2026-10-01',
      'assignment | Solkraft Etaten skal hvert kvartal | recurring quarter',
    ]);
  });

  test('are not made of themes with a list each', () => {
    const letter = 'Oppdrag\n\nSkilt\n• Etaten skal rydde.\n• Etaten skal merke.\n• Etaten skal måle.';
    expect(goals(letter)).not.toContain(expect.stringContaining('Skilt'));
  });
});

test('a line that tells the deadline belongs to the assignment above it, also after a gap', () => {
  const letter =
    '1. MÅL\n\nOppdrag\n• Etaten skal rydde.\n\nFrist: 1. mai\n• Etaten skal merke.\nFrist: 1. juni\n• Tre.\n';
  expect(read(letter)).toEqual([
    'assignment | Etaten skal rydde. Frist: 1. | date 2026-05-01',
    'assignment | Etaten skal merke. Frist: 1. | date 2026-06-01',
    'assignment | Tre. | ',
  ]);
});

describe('main reports', () => {
  const reporting = (text: string): string[] => read(`1. MÅL\n\nTekst.\n\n2. RAPPORTERING\n\n${text}\n`);

  test.each([
    [
      'Tertialrapporter for 1. og 2. tertial skal sendes departementet innen 31. mai og 30. september.',
      ['Tertialrapporter for 1. og 2. | date 2026-05-31', '2. tertial skal sendes departementet | date 2026-09-30'],
    ],
    [
      'Etaten skal sende tertialrapport innen 31. mai og 30. september.',
      ['Etaten skal sende tertialrapport innen | date 2026-05-31', '30. september. | date 2026-09-30'],
    ],
    [
      'Etaten skal sende rapport per 30. april innen 31. mai 2026 og per 31. august innen 2. oktober 2026.',
      ['Etaten skal sende rapport per | date 2026-05-31', 'per 31. august innen 2. | date 2026-10-02'],
    ],
    [
      'Rapport for første tertial skal sendes innen 1. juni. Rapport for andre tertial skal sendes innen 1. oktober.',
      ['Rapport for første tertial skal | date 2026-06-01', 'Rapport for andre tertial skal | date 2026-10-01'],
    ],
    [
      '| Rapport | Frist |\n| Rapport for 1. tertial | 3. juni 2026 |\n| Årsrapport | 15. mars |',
      ['Rapport for 1. tertial 3. | date 2026-06-03', 'Årsrapport 15. mars | date 2027-03-15'],
    ],
    [
      'Etaten skal rapportere slik:\n• Rapport etter 1. tertial: 2. juni\n• Rapport etter 2. tertial: 1. oktober\n• Årsrapport 2026: 1. mars 2027',
      [
        'Rapport etter 1. tertial: 2. | date 2026-06-02',
        'Rapport etter 2. tertial: 1. | date 2026-10-01',
        'Årsrapport 2026: 1. mars 2027 | date 2027-03-01',
      ],
    ],
    [
      'Årsrapporten sendes departementet innen 15. mars 2027, med kopi til Riksrevisjonen.',
      ['Årsrapporten sendes departementet innen 15. | date 2027-03-15'],
    ],
  ])('are each one item with its day: %s', (text, expected) => {
    expect(reporting(text)).toEqual(expected.map((line) => `main-report | ${line}`));
  });

  test.each([
    'Direktoratet skal i tertialrapportene omtale bruken av båt fra 1. mai til 1. oktober.',
    'Det vises til tertialrapporten av 3. juni 2025.',
    'Årsrapporten sendes i kopi til Riksrevisjonen innen 15. mars 2027.',
  ])('are not what only speaks of them: %s', (text) => {
    expect(reporting(text).filter((line) => line.startsWith('main-report'))).toEqual([]);
  });
});

test.each([
  ['Resultatkrav', 'steering-parameter'],
  ['Resultatmål', 'steering-parameter'],
  ['Styringsparametrar', 'steering-parameter'],
  ['Styringsinformasjon', 'key-information'],
  ['Andre rapporteringskrav', 'key-information'],
  ['Føringer og oppdrag', 'assignment'],
  ['Oppdragsliste', 'assignment'],
  ['Særskilte oppgaver', 'assignment'],
])('points under the heading %s are items of the kind %s', (heading, kind) => {
  expect(read(`1. MÅL\n\n${heading}\n• Flere skal ferdes trygt.\n• To båter.\n• Tre båter.\n`)).toEqual([
    `${kind} | Flere skal ferdes trygt. | `,
    `${kind} | To båter. | `,
    `${kind} | Tre båter. | `,
  ]);
});

test('what the annual report shall tell is key information, with that report as its time', () => {
  const letter = '1. MÅL\n\nEtaten skal gi følgende styringsinformasjon i årsrapporten:\n– antall saker\n– ventetid\n';
  expect(read(letter)).toEqual([
    'key-information | antall saker | report T3',
    'key-information | ventetid | report T3',
  ]);
});

describe('the goal that an item serves', () => {
  test.each([
    ['Hovedmål 1: Trygg ferdsel\n\nDelmål 1.1 Kommunene har god kompetanse', 'Delmål 1.1 Kommunene har god kompetanse'],
    ['Mål 2 – Tryggere fjell', 'Mål 2 – Tryggere fjell'],
    ['Samfunnsmål: Ingen skal drukne', 'Samfunnsmål: Ingen skal drukne'],
    ['1.1 Hovedmål 1: Trygg ferdsel\n\n1.1.1 Delmål: Levende bygder', 'Delmål: Levende bygder'],
    ['1.1 Resultatkrav', undefined],
  ])('is named by the nearest heading of a goal: %s', (headings, goal) => {
    const letter = `1. MÅL OG OPPDRAG\n\n${headings}\n\nOppdrag\n• Etaten skal rydde.\n• To.\n• Tre.\n\n2. RAPPORTERING\n\nEtaten skal innen 1. mai sende en plan.\n`;
    expect(readLetter(letter, { year: 2026 }).items.map((item) => item.goal)).toEqual([goal, goal, goal, undefined]);
  });
});

test('a heading of the field that stands first on page after page is no running head', () => {
  const page = (name: string): string => `Oppdrag\n• Etaten skal ${name}.\n• Etaten skal også ${name} litt.`;
  const letter = ['1. MÅL', ...['rydde', 'merke', 'måle', 'telle'].map(page)].join('\n\f');
  expect(read(letter)).toHaveLength(8);
});
