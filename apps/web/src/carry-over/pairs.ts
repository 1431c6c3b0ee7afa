import type { ComparedPair } from '@tertial/contracts';
import { seenOf } from '../item/seen';
import type { PairsInput } from './carry-over-api';

/** Whether a deadline differs by more than the year. */
export function hasOtherDeadlines({ deadlines }: Pick<ComparedPair, 'deadlines'>): boolean {
  return deadlines.some(({ kind }) => kind === 'moved' || kind === 'new' || kind === 'gone');
}

/** Whether anything but the year differs. */
export function isChanged(pair: Pick<ComparedPair, 'sameWords' | 'deadlines'>): boolean {
  return !pair.sameWords || hasOtherDeadlines(pair);
}

/** What giving these the owners of last year says: which items, and what the page shows of those that get them. */
export function ownersOfLastYear(pairs: readonly Pick<ComparedPair, 'earlier' | 'later'>[]): PairsInput {
  return {
    pairs: pairs.map(({ earlier, later }) => ({ earlierId: earlier.id, laterId: later.id })),
    seen: seenOf(pairs.map(({ later }) => later)),
  };
}

/** Last year's owner is known, and another than this year's. */
export function hasOwnerToOffer({ earlier, later }: Pick<ComparedPair, 'earlier' | 'later'>): boolean {
  return earlier.owner !== null && earlier.owner.id !== later.owner?.id;
}
