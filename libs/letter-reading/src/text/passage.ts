import type { Span } from '@tertial/domain';
import { firstWhere } from './first-where';

/**
 * A piece of the letter with white space folded, which knows for each of its characters where it stands in the letter.
 * Rules look for words in `text`; what they find is reported as offsets in the stored letter.
 */
export interface Passage {
  readonly text: string;
  /** Where the characters of `text` stand in the letter (a folded space: at the first white space, or the end before a gap). */
  readonly runs: readonly Run[];
}

/** From `at` in the text on, up to the next run, characters follow each other as they do from `offset` in the letter on. */
interface Run {
  readonly at: number;
  readonly offset: number;
}

const SPACE = /\s/;
const SPACE_CODE = 0x20;

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
  const runs: Run[] = [];
  // As long as it can get at most, as it is made for all of the letter: growing takes as long as filling.
  const codes = new Array<number>(spans.reduce((most, [from, to]) => most + Math.max(0, to - from) + 1, 0));
  let length = 0;
  let pendingSpace = -1;
  let shift = Number.NaN;
  const add = (code: number, offset: number): void => {
    if (offset - length !== shift) runs.push({ at: length, offset });
    shift = offset - length;
    codes[length] = code;
    length += 1;
  };
  for (const [from, to] of spans) {
    if (length > 0 && pendingSpace < 0) pendingSpace = from;
    for (let at = from; at < to; at += 1) {
      const code = letter.charCodeAt(at);
      if (isSpace(code)) {
        if (pendingSpace < 0 && length > 0) pendingSpace = at;
        continue;
      }
      if (isInvisible(code)) continue;
      if (pendingSpace >= 0) add(SPACE_CODE, pendingSpace);
      pendingSpace = -1;
      add(code, at);
    }
  }
  codes.length = length;
  return { text: textOf(codes), runs };
}

/** So many arguments a call takes for certain. */
const MOST_CODES = 4096;

/**
 * The text of these characters. Made of them and not of slices: one of a text that has a single wide character ("–") is wide
 * too, and everything on it slower.
 */
function textOf(codes: readonly number[]): string {
  if (codes.length <= MOST_CODES) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += MOST_CODES)
    text += String.fromCharCode(...codes.slice(at, at + MOST_CODES));
  return text;
}

/** White space folded as in an item's text. */
export function fold(text: string): string {
  return passageOf(text, [[0, text.length]]).text;
}

/** Where characters [from, to) of a passage stand in the letter. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  const first = offsetOf(passage, from) ?? 0;
  const last = offsetOf(passage, Math.max(from, to - 1)) ?? first;
  return [first, last + 1];
}

function offsetOf({ text, runs }: Passage, at: number): number | null {
  if (at < 0 || at >= text.length) return null;
  const run = runs[firstWhere(runs, (later) => later.at > at) - 1];
  return run ? run.offset + at - run.at : null;
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
