import { dayOf, isLocalDate, lastDayOfMonth, type LocalDate } from '@tertial/domain';
import type { Groups, Meaning, RuleContext } from './rule';
import { ordinalOf } from './words';

/** What the parts of a date mean together. */

/** A letter gives no day more than so many years ahead. */
const FURTHEST_YEAR = 15;

/** Figures as a number; not a number where there are none. */
export function number(text: string | undefined): number {
  return Number(text ?? Number.NaN);
}

/** The annual report is told of in the first half of the next year. */
const LAST_OF_ANNUAL_REPORT = 6;

/** The year that words without one mean: the letter's; the next where the annual report is spoken of. */
function yearFor(month: number, groups: Groups, context: RuleContext): number | null {
  if (groups.year) return Number(groups.year);
  if (context.letterYear === null) return null;
  return context.annualReport && month <= LAST_OF_ANNUAL_REPORT ? context.letterYear + 1 : context.letterYear;
}

function givenYear(groups: Groups): number | null {
  return groups.year ? Number(groups.year) : null;
}

function dateMeaning(due: LocalDate | null, groups: Groups): Meaning {
  return { type: 'date', due, givenYear: givenYear(groups) };
}

/** A day of a month; `isSpelledOut`: the words can be nothing but a day, so one that there is not is asked about. */
export function day(
  dayOfMonth: number,
  month: number | null,
  groups: Groups,
  context: RuleContext,
  isSpelledOut = false,
): Meaning | null {
  if (month === null) return null;
  const year = yearFor(month, groups, context);
  // A day so far ahead is a year with its figures turned round rather than a deadline.
  if (year !== null && context.letterYear !== null && year > context.letterYear + FURTHEST_YEAR)
    return dateMeaning(null, groups);
  const possible = isLocalDate(`2024-${pad(month)}-${pad(dayOfMonth)}`);
  // "30. februar 2026" is a slip that somebody must settle; two figures with a point between are rather a number.
  if (!possible) return isSpelledOut ? dateMeaning(null, groups) : null;
  if (year === null || !isLocalDate(`${year}-${pad(month)}-${pad(dayOfMonth)}`)) return dateMeaning(null, groups);
  return dateMeaning(dayOf(year, month, dayOfMonth), groups);
}

/** The last day of a month; of the letter's year where the words name none. */
export function endOfMonth(month: number | null, groups: Groups, context: RuleContext): Meaning | null {
  if (month === null) return null;
  // "Utgangen av året" is never the year after, whatever the sentence speaks of.
  const year = groups.year ? Number(groups.year) : context.letterYear;
  const isTooFar = year !== null && context.letterYear !== null && year > context.letterYear + FURTHEST_YEAR;
  return dateMeaning(year === null || isTooFar ? null : lastDayOfMonth(year, month), groups);
}

/** The last day of a quarter, tertial or half-year: `parts` of them with so many months each. */
export function endOfPart(groups: Groups, context: RuleContext, months: number, parts: number): Meaning | null {
  const ordinal = ordinalOf(groups.ordinal ?? '');
  if (ordinal === null || ordinal > parts) return null;
  return endOfMonth(ordinal * months, groups, context);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
