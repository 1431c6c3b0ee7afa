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

const SPACE = /\s/;

/** Soft hyphen, zero-width characters, byte-order mark: not to be seen in print. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function isSpace(code: number): boolean {
  if (code <= 0x7f) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= 0x1680 && SPACE.test(String.fromCharCode(code)));
}

/** The text of some pieces of the letter: white space folded to single spaces, trimmed, pieces joined by a space. */
export function passageOf(letter: string, spans: readonly Span[]): Passage {
  const offsets: number[] = [];
  let text = '';
  let pendingSpace = -1;
  for (const [from, to] of spans) {
    if (text !== '' && pendingSpace < 0) pendingSpace = from;
    for (let at = from; at < to; at += 1) {
      const code = letter.charCodeAt(at);
      if (isInvisible(code)) continue;
      if (isSpace(code)) {
        if (pendingSpace < 0 && text !== '') pendingSpace = at;
        continue;
      }
      if (pendingSpace >= 0) {
        text += ' ';
        offsets.push(pendingSpace);
        pendingSpace = -1;
      }
      text += letter[at];
      offsets.push(at);
    }
  }
  return { text, offsets };
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
