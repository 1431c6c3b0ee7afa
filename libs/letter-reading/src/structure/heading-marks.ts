import type { Line } from '../text/lines';
import { numberedLine } from './chapters';
import { unmarked } from './line-shapes';

const SIGNS = /^#{1,6}\s+/u;
/** So many marked chapters show that the letter marks them all. */
const ENOUGH = 3;

const known = new WeakMap<readonly Line[], boolean>();

/** Whether the letter's chapters have the signs of headings: then a line "3. Title" without them is a point of a list. */
export function marksItsChapters(lines: readonly Line[]): boolean {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const marked = lines.filter(({ text }) => SIGNS.test(text) && numberedLine(unmarked(text), true));
  known.set(lines, marked.length >= ENOUGH);
  return marked.length >= ENOUGH;
}
