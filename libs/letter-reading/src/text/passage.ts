import type { Span } from '@tertial/domain';

/**
 * A piece of the letter with white space folded, which knows for each of its characters where it stands in the letter.
 * Rules look for words in `text`; what they find is reported as offsets in the stored letter.
 */
export interface Passage {
  readonly text: string;
  /** For each character of `text`, its offset in the letter (for a folded space: the first white space or the end before a gap). */
  readonly offsets: readonly number[];
}

/** Not to be seen in print: soft hyphen, zero-width characters, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /\s/;

/** The text of some pieces of the letter: white space folded to single spaces, trimmed, pieces joined by a space. */
export function passageOf(letter: string, spans: readonly Span[]): Passage {
  const characters: string[] = [];
  const offsets: number[] = [];
  let pendingSpace = -1;
  for (const [from, to] of spans) {
    if (characters.length > 0 && pendingSpace < 0) pendingSpace = from;
    for (let at = from; at < to; at += 1) {
      const character = letter[at] ?? '';
      if (SPACE.test(character)) {
        if (pendingSpace < 0 && characters.length > 0) pendingSpace = at;
      } else if (!INVISIBLE.test(character)) {
        if (pendingSpace >= 0) {
          characters.push(' ');
          offsets.push(pendingSpace);
          pendingSpace = -1;
        }
        characters.push(character);
        offsets.push(at);
      }
    }
  }
  return { text: characters.join(''), offsets };
}

/** White space folded as in an item's text. */
export function fold(text: string): string {
  return passageOf(text, [[0, text.length]]).text;
}

/** Where characters [from, to) of a passage stand in the letter. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  const first = passage.offsets[from] ?? 0;
  const last = passage.offsets[Math.max(from, to - 1)] ?? first;
  return [first, last + 1];
}

/** The part of `spans` that lies within characters [from, to) of their passage. */
export function cutSpans(passage: Passage, spans: readonly Span[], from: number, to: number): Span[] {
  const [first, end] = spanIn(passage, from, to);
  return spans.map(([a, b]): Span => [Math.max(a, first), Math.min(b, end)]).filter(([a, b]) => a < b);
}

/** The one span that covers them all. */
export function cover(spans: readonly Span[]): Span {
  const first = spans[0];
  const last = spans[spans.length - 1];
  return first && last ? [first[0], last[1]] : [0, 0];
}
