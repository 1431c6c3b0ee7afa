import { dayOf, lastDayOfMonth, type LocalDate } from '../time/local-date';

/** Days of the year that a rule gives, not a calendar: when the annual report is due, and when it must be public. */
export const dateRuleSubjects = ['annual-report', 'publication'] as const;
export type DateRuleSubject = (typeof dateRuleSubjects)[number];

/** For whom a rule holds; the narrower wins over the wider. */
export const dateRuleScopes = ['all', 'ministry', 'agency'] as const;
export type DateRuleScope = (typeof dateRuleScopes)[number];

/** One version of a rule. It holds from a budget year on, until a newer version of the same scope does. */
export interface DateRule {
  readonly subject: DateRuleSubject;
  readonly scope: DateRuleScope;
  /** Numbered within its subject and scope. 0: what holds where nobody has entered anything. */
  readonly version: number;
  /** The day in the year after the budget year. */
  readonly month: number;
  readonly day: number;
  /** The first budget year for which it holds. */
  readonly fromYear: number;
  /** Where the rule stands. */
  readonly source: string;
}

/** Has every day that a year can have. */
const LEAP_YEAR = 2024;

/** What the state's own rules say, for every agency that is told nothing else. */
export const DEFAULT_DATE_RULES: readonly DateRule[] = [
  {
    ...{ subject: 'annual-report', scope: 'all', version: 0, month: 3, day: 15, fromYear: 0 },
    source: 'Bestemmelser om økonomistyring i staten',
  },
  {
    ...{ subject: 'publication', scope: 'all', version: 0, month: 5, day: 1, fromYear: 0 },
    source: 'Bestemmelser om økonomistyring i staten',
  },
];

/**
 * The version that holds for a budget year: that of the agency before that of the ministry before that for all, and of these the newest
 * version that has begun. `rules` are those that concern the agency; the state's own hold where there is none.
 */
export function ruleInForce(rules: readonly DateRule[], subject: DateRuleSubject, year: number): DateRule {
  const [first] = [...rules, ...DEFAULT_DATE_RULES]
    .filter((rule) => rule.subject === subject && rule.fromYear <= year)
    .sort((a, b) => rank(b) - rank(a) || b.version - a.version);
  if (!first) throw new RangeError(`No rule for ${subject}`);
  return first;
}

/** The day that a rule gives for a budget year; 29 February is the last of the month in a year that has none. */
export function dayByRule({ month, day }: Pick<DateRule, 'month' | 'day'>, year: number): LocalDate {
  const last = lastDayOfMonth(year + 1, month);
  return day > dayNumber(last) ? last : dayOf(year + 1, month, day);
}

/** Whether there is such a day in some year. */
export function isDayOfYear(month: number, day: number): boolean {
  return day >= 1 && day <= dayNumber(lastDayOfMonth(LEAP_YEAR, month));
}

function rank({ scope }: DateRule): number {
  return dateRuleScopes.indexOf(scope);
}

function dayNumber(date: LocalDate): number {
  return Number(date.slice(8));
}
