import { layOut } from './page-layout';
import { linesOfPage } from './page-lines';

/** Pages of tables with three columns; each line is [y, first cell, second, third]. */
function read(...pages: readonly (readonly (readonly [number, ...string[]])[])[]): string[] {
  const placed = pages.map((page) =>
    linesOfPage(
      page.flatMap(([y, ...cells]) =>
        cells.flatMap((text, at) =>
          text === '' ? [] : [{ text, x: 50 + at * 150, y, width: text.length * 5, size: 10 }],
        ),
      ),
    ),
  );
  return layOut(placed)
    .split('\f')
    .map((page) => page.trim().replace(/\n+/g, '/'));
}

const HEAD = [700, 'Frist', 'Rapport', 'Merknad'] as const;
const ROWS = [
  [680, 'Årlig', 'Rapport om ras', 'Muntlig'],
  [660, 'Månedlig', 'Tall for skred i', 'Sendes til'],
] as const;

test.each([
  ['without a head', []],
  ['under a head that is repeated', [[710, 'Frist', 'Rapport', 'Merknad']] as const],
])('a row that the end of a page parts is one row, %s', (_, head) => {
  expect(read([HEAD, ...ROWS], [...head, [684, '', 'fjellet', 'politiet'], [660, 'Nå', 'Status', 'Ny']])).toEqual([
    'Frist | Rapport | Merknad/Årlig | Rapport om ras | Muntlig/Månedlig | Tall for skred i fjellet | Sendes til politiet',
    'Nå | Status | Ny',
  ]);
});

test('a word that the end of a page parts is one word', () => {
  const above = [680, 'Årlig', 'Rapport om vinter-', ''] as const;
  expect(read([HEAD, above], [[700, '', 'løyper', '']])).toEqual([
    'Frist | Rapport | Merknad/Årlig | Rapport om vinterløyper',
    '',
  ]);
});

test('a row that starts anew stays on its page, also without words in its first cell', () => {
  expect(
    read(
      [HEAD, ...ROWS],
      [
        [700, '', 'Oversikt over skilt', 'Ny'],
        [680, 'Nå', 'Status', ''],
      ],
    ),
  ).toEqual([
    'Frist | Rapport | Merknad/Årlig | Rapport om ras | Muntlig/Månedlig | Tall for skred i | Sendes til',
    '| Oversikt over skilt | Ny/Nå | Status',
  ]);
});

test('a paragraph under the table of the page before is no row', () => {
  expect(read([HEAD, ...ROWS], [[700, 'og mer skal gjøres.']])[1]).toBe('og mer skal gjøres.');
});
