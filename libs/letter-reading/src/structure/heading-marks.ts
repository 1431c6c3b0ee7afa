import type { Line } from '../text/lines';
import { numberedLine } from './chapters';
import { unmarked } from './line-shapes';

const SIGNS = /^#{1,6}\s+/u;
/** So many marked chapters show that the letter marks them all. */
const ENOUGH = 3;

interface Marks {
  /** Chapters have the signs of headings. */
  readonly chapters: boolean;
  /** The signs of the highest chapter with two numbers or more, 6 where there is none. */
  readonly depth: number;
}

const known = new WeakMap<readonly Line[], Marks>();

function marksOf(lines: readonly Line[]): Marks {
  const before = known.get(lines);
  if (before) return before;
  const marked = lines.flatMap(({ text }) => {
    const number = SIGNS.test(text) ? numberedLine(unmarked(text), true)?.number : undefined;
    return number ? [{ depth: depthOf(text), parts: number.length }] : [];
  });
  const depths = marked.filter(({ parts }) => parts > 1).map(({ depth }) => depth);
  const marks = { chapters: marked.length >= ENOUGH, depth: Math.min(6, ...depths) };
  known.set(lines, marks);
  return marks;
}

function depthOf(text: string): number {
  return /^#*/u.exec(text)?.[0].length ?? 0;
}

/** Whether the letter's chapters have the signs of headings: then a line "3. Title" without them is a point of a list. */
export function marksItsChapters(lines: readonly Line[]): boolean {
  return marksOf(lines).chapters;
}

/** Whether a heading "4. Title" stands below those of chapters with two numbers, as the parts of an assignment do. */
export function isMarkedBelow(lines: readonly Line[], index: number): boolean {
  return depthOf(lines[index]?.text ?? '') > marksOf(lines).depth;
}
