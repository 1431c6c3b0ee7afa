import type { Span } from '../letter/reading';

/** Lengths of the words that are looked for, in characters: the longest that are found tell the place best. */
const LENGTHS = [40, 16, 6];

/**
 * Where in the letter a place of an item's text stands: the offset of the words that begin at `at`. The text has white space folded
 * and pieces left out, and may have been edited; then it is the nearest place where these words stand, else a place as far on. Pure.
 */
export function placeInLetter(letter: string, spans: readonly Span[], text: string, at: number): number {
  const { ink, offsets } = inkOf(letter, spans);
  const wanted = withoutSpace(text.slice(at));
  const near = withoutSpace(text.slice(0, at)).length;
  for (const length of LENGTHS) {
    const words = wanted.slice(0, length);
    const found = words ? nearest(ink, words, near) : null;
    if (found !== null) return offsets[found] ?? 0;
  }
  return offsets[Math.min(near, offsets.length - 1)] ?? spans[0]?.[0] ?? 0;
}

/** Characters of a letter that are no white space before an offset: a place that does not move with line ends. */
export function positionInLetter(letter: string, offset: number): number {
  return withoutSpace(letter.slice(0, offset)).length;
}

function inkOf(letter: string, spans: readonly Span[]): { ink: string; offsets: number[] } {
  const offsets: number[] = [];
  let ink = '';
  for (const [from, to] of spans)
    for (const { 0: sign, index } of letter.slice(from, to).matchAll(/\S/g)) {
      ink += sign;
      offsets.push(from + index);
    }
  return { ink, offsets };
}

function nearest(ink: string, words: string, near: number): number | null {
  const before = ink.lastIndexOf(words, near);
  const after = ink.indexOf(words, near);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return near - before < after - near ? before : after;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
