import type { ItemKind } from './reading';

/**
 * What an item is told apart by, whatever its number in a list: its kind, how many characters that are no white space stand before
 * it in the letter, and the words of its start. Its id is a hash of this. Pure.
 */
export function itemIdentity(kind: ItemKind, position: number, text: string): string {
  return `${kind} ${position} ${text.slice(0, 40).replace(/\s/g, '')}`;
}
