import { firstWhere } from '../text/first-where';
import type { Line } from '../text/lines';
import { follows, numberedLine } from './chapters';
import { marksItsChapters } from './heading-marks';
import { unmarked } from './line-shapes';
import type { NumberedRows } from './numbered-rows';
import { hasRomanChapters } from './roman-chapters';
import { isClosing, zoneOfPart } from './vocabulary';

/** So many numbered lines are looked at to tell whether one is a chapter. */
const LOOKED_AHEAD = 12;

/**
 * Whether a numbered line is a chapter, by what comes after it: a footnote or a point of a list may have the next number,
 * but then the chapters that follow do not go on from it. `ahead`: the numbers of the next numbered lines.
 */
export function leadsOn(
  open: readonly number[],
  next: readonly number[],
  ahead: readonly (readonly number[])[],
): boolean {
  return 1 + longestRun(next, ahead) >= longestRun(open, ahead);
}

/** A text may begin with a later chapter than the third ("4 Rapportering"): the next one, or the first below it, comes soon. */
export function opensLate(next: readonly number[], ahead: readonly (readonly number[])[]): boolean {
  const [first = 0, ...below] = next;
  if (below.length > 0 || first < 4 || first > 9) return false;
  return ahead.slice(0, 2).some((number) => String(number) === String(first + 1) || String(number) === `${first},1`);
}

/** How many of these can be chapters, one after the other, below or after the open ones. */
function longestRun(open: readonly number[], ahead: readonly (readonly number[])[]): number {
  const runs: number[] = [];
  for (let from = ahead.length - 1; from >= 0; from -= 1) {
    let best = 0;
    for (let to = from + 1; to < ahead.length; to += 1)
      if ((runs[to] ?? 0) > best && follows(ahead[from] ?? [], ahead[to] ?? [])) best = runs[to] ?? 0;
    runs[from] = best + 1;
  }
  return Math.max(0, ...runs.filter((_, index) => follows(open, ahead[index] ?? [])));
}

/** The numbers of the next lines after a line that have the shape of a chapter, up to the letter's end or its first annex. */
export type NumbersAhead = (index: number) => readonly (readonly number[])[];

/** Looks through the lines once, when it is first asked. `rows`: lines whose numbers are no chapters'. */
export function numbersAhead(lines: readonly Line[], rows: NumberedRows): NumbersAhead {
  let numbered: readonly Numbered[] | null = null;
  return (index) => {
    numbered ??= lines.flatMap(({ text: printed }, at) => {
      if (rows.has(at)) return [];
      const text = unmarked(printed);
      if (text === printed && marksItsChapters(lines) && !endsChapters(text)) return [];
      if (/^\d{1,2}\.? /u.test(text) && hasRomanChapters(lines)) return [];
      const number = numberedLine(text, text !== printed)?.number ?? (endsChapters(text) ? null : undefined);
      return number === undefined ? [] : [{ at, number }];
    });
    const from = firstWhere(numbered, ({ at }) => at > index);
    const next: (readonly number[])[] = [];
    for (const { number } of numbered.slice(from, from + LOOKED_AHEAD)) {
      if (number === null) break;
      next.push(number);
    }
    return next;
  };
}

/** `number` null: after this line numbers start anew. */
interface Numbered {
  readonly at: number;
  readonly number: readonly number[] | null;
}

/** Longer lines are sentences that speak of an annex. */
const LONGEST_TITLE = 60;

/** Annexes and signatures: what is numbered after them has numbers of its own. */
function endsChapters(text: string): boolean {
  return (
    isClosing(text) || (text.length < LONGEST_TITLE && /^\p{Lu}.*[^.,;:]$/u.test(text) && zoneOfPart(text) === 'annex')
  );
}

/** So many lines before a numbered one may be rows of the same table. */
const ROWS_BACK = 15;
const ROW = /^\d{1,2}\.?\s+\p{Lu}/u;

/** Whether rows with one number each ("1 Rydde", "2 Merke") stand above this one in its chapter, or right below it. */
export function isAmongRows({ lines, index }: { readonly lines: readonly Line[]; readonly index: number }): boolean {
  const next = lines[index + 1];
  if (next && !next.gap && !next.startsPage && ROW.test(next.text)) return true;
  const above = lines.slice(Math.max(0, index - ROWS_BACK), index).map(({ text }) => text);
  const chapter = above.findLastIndex((text) => /^\d{1,2}\.\d/u.test(text));
  return above.slice(chapter + 1).some((text) => ROW.test(text));
}
