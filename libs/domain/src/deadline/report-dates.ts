import type { Reading } from '../letter/reading';
import type { ReportDates } from './register-deliverable';

/**
 * The dates of main reports that the letter itself gives: of its deliverables that follow exactly one report and have its day.
 * With them an item that reports "i 1. tertial og årsrapporten" has the day of the annual report, though T1 is still unknown.
 */
export function reportDatesOf({ items }: Pick<Reading, 'items'>): ReportDates {
  const dates: { -readonly [K in keyof ReportDates]: ReportDates[K] } = {};
  for (const { in: periods, due } of items.flatMap((item) => item.deliverables)) {
    const [period, another] = periods ?? [];
    if (period && !another && due) dates[period] ??= { due, source: 'brevet' };
  }
  return dates;
}
