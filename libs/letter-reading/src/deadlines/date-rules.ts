import { dayOf, isLocalDate, lastDayOfMonth, type LocalDate } from '@tertial/domain';
import { needs } from './needs';
import type { Groups, Meaning, RuleContext, TimeRule } from './rule';
import { MONTH, ORDINAL, YEAR, monthOf, ordinalOf } from './words';

/** Rules that give one day. */

/** A letter gives no day more than so many years ahead. */
const FURTHEST_YEAR = 15;

/** "Mot slutten av" says no day: a limit must stand before it. */
const END = '(?:utgangen av|utløpet av|(?<=(?:innen|innan|senest|seinast|før) )slutten av|løpet av)';

export const dateRules: readonly TimeRule[] = [
  {
    name: 'fixed-date',
    version: '1',
    needs: needs.dayOfMonth,
    pattern: `(?<day>\\d{1,2})\\. ?(?<month>${MONTH})(?: (?<year>${YEAR}))?(?!\\d)`,
    read: (groups, context) => day(number(groups.day), monthOf(groups.month ?? ''), groups, context, true),
  },
  {
    name: 'numeric-date',
    version: '1',
    needs: needs.pointAndYear,
    pattern: `(?<![\\d.])(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>${YEAR})(?!\\d)`,
    read: (groups, context) => day(number(groups.day), number(groups.month), groups, context, true),
  },
  {
    name: 'numeric-date-without-year',
    version: '1',
    needs: needs.limit,
    pattern: `(?:innen|innan|senest|seinest|seinast|frist(?:(?: for \\p{L}+)?:)?) (?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.?(?![.\\d])`,
    read: (groups, context) => day(number(groups.day), number(groups.month), groups, context),
  },
  {
    name: 'end-of-month',
    version: '1',
    needs: needs.end,
    pattern: `${END} (?<month>${MONTH})(?: måned)?(?: (?<year>${YEAR}))?`,
    read: (groups, context) => endOfMonth(monthOf(groups.month ?? ''), groups, context),
  },
  {
    name: 'end-of-year',
    version: '1',
    needs: needs.end,
    pattern: `${END} (?:(?:budsjett|kalender)?året(?: (?<year>${YEAR}))?|(?<bare>${YEAR})(?![–/-]\\d))`,
    read: (groups, context) => endOfMonth(12, { ...groups, year: groups.year ?? groups.bare }, context),
  },
  {
    name: 'end-of-year',
    version: '1',
    needs: needs.turnOfYear,
    pattern: `(?:årets (?:utgang|slutt|utløp)|årsskiftet(?: (?<turn>${YEAR}))?(?:[–/-]\\d{2,4})?|nyttår)`,
    read: (groups, context) => endOfMonth(12, { ...groups, year: groups.turn }, context),
  },
  {
    name: 'half-year',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?:${END} )?(?<ordinal>${ORDINAL}) halvår(?:et)?(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 6, 2),
  },
  {
    name: 'quarter',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?:${END} )?(?<ordinal>${ORDINAL}) kvartal(?:et)?(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 3, 4),
  },
  {
    name: 'tertial-end',
    version: '1',
    needs: needs.partOfYear,
    pattern: `${END} (?<ordinal>${ORDINAL}) tertial(?:et)?(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 4, 3),
  },
];

function number(text: string | undefined): number {
  return Number(text ?? Number.NaN);
}

/** The year that words without one mean: the letter's; the next where the annual report is spoken of. */
function yearFor(groups: Groups, context: RuleContext): number | null {
  if (groups.year) return Number(groups.year);
  if (context.letterYear === null) return null;
  return context.annualReport ? context.letterYear + 1 : context.letterYear;
}

function givenYear(groups: Groups): number | null {
  return groups.year ? Number(groups.year) : null;
}

function dateMeaning(due: LocalDate | null, groups: Groups): Meaning {
  return { type: 'date', due, givenYear: givenYear(groups) };
}

function day(
  dayOfMonth: number,
  month: number | null,
  groups: Groups,
  context: RuleContext,
  isSpelledOut = false,
): Meaning | null {
  if (month === null) return null;
  const year = yearFor(groups, context);
  // A day so far ahead is a year with its figures turned round rather than a deadline.
  if (year !== null && context.letterYear !== null && year > context.letterYear + FURTHEST_YEAR)
    return dateMeaning(null, groups);
  const possible = isLocalDate(`2024-${pad(month)}-${pad(dayOfMonth)}`);
  // "30. februar 2026" is a slip that somebody must settle; two figures with a point between are rather a number.
  if (!possible) return isSpelledOut ? dateMeaning(null, groups) : null;
  if (year === null || !isLocalDate(`${year}-${pad(month)}-${pad(dayOfMonth)}`)) return dateMeaning(null, groups);
  return dateMeaning(dayOf(year, month, dayOfMonth), groups);
}

function endOfMonth(month: number | null, groups: Groups, context: RuleContext): Meaning | null {
  if (month === null) return null;
  // "Utgangen av året" is never the year after, whatever the sentence speaks of.
  const year = groups.year ? Number(groups.year) : context.letterYear;
  const isTooFar = year !== null && context.letterYear !== null && year > context.letterYear + FURTHEST_YEAR;
  return dateMeaning(year === null || isTooFar ? null : lastDayOfMonth(year, month), groups);
}

function endOfPart(groups: Groups, context: RuleContext, months: number, parts: number): Meaning | null {
  const ordinal = ordinalOf(groups.ordinal ?? '');
  if (ordinal === null || ordinal > parts) return null;
  return endOfMonth(ordinal * months, groups, context);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
