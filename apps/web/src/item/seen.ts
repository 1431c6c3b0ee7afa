import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';

/**
 * The version of an item that somebody acts from. A dialog that was opened is about what the page showed then, though the page behind
 * it is drawn anew; once its reader has been told that something has changed, about what it shows now.
 */
export function useSeen(seq: number) {
  const [opened, setOpened] = useState<number | null>(null);
  return { seen: opened ?? seq, hold: () => setOpened(seq), letGo: () => setOpened(null) };
}

/** What a list shows of each of these items. */
export function seenOf(rows: readonly Pick<ItemRow, 'id' | 'seq'>[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]));
}
