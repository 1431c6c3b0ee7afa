import type { CalendarEntry } from './calendar-entries';
import type { FigureFaults } from '../text/lost-figures';
import { isDoubtfulDay } from './doubtful-days';

/**
 * In a calendar whose figures were damaged: a day that may be another one damaged, and one that does not stand in the order of the others, is
 * asked about. Of two days that cannot both be right, both are.
 */
export function withoutDoubtfulDays(entries: readonly CalendarEntry[], figures: FigureFaults): CalendarEntry[] {
  const isInOrder = ordered(entries.map(({ due }) => due));
  return entries.map((entry, index) =>
    entry.due === null || (isInOrder[index] === true && !isDoubtfulDay(entry.raw, figures))
      ? entry
      : { ...entry, due: null },
  );
}

/** For each day whether it belongs to every longest run of days that do not go back in time. */
function ordered(days: readonly (string | null)[]): boolean[] {
  const upTo = longestRuns(days, (before, day) => before <= day);
  const from = longestRuns([...days].reverse(), (after, day) => after >= day).reverse();
  const longest = Math.max(0, ...upTo);
  const isOfLongest = days.map((_, index) => (upTo[index] ?? 0) + (from[index] ?? 0) - 1 === longest);
  return days.map(
    (day, index) =>
      day !== null &&
      isOfLongest[index] === true &&
      !upTo.some((length, other) => other !== index && isOfLongest[other] === true && length === upTo[index]),
  );
}

/** For each day how many of those before it, and itself, can stand in one run; 0 for what is no day. */
function longestRuns(days: readonly (string | null)[], follows: (before: string, day: string) => boolean): number[] {
  const lengths: number[] = [];
  days.forEach((day, index) => {
    const before = days
      .slice(0, index)
      .flatMap((other, at) => (day !== null && other !== null && follows(other, day) ? [lengths[at] ?? 0] : []));
    lengths.push(day === null ? 0 : Math.max(0, ...before) + 1);
  });
  return lengths;
}
