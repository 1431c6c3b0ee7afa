import { readLetter } from '../read-letter';
import { textInRows } from './written-tables';
import { passageOf } from './passage';

const rows = (letter: string): string[] =>
  textInRows(letter)
    ?.text.split('\n')
    .filter((line) => line !== '') ?? [];

test.each([
  [
    'a cell goes on below itself, beside empty ones',
    [
      'Tema                         Frist               Mottaker',
      'Utbetaling av tilskudd til   Månedlig            Seksjonen for',
      'hytter                                           stier',
      'Tomme hytter                 15. september       Økonomi',
    ],
    [
      'Tema | Frist | Mottaker',
      'Utbetaling av tilskudd til hytter | Månedlig | Seksjonen for stier',
      'Tomme hytter | 15. september | Økonomi',
    ],
  ],
  [
    'empty lines between the rows',
    [
      'Tittel               Type        Merknad',
      'Liv på               Utredning   Fra 2024.',
      'Fjellet                          Sluttrapport.',
      '',
      'Bre og bør           FoU         Ny.',
    ],
    ['Tittel | Type | Merknad', 'Liv på Fjellet | Utredning | Fra 2024. Sluttrapport.', 'Bre og bør | FoU | Ny.'],
  ],
  [
    'a full cell that leaves one space before the next',
    ['Dato            Tema                Ansvar', '23. januar kl 9 Kontaktmøte         Tilsynet'],
    ['Dato | Tema | Ansvar', '23. januar kl 9 | Kontaktmøte | Tilsynet'],
  ],
  [
    'tabs between its cells',
    ['Tema\tFrekvens\tMerknad', 'Ras\tMånedlig\t', 'Tomme\nhytter\t15. september\tTil økonomi,', 'og skilt'],
    ['Tema | Frekvens | Merknad', 'Ras | Månedlig | ', 'Tomme hytter | 15. september | Til økonomi, og skilt'],
  ],
  [
    'tabs and no names of columns',
    ['14. april\tEtatsstyringsmøte\tOslo', '1. juni\tInnspill\tBergen', '2. juni\tFagmøte\tBodø'],
    ['14. april | Etatsstyringsmøte | Oslo', '1. juni | Innspill | Bergen', '2. juni | Fagmøte | Bodø'],
  ],
])('a table with %s becomes rows', (_what, lines, expected) => {
  expect(rows(`1 Tekst\n\n${lines.join('\n')}\n`).slice(1)).toEqual(expected);
});

test('below a table the text goes on as it is, also on the next page', () => {
  const table = 'Tema          Frist\nHytter        1. mai\n';
  for (const text of ['\nTilsynet skal også rapportere om alt annet:\n', '\fHytter        2. mai\n'])
    expect(textInRows(`${table}${text}`)?.text).toBe(`Tema | Frist\nHytter | 1. mai\n${text}`);
});

test('cells that came one below the other are rows, wherever the column of times stands', () => {
  const letter = (names: string[], ...cells: string[]): string =>
    `Etaten skal rapportere:\n${[...names, ...cells].join('\n\n')}\n\n4.4 Møter\n\nTekst.\n`;
  const within = letter(
    ['Rapport', 'Frist', 'Innhold'],
    'Om ras',
    '31. mai',
    'Status\nog prognose',
    'Om skilt',
    '1. juni',
    'Alt',
  );
  expect(rows(within).slice(1, 4)).toEqual([
    'Rapport | Frist | Innhold',
    'Om ras | 31. mai | Status og prognose',
    'Om skilt | 1. juni | Alt',
  ]);
  const first = letter(['Dato', 'Aktivitet'], '31. januar', 'Innspill', '5. mai (foreløpig)', 'Møte om årsrapporten');
  expect(rows(first).slice(1, 4)).toEqual([
    'Dato | Aktivitet',
    '31. januar | Innspill',
    '5. mai (foreløpig) | Møte om årsrapporten',
  ]);
});

