import type { AnchorReference } from '../deadline/anchor-reference';
import { workingDayOnOrBefore, type WorkCalendar } from '../calendar/working-days';
import type { MainReportPeriod } from '../letter/reading';
import { lastDayOfMonth, yearOf, type LocalDate } from '../time/local-date';
import { dayInYear, periodOf, periodsOf, type Period } from './period';
import type { DayOfYear, Series, SeriesDay } from './series';

/** What the days of a series depend on beside its rule. */
export interface SeriesContext {
  readonly calendar: WorkCalendar;
  /** The date of a year's main report, null while nobody knows it. */
  readonly reportDate: (year: number, report: MainReportPeriod) => LocalDate | null;
  /** Which version of it holds, or of the rule that gives it; absent where that is not kept. */
  readonly reportAnchor?: (year: number, report: MainReportPeriod) => AnchorReference | null;
}

/** One occurrence that a rule asks for. */
export interface WantedOccurrence {
  readonly period: Period;
  /** null: the anchor is unknown. */
  readonly due: LocalDate | null;
  /** The day by which it is placed in time: its deadline, or the end of its period while that is unknown. */
  readonly placed: LocalDate;
}

type Rule = Pick<Series, 'frequency'> & { readonly day: SeriesDay };

/** What a rule asks for from the rule's own first day on, through a day; in the order of the periods. */
export function occurrencesThrough(
  rule: Rule & Pick<Series, 'from' | 'endedFrom' | 'until'>,
  through: LocalDate,
  context: SeriesContext,
): WantedOccurrence[] {
  const { frequency, from, endedFrom, until } = rule;
  const wanted: WantedOccurrence[] = [];
  // A period's deadline may lie in the year after it.
  for (let year = yearOf(from) - 2; year <= yearOf(through); year += 1)
    for (const period of periodsOf(frequency, year, daysOf(rule))) {
      const occurrence = occurrenceOf(period, rule, context);
      const within = occurrence.placed >= from && occurrence.placed <= through;
      if (within && !(endedFrom && occurrence.placed >= endedFrom) && !(until && period.last > until))
        wanted.push(occurrence);
    }
  return wanted;
}

/** What a rule makes of a period that has been opened; null when the period is none of this rule's. */
export function occurrenceOfPeriod(id: string, rule: Rule, context: SeriesContext): WantedOccurrence | null {
  const period = periodOf(id, rule.frequency, daysOf(rule));
  return period && occurrenceOf(period, rule, context);
}

function occurrenceOf(period: Period, { day }: Rule, context: SeriesContext): WantedOccurrence {
  const due = dueOf(period, day, context);
  return { period, due, placed: due ?? period.last };
}

/** The main report of a year's first, second or third tertial. */
export function reportOf(n: number): MainReportPeriod {
  return `T${n}` as MainReportPeriod;
}

function dueOf({ year, n, last }: Period, day: SeriesDay, { calendar, reportDate }: SeriesContext): LocalDate | null {
  switch (day.kind) {
    case 'day-of-month':
      return dayInYear(...monthAfter(last, day.monthsAfter, day.day));
    case 'last-day':
      return lastAfter(last, day.monthsAfter);
    case 'last-working-day':
      return workingDayOnOrBefore(lastAfter(last, day.monthsAfter), calendar);
    case 'days': {
      const given = day.days[n - 1];
      return given ? dayInYear(year, given) : null;
    }
    case 'main-report':
      return reportDate(year, reportOf(n));
  }
}

function lastAfter(last: LocalDate, monthsAfter: number): LocalDate {
  const [year, { month }] = monthAfter(last, monthsAfter, 1);
  return lastDayOfMonth(year, month);
}

function monthAfter(last: LocalDate, monthsAfter: number, day: number): [year: number, DayOfYear] {
  const months = yearOf(last) * 12 + Number(last.slice(5, 7)) - 1 + monthsAfter;
  return [Math.floor(months / 12), { month: (months % 12) + 1, day }];
}

function daysOf({ day }: Rule): readonly DayOfYear[] {
  return day.kind === 'days' ? day.days : [];
}
