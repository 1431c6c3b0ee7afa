import { storable, storableText } from './storable';

test.each([
  ['a\0b', 'a b'],
  ['half \ud83d', 'half \uFFFD'],
  ['\ude00 half', '\uFFFD half'],
  ['whole 😀 and æøå', 'whole 😀 and æøå'],
])('%j is kept as %j, of the same length', (text, kept) => {
  expect(storableText(text)).toBe(kept);
  expect(kept).toHaveLength(text.length);
});

test('texts anywhere in a value are made storable', () => {
  expect(storable({ items: [{ text: 'a\0b', page: 3, span: [0, 3] }] })).toEqual({
    items: [{ text: 'a b', page: 3, span: [0, 3] }],
  });
});
