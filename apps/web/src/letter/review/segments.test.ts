import { findWords, marksByStretch, segmentsOf, type Mark } from './segments';

const mark = (of: string, from: number, to: number, kind: Mark['kind'] = 'item'): Mark => ({ of, kind, from, to });
const told = (from: number, to: number, ...marks: Mark[]) =>
  segmentsOf(from, to, marks).map((it) => [it.from, it.to, it.marks.map(({ of }) => of).join('')]);

test.each<[string, Mark[], [number, number, string][]]>([
  ['no mark', [], [[10, 20, '']]],
  [
    'a deadline within its item',
    [mark('a', 10, 20), mark('d', 13, 15, 'deadline')],
    [
      [10, 13, 'a'],
      [13, 15, 'ad'],
      [15, 20, 'a'],
    ],
  ],
  [
    'two that cross',
    [mark('a', 10, 16), mark('b', 14, 20)],
    [
      [10, 14, 'a'],
      [14, 16, 'ab'],
      [16, 20, 'b'],
    ],
  ],
  [
    'one that runs over both edges',
    [mark('a', 0, 99), mark('b', 18, 30)],
    [
      [10, 18, 'a'],
      [18, 20, 'ab'],
    ],
  ],
  ['one that only touches the edge', [mark('a', 0, 10), mark('b', 20, 30)], [[10, 20, '']]],
  ['an empty one', [mark('a', 12, 12)], [[10, 20, '']]],
])('%s', (_name, marks, segments) => {
  expect(told(10, 20, ...marks)).toEqual(segments);
});

test('an item over several paragraphs is marked in each of them, and in none after', () => {
  const stretches = [0, 10, 20, 30].map((from) => ({ from, to: from + 8 }));
  const marks = [mark('a', 5, 25), mark('b', 12, 14), mark('c', 28, 30)];
  expect(marksByStretch(stretches, marks).map((it) => it.marks.map(({ of }) => of).join(''))).toEqual([
    'a',
    'ab',
    'a',
    '',
  ]);
});

test.each<[string, [number, number] | null]>([
  ['innen 1. mars 2026', [11, 31]],
  ['innen 1. april', null],
  ['', null],
  ['(frist)', [32, 39]],
])('the words %j are found over line breaks, and only within the place', (words, place) => {
  const text = 'innen\n2. Y innen \n\n1. mars 2026 (frist) innen 1. april';
  expect(findWords(text, [9, 40], words)).toEqual(place);
});
