import { passageOf } from '../text/passage';
import { outlineOf } from './outline';

/** A line that has no room for another word, and that a sentence ends. */
const FULL = 'Direktoratet skal utrede dette grundig og legge fram en samlet vurdering av alle sider ved det.';

/** The blocks of a letter, points with their sign. */
function blocksOf(letter: string): string[] {
  return outlineOf(letter).sections.flatMap(({ blocks }) =>
    blocks.map(({ kind, spans }) => `${kind === 'bullet' ? '• ' : ''}${passageOf(letter, spans).text}`),
  );
}

describe.each([
  ['a leading space', '\n '],
  ['a form feed', '\n\f'],
  ['a printed number and a form feed', '\n\nSide 4\n\f'],
])('a full line that ends a sentence at a page’s end, marked by %s,', (_mark, turn) => {
  const over = (below: string): string[] =>
    blocksOf(`3.1 Fjell\n\nOppdrag\n• ${FULL}\n• ${FULL}\n• ${FULL}${turn}${below}\n`).slice(2);

  test.each([
    ['names the agency', 'Fjelltilsynet skal innen 1. mai 2026 oversende en plan for skilt.'],
    ['speaks of something new', 'Skredvarslingen skal styrkes innen 1. mai 2026.'],
  ])('ends its paragraph where the next page %s: its date is of no other item', (_how, below) => {
    expect(over(below)).toEqual([`• ${FULL}`, below]);
  });

  test.each([
    ['Vurderingen skal sendes innen 1. mai 2026.'],
    ['Det skal skje innen 1. mai 2026.'],
    ['Frist for dette er 1. mai 2026.'],
    ['Etaten skal også levere en plan innen 1. mai 2026.'],
  ])('goes on where the next page refers back: %s', (below) => {
    expect(over(below)).toEqual([`• ${FULL} ${below}`]);
  });

  test('goes on in the middle of a list, whatever its words', () => {
    const below = 'Fjelltilsynet skal oversende planen innen 1. mai 2026.';
    expect(over(`${below}\n• To.`)).toEqual([`• ${FULL} ${below}`, '• To.']);
    expect(over('Fjelltilsynet skal dessuten:\n• To.')[0]).toBe(`• ${FULL} Fjelltilsynet skal dessuten:`);
    expect(over('Fjelltilsynet skal levere:\n• To.')[0]).toBe(`• ${FULL}`);
  });
});

test('an empty line between two pages parts paragraphs, though the first is not at its full stop', () => {
  const letter = `Mål\n\n${FULL}\n\n\fFjelltilsynet skal rydde.\n${FULL.slice(0, -5)}\n\n\fDirektoratet skal merke.\n`;
  expect(blocksOf(letter)).toEqual([FULL, 'Fjelltilsynet skal rydde.', FULL.slice(0, -5), 'Direktoratet skal merke.']);
});

test('empty lines at the heads of pages say nothing where one stands within a sentence', () => {
  const start = FULL.slice(0, -6);
  const letter = `Mål\n\n${FULL}\n${start}\n\f\nalt dette. ${start}\n\f\nFjelltilsynet og etaten.\n`;
  expect(blocksOf(letter)).toEqual([`${FULL} ${start} alt dette. ${start} Fjelltilsynet og etaten.`]);
});
