import { letterTitle } from '../letter/letter-title';
import type { Reading } from '../letter/reading';
import { yearOf, type LocalDate } from '../time/local-date';
import { anchorsOf, type AnchorReference } from './anchor';
import type { RegisterDeliverable, ReportDates } from './register-deliverable';

/**
 * The dates of main reports that the letter itself gives, each with where: of its deliverables that follow exactly one report and
 * have its day, the reports' own items before what leans on them. With them an item that reports "i 1. tertial og årsrapporten"
 * has the day of the annual report, though T1 is still unknown. The place is that of the report itself, where it has this day.
 */
export function reportDatesOf({ letter, items }: Pick<Reading, 'letter' | 'items'>): ReportDates {
  const title = letterTitle(letter);
  const own = items.filter((item) => item.kind === 'main-report');
  const dates: { -readonly [K in keyof ReportDates]: ReportDates[K] } = {};
  for (const { page, deliverables } of [...own, ...items])
    for (const { in: periods, due } of deliverables) {
      const [period, another] = periods ?? [];
      if (!period || another || !due) continue;
      const stands = own.find((report) => report.deliverables.some((it) => it.due === due))?.page ?? page;
      dates[period] ??= { due, source: stands === null ? title : `${title}, side ${stands}` };
    }
  return dates;
}

/**
 * The dates that a letter's deadlines follow as long as nobody has entered any: what it says itself, and the state's own rules. `on`: the
 * day of the import, for a letter that says neither its year nor its date.
 */
export function datesFollowed(reading: Pick<Reading, 'letter' | 'items'>, on: LocalDate): ReportDates {
  const byRule = anchorsOf(yearFollowed(reading, on), [], []).flatMap(({ report, due, source }) =>
    due ? [[report, { due, source: source ?? '' }] as const] : [],
  );
  return { ...Object.fromEntries(byRule), ...reportDatesOf(reading) };
}

/** What an item of the letter waits for when it is confirmed on the day of its import: the anchor that nobody knows; null for any other. */
export function awaitedAnchor(
  reading: Pick<Reading, 'letter'>,
  { report, unsettled }: Pick<RegisterDeliverable, 'report' | 'unsettled'>,
  on: LocalDate,
): AnchorReference | null {
  if (!report || unsettled !== 'anchor') return null;
  return { report, year: yearFollowed(reading, on), version: 0, askedSince: on };
}

function yearFollowed({ letter: { year, date } }: Pick<Reading, 'letter'>, on: LocalDate): number {
  return year ?? yearOf(date ?? on);
}
