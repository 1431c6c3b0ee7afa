import type { Line } from '../text/lines';
import { LOOKED_AHEAD, numberedLine } from './chapters';
import { isClosing, zoneOfPart } from './vocabulary';

/** The numbers of the next lines after a line that have the shape of a chapter, up to the letter's end or its first annex. */
export type NumbersAhead = (index: number) => readonly (readonly number[])[];

/** Looks through the lines once, when it is first asked. */
export function numbersAhead(lines: readonly Line[]): NumbersAhead {
  let numbered: readonly Numbered[] | null = null;
  return (index) => {
    numbered ??= lines.flatMap(({ text }, at) => {
      const number = numberedLine(text)?.number ?? (endsChapters(text) ? null : undefined);
      return number === undefined ? [] : [{ at, number }];
    });
    const from = firstAfter(numbered, index);
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

function firstAfter(numbered: readonly Numbered[], index: number): number {
  let from = 0;
  for (let end = numbered.length; from < end;) {
    const middle = (from + end) >> 1;
    if ((numbered[middle]?.at ?? 0) <= index) from = middle + 1;
    else end = middle;
  }
  return from;
}

/** Longer lines are sentences that speak of an annex. */
const LONGEST_TITLE = 60;

/** Annexes and signatures: what is numbered after them has numbers of its own. */
function endsChapters(text: string): boolean {
  return (
    isClosing(text) || (text.length < LONGEST_TITLE && /^\p{Lu}.*[^.,;:]$/u.test(text) && zoneOfPart(text) === 'annex')
  );
}
