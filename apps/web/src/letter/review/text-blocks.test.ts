import { innermost, textBlocks } from './text-blocks';
import type { Mark } from './segments';

const text =
  'Direktoratet skal merke alle skilt langs leia i hele landet og\n\nSide 2\n\ntavlene i fjellet innen 1. mars.';
const item: Mark = { of: 'a', kind: 'item', from: 18, to: text.length };
const deadline: Mark = { of: 'a', kind: 'deadline', from: text.indexOf('innen'), to: text.length - 1 };
const question: Mark = { of: 'q', kind: 'question', from: text.indexOf('1. mars'), to: text.length - 1 };

test('an item over a page break is marked on both pages, named once, and the foot of the page is not part of it', () => {
  const blocks = textBlocks(text, [item, deadline, question]);
  expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'page-break', 'text']);
  const told = blocks.flatMap(({ segments }) =>
    segments.map((it) => [text.slice(it.from, it.to), it.marks.map(({ kind }) => kind).join(' '), it.begins.join('')]),
  );
  expect(told).toEqual([
    ['Direktoratet skal ', '', ''],
    ['merke alle skilt langs leia i hele landet og', 'item', 'a'],
    ['Side 2', '', ''],
    ['tavlene i fjellet ', 'item', ''],
    ['innen ', 'item deadline', ''],
    ['1. mars', 'item deadline question', 'q'],
    ['.', 'item', ''],
  ]);
});

test('a frequency above the lines that it is for begins none of them', () => {
  const above: Mark = { of: 'a', kind: 'deadline', from: 0, to: 11 };
  const begins = textBlocks(text, [above, item]).flatMap(({ segments }) => segments.map((it) => it.begins.join('')));
  expect(begins.slice(0, 3)).toEqual(['', '', 'a']);
});

test('a click means the innermost place: the question, not the item around it', () => {
  expect(innermost([item, deadline, question])).toBe('q');
  expect(innermost([item])).toBe('a');
  expect(innermost([])).toBeUndefined();
});
