import type { ItemRow } from '@tertial/contracts';

/** Whether a rejected item can be taken back: not what was joined with another, which has its words and deadlines now. */
export function isRestorable({ registerStatus, merged }: Pick<ItemRow, 'registerStatus' | 'merged'>): boolean {
  return registerStatus === 'rejected' && !merged;
}
