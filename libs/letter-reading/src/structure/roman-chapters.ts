import type { Line } from '../text/lines';
import { numberedLine, type NumberedLine } from './chapters';

/** So many Roman chapters show that the letter numbers its chapters so. */
const ENOUGH = 2;
/** Longer lines are no titles. */
const LONGEST_TITLE = 80;
const ARABIC = /^\d/u;

const known = new WeakMap<readonly Line[], boolean>();

/** Whether the letter's chapters have Roman numbers: others are those of parts and points. */
export function hasRomanChapters(lines: readonly Line[]): boolean {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const chapters = lines.filter(({ text, gap }) => gap && !ARABIC.test(text) && numberedLine(text) !== null);
  const has = chapters.length >= ENOUGH;
  known.set(lines, has);
  return has;
}

interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  /** The number of the open chapter. */
  readonly openNumber: readonly number[];
}

/** "2.  Årsrapport" by itself under chapter "IV.": the second part of it, 4.2. Its parts are numbered one by one. */
export function partOfRoman({ lines, index, openNumber }: Place, text: string): NumberedLine | null {
  const [chapter, part = 0] = openNumber;
  const [line, next] = [lines[index], lines[index + 1]];
  if (chapter === undefined || !ARABIC.test(text) || text.length > LONGEST_TITLE) return null;
  if (!line?.gap || !(next?.gap || next?.startsPage) || !hasRomanChapters(lines)) return null;
  const numbered = numberedLine(text);
  if (numbered?.number.length !== 1 || numbered.number[0] !== part + 1 || numbered.title.endsWith(':')) return null;
  return { number: [chapter, part + 1], title: numbered.title, ofRoman: true };
}
