import { layOut } from './page-layout';
import { linesOfPage, type PlacedText } from './page-lines';

/** Text at a place of a page whose font is 10 points, a letter 5 points wide. */
function at(x: number, y: number, text: string, size = 10): PlacedText {
  return { text, x, y, width: text.length * size * 0.5, size };
}

function read(...pieces: PlacedText[]): string {
  return layOut([linesOfPage(pieces)]);
}

test('rows without space between them are told by cells that start anew', () => {
  expect(
    read(
      ...[at(50, 700, 'Frist'), at(150, 700, 'Rapport')],
      ...[at(50, 688, 'Årlig/15.'), at(150, 688, 'Rapport om ras i'), at(50, 676, 'mai'), at(150, 676, 'fjellet')],
      ...[at(50, 664, 'Månedlig'), at(150, 664, 'Antall utred-'), at(150, 652, 'ninger')],
    ),
  ).toBe('Frist | Rapport\nÅrlig/15. mai | Rapport om ras i fjellet\nMånedlig | Antall utredninger');
});

test('a cell in the middle of a higher row belongs to it', () => {
  expect(
    read(
      ...[at(50, 730, 'Frist'), at(150, 730, 'Rapport')],
      ...[at(50, 694, 'Årlig'), at(150, 700, 'Rapport om ras'), at(150, 688, 'og om skred')],
      ...[at(50, 664, 'Nå'), at(150, 670, 'Oversikt over skilt'), at(150, 658, 'i fjellet')],
    ),
  ).toBe('Frist | Rapport\nÅrlig | Rapport om ras og om skred\nNå | Oversikt over skilt i fjellet');
});

test.each([
  ['two lines', [at(150, 700, 'Innspill til budsjett (fristen'), at(50, 694, '31. jan.'), at(150, 688, 'står fast)')]],
  [
    'three lines',
    [
      ...[at(150, 712, 'Innspill til budsjett'), at(50, 700, '31. jan.'), at(150, 700, '(fristen')],
      at(150, 688, 'står fast)'),
    ],
  ],
])('a first row of %s whose date stands in the middle of its height loses none of them', (_height, row) => {
  expect(read(...row, at(50, 668, '5. juni'), at(150, 668, 'Rapport'))).toBe(
    '31. jan. | Innspill til budsjett (fristen står fast)\n5. juni | Rapport',
  );
});

test('lines that only stand near a column are no row of it', () => {
  const page = [
    at(150, 712, 'Kystetaten'),
    at(50, 694, 'Deres ref.'),
    at(150, 688, 'Vår ref.'),
    at(50, 668, 'Side én'),
  ];
  expect(read(...page)).not.toContain('|');
});

test('rows of one line each are rows though a cell starts low', () => {
  expect(
    read(at(50, 700, '31. jan.'), at(150, 700, 'frist for innspill'), at(50, 682, '25. sep.'), at(150, 682, 'møte')),
  ).toBe('31. jan. | frist for innspill\n25. sep. | møte');
});

test('a text over all columns ends the table, an empty cell does not shift the others', () => {
  expect(
    read(
      ...[at(50, 700, 'TB2026-3'), at(150, 700, 'Avd.: FHA'), at(300, 700, 'Rassikring')],
      at(50, 680, 'Direktoratet skal kartlegge alle rasutsatte løyper i hele landet.'),
      ...[
        at(50, 650, 'Dato'),
        at(150, 650, 'Hva'),
        at(300, 650, 'Merknad'),
        at(50, 630, '5. juni'),
        at(300, 630, 'Ny'),
      ],
    ),
  ).toBe(
    'TB2026-3 | Avd.: FHA | Rassikring\n\nDirektoratet skal kartlegge alle rasutsatte løyper i hele landet.\n\nDato | Hva | Merknad\n5. juni |  | Ny',
  );
});

test('a number and a bullet sign before a tab are no column', () => {
  expect(
    read(
      ...[at(50, 700, '3.1'), at(90, 700, 'Trygge fjell'), at(50, 670, '1.'), at(80, 670, 'Rydde løyper')],
      ...[at(50, 658, '2.'), at(80, 658, 'Merke løyper'), at(50, 646, '•'), at(70, 646, 'Sette opp skilt')],
    ),
  ).toBe('3.1 Trygge fjell\n\n1. Rydde løyper\n2. Merke løyper\n• Sette opp skilt');
});

test('two columns of running text are read one after the other', () => {
  const left = Array.from({ length: 12 }, (_, line) =>
    at(50, 700 - line * 12, `venstre linje nummer ${line + 10} her`),
  );
  const right = Array.from({ length: 12 }, (_, line) =>
    at(250, 700 - line * 12, `andre spalte linje nr ${line + 10} der`),
  );
  const text = read(...left.flatMap((piece, line) => [piece, right[line] ?? piece]));
  expect(text.split('\n').map((line) => line.slice(0, 7))).toEqual([
    ...left.map(() => 'venstre'),
    ...right.map(() => 'andre s'),
  ]);
});

test('a footnote mark is glued to its word, the note stands apart, joined letters are two', () => {
  expect(
    read(
      ...[at(50, 700, 'Tallet skal øke.'), at(131, 704, '2', 6), at(140, 700, 'Det \uFB01nnes')],
      ...[at(50, 688, 'flere tall.'), at(50, 674, '2', 6), at(56, 672, 'Antall i alt.', 8)],
    ),
  ).toBe('Tallet skal øke.2 Det finnes\nflere tall.\n\n2 Antall i alt.');
});

test('what was written after lines below stands in another cell, however narrow the gap', () => {
  expect(
    read(
      ...[at(50, 700, 'Frist'), at(150, 700, 'Rapport'), at(320, 700, 'Merknad')],
      ...[at(50, 680, 'Årlig'), at(150, 680, 'Rapport om skred i alle fjellene'), at(150, 668, 'i landet')],
      at(316, 680, 'Muntlig'),
    ),
  ).toBe('Frist | Rapport | Merknad\nÅrlig | Rapport om skred i alle fjellene i landet | Muntlig');
});

test('a cell whose words reach the next one ends where the column of other rows starts', () => {
  expect(
    read(
      ...[at(50, 700, 'Frist'), at(150, 700, 'Rapport'), at(320, 700, 'Merknad')],
      ...[at(50, 680, 'Årlig'), at(150, 680, 'Rapport om skred i alle fjellene'), at(320, 680, 'Muntlig')],
    ),
  ).toBe('Frist | Rapport | Merknad\nÅrlig | Rapport om skred i alle fjellene | Muntlig');
});
