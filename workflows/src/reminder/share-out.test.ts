import { shareOut } from './share-out';

const SHARES = { most: 20, among: 2 };
const persons = (count: number) => Array.from({ length: count }, (_, index) => index);
const sizes = (count: number) => shareOut(persons(count), SHARES).map(({ length }) => length);

test.each([
  ['nobody', 0, []],
  ['one person', 1, [1]],
  ['a small agency', 7, [3, 4]],
  ['as many as go at once', 40, [20, 20]],
  ['one more, who would be a last share that somebody waits for', 41, [10, 10, 10, 11]],
  ['fifty, who would be twenty, twenty and ten', 50, [12, 13, 12, 13]],
])('%s', (_who, count, expected) => {
  expect(sizes(count)).toEqual(expected);
});

test.each([
  { most: 20, among: 2 },
  { most: 7, among: 3 },
  { most: 1, among: 4 },
])('nobody is left out or told twice, and no share is larger than one transaction should be: %j', (limits) => {
  for (let count = 0; count <= 300; count += 1) {
    const shares = shareOut(persons(count), limits);
    expect(shares.flat()).toEqual(persons(count));
    const lengths = shares.map(({ length }) => length);
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(limits.most);
    expect(Math.max(0, ...lengths) - Math.min(...lengths, count)).toBeLessThanOrEqual(1);
    expect(shares.length === count || shares.length % limits.among === 0).toBe(true);
  }
});
