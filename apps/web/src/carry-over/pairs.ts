import type { ComparedPair } from '@tertial/contracts';

/** Whether a deadline differs by more than the year. */
export function hasOtherDeadlines({ deadlines }: Pick<ComparedPair, 'deadlines'>): boolean {
  return deadlines.some(({ kind }) => kind === 'moved' || kind === 'new' || kind === 'gone');
}

/** Whether anything but the year differs. */
export function isChanged(pair: Pick<ComparedPair, 'sameWords' | 'deadlines'>): boolean {
  return !pair.sameWords || hasOtherDeadlines(pair);
}

/** Last year's owner is known, and another than this year's. */
export function hasOwnerToOffer({ earlier, later }: Pick<ComparedPair, 'earlier' | 'later'>): boolean {
  return earlier.owner !== null && earlier.owner.id !== later.owner?.id;
}
