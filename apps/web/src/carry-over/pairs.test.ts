import type { ComparedPair } from '@tertial/contracts';
import { hasOwnerToOffer, isChanged, ownersOfLastYear } from './pairs';

const pair = (sameWords: boolean, ...kinds: string[]) =>
  ({ sameWords, deadlines: kinds.map((kind) => ({ kind })) }) as ComparedPair;
const owned = (before: string | null, now: string | null) => {
  const owner = (id: string | null) => ({ owner: id && { id, name: id } });
  return { earlier: owner(before), later: owner(now) } as ComparedPair;
};

test.each([
  ['the year alone', pair(true, 'next-year', 'same'), false],
  ['nothing to deliver in either', pair(true), false],
  ['other words', pair(false, 'next-year'), true],
  ['another day', pair(true, 'next-year', 'moved'), true],
  ['a deadline more', pair(true, 'new'), true],
  ['a deadline less', pair(true, 'gone'), true],
])('whether more than the year differs: %s', (_name, given, expected) => {
  expect(isChanged(given)).toBe(expected);
});

test.each([
  ['nobody owns the new one', owned('amir', null), true],
  ['somebody else owns it', owned('amir', 'ingrid'), true],
  ['the same person owns it', owned('amir', 'amir'), false],
  ['nobody owned last year’s', owned(null, null), false],
])('last year’s owner is offered when that changes something: %s', (_name, given, expected) => {
  expect(hasOwnerToOffer(given)).toBe(expected);
});

test('giving last year’s owners says what the page shows of the items that get them, not of last year’s', () => {
  const item = (id: string, seq: number) => ({ id, seq }) as ComparedPair['later'];
  const pairs = [{ earlier: item('old', 9), later: item('new', 2) }];
  expect(ownersOfLastYear(pairs)).toEqual({ pairs: [{ earlierId: 'old', laterId: 'new' }], seen: { new: 2 } });
});
