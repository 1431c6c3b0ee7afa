import type { ItemRow } from '@tertial/contracts';
import type { ReviewEntry } from './review-entries';
import type { TextBlock } from './text-blocks';
import { keepUnchanged, sameBlock } from './unchanged';

const item = { id: 'a' } as ItemRow;
const entry = (number: number, of = item): ReviewEntry => ({ kind: 'item', id: of.id, number, item: of });
const block = (tip: string, begins: string[] = ['a']): TextBlock => ({
  ...{ kind: 'text', from: 0, to: 9 },
  segments: [{ from: 0, to: 9, begins, marks: [{ of: 'a', kind: 'deadline', from: 0, to: 9, tip }] }],
});

test('a line is drawn anew when its item or its number has changed, and only then', () => {
  const before = entry(1);
  const known = new Map([['a', before]]);
  expect(keepUnchanged(known, [entry(1)])[0]).toBe(before);
  expect(keepUnchanged(known, [entry(2)])[0]).not.toBe(before);
  expect(keepUnchanged(known, [entry(1, { ...item })])[0]).not.toBe(before);
});

test.each<[string, TextBlock, boolean]>([
  ['nothing', block('Fordi.'), true],
  ['the reason of a deadline', block('Derfor.'), false],
  ['where an item begins', block('Fordi.', []), false],
  ['its words', { ...block('Fordi.'), to: 10 }, false],
])('a block of the text is drawn anew when this has changed: %s', (_name, after, same) => {
  expect(sameBlock(block('Fordi.'), after)).toBe(same);
});
