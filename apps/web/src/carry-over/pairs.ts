import type { ComparedPair } from '@tertial/contracts';

/** Whether anything but the year differs. */
export function isChanged({ sameWords, deadlines }: Pick<ComparedPair, 'sameWords' | 'deadlines'>): boolean {
  return !sameWords || deadlines.some(({ kind }) => kind === 'moved' || kind === 'new' || kind === 'gone');
}

/** Last year's owner is known, and another than this year's. */
export function hasOwnerToOffer({ earlier, later }: Pick<ComparedPair, 'earlier' | 'later'>): boolean {
  return earlier.owner !== null && earlier.owner.id !== later.owner?.id && later.registerStatus !== 'rejected';
}