test.each([
  ['a name of a column in Nynorsk', 'Nr\n\nTema\n\nFristar\n\n1\n\nPlan\n\n1. mai'],
  ['one that goes on below itself', 'Nr\n\nTema\n\nFrist\nfor levering\n\n1\n\nPlan\n\n1. mai'],
])('what looks like the head of a stacked table without being one stops no reading: %s', (_what, letter) => {
  expect(() => readLetter(letter)).not.toThrow();
});

test('a head of tabs opens a page, and a line full of tabs takes no time', () => {
  expect(rows('\fNr\tFrist\tKrav\n1\t1. mai\tPlan\n2\t1. juni\tTall')).toEqual([
    expect.stringContaining('Nr | Frist | Krav'),
    '1 | 1. mai | Plan',
    '2 | 1. juni | Tall',
  ]);
  expect(textInRows(`a${'\t'.repeat(20_000)}\fb`)).toBeNull();
});

test('a sign alone on its line stands before its point, also over the points within another', () => {
  const lines = [
    '•',
    'Etaten skal utrede. Det omfatter:',
    '•',
    '–',
    'tilgang',
    '–',
    'kostnader',
    'Etaten skal rydde stier.',
  ];
  expect(rows(lines.join('\n\n'))).toEqual([
    '• Etaten skal utrede. Det omfatter:',
    '– tilgang',
    '– kostnader',
    '• Etaten skal rydde stier.',
  ]);
});

test.each([
  ['the letterhead', 'Deres ref      Vår ref       Dato\n               26/1          1. mai 2026\n'],
  ['money', 'Kap. 490      Betegnelse        Beløp\nPost 01       Drift             1 322 411\n'],
  ['heads without rows', 'Tema          Frist\n\nTilsynet skal rydde stier i alle fylker.\n'],
  ['points with tabs', '1.\tEtaten skal rydde\n2.\tEtaten skal merke\n•\tEtaten skal måle\n'],
  ['contents with tabs', 'Innledning\t1\nMål for fjell\t3\nRapportering\t12\n'],
  ['the letterhead in tabs', 'Deres ref\tVår ref\tDato\n26/1\t26/2\t1. mai 2026\n'],
  ['two spaces in a sentence', 'Tema og frist  følger av det som står her.\nMer tekst.\n'],
])('%s is no table of this kind', (_what, letter) => {
  expect(textInRows(letter)).toBeNull();
});

test('each piece of a text in rows is where it is in the letter', () => {
  const letter = 'Før.\nTema         Frist\nHytter på    1. mai\nfjellet\n\nEtter alt dette.\n';
  const { text, placesOf } = textInRows(letter) ?? { text: '', placesOf: () => [] };
  for (const words of ['Før.', 'Hytter på fjellet', '1. mai', 'på fjellet | 1. mai', 'Etter alt dette.']) {
    const at = text.indexOf(words);
    expect(passageOf(letter, placesOf([at, at + words.length])).text).toBe(words.replace(' | ', ' '));
  }
});

test('what is read of a table in columns has its text and its places in the letter', () => {
  const letter =
    'Tildelingsbrev 2026 til Fjelltilsynet\n\n1 Innledning\n\nTekst.\n\n2 Rapportering\n\nTema                         Frekvens      Mottaker\n' +
    'Utbetaling av tilskudd til   Månedlig      Seksjonen\nhytter                                     for stier\nTomme hytter                 1. mai        Økonomi\n';
  const { items } = readLetter(letter);
  expect(
    items.map(({ kind, text, deliverables }) => [kind, text, deliverables[0]?.every ?? deliverables[0]?.due]),
  ).toEqual([
    ['special-report', 'Utbetaling av tilskudd til hytter Seksjonen for stier', 'month'],
    ['special-report', 'Tomme hytter Økonomi', '2026-05-01'],
  ]);
  for (const { text, span, spans } of items) {
    const pieces = spans ?? [span];
    expect(passageOf(letter, pieces).text).toBe(text);
    expect(span).toEqual([Math.min(...pieces.map(([from]) => from)), Math.max(...pieces.map(([, to]) => to))]);
  }
});
