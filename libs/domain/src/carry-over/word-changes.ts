import { diffWords } from 'diff';

/** A stretch of text that both years have, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** So many words added and removed are looked for; two texts that differ more are shown one after the other. */
const MOST_CHANGES = 2000;

/** What became of a text, word by word: `same` and `removed` put together are the text before, `same` and `added` the text after, white space aside. */
export function wordChanges(before: string, after: string): WordChange[] {
  const changes = diffWords(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Whether the texts differ by more than years that have moved on with the letter: '2026' that became '2027' is the same demand. */
export function saysTheSame(before: string, after: string, yearsBetween: number): boolean {
  const plain = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [old, fresh] = [plain(before), plain(after)];
  return old.length === fresh.length && old.every((word, at) => sameWord(word, fresh[at] ?? '', yearsBetween));
}

function sameWord(before: string, after: string, yearsBetween: number): boolean {
  return before === after || (/^(?:19|20)\d\d$/.test(before) && Number(before) + yearsBetween === Number(after));
}
