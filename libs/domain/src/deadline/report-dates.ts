import { letterTitle } from '../letter/letter-title';
import type { MainReportPeriod, Reading } from '../letter/reading';
import { yearOf, type LocalDate } from '../time/local-date';
import { anchorsOf, type Anchor, type AnchorReference } from './anchor';
import { namedYears, type RegisterDeliverable, type ReportDates } from './register-deliverable';

/** What says days of reports. */
type Dated = Pick<Reading, 'letter' | 'items' | 'reportDates'>;

/**
 * The dates of main reports that the letter itself gives, each with where: of its deliverables that follow exactly one report and
 * have its day, the reports' own items before what leans on them. With them an item that reports "i 1. tertial og årsrapporten"
 * has the day of the annual report, though T1 is still unknown. The place is that of the report itself, where it has this day. Besides
 * the days that the letter gives reports which nothing in it follows: a later letter's items may.
 */
export function reportDatesOf(reading: Dated): ReportDates {
  const given = reading.reportDates ?? [];
  const years = namedYears([...reading.items.flatMap((item) => item.deliverables), ...given]);
  const otherYears = Object.fromEntries(years.map((year) => [year, datesOfYear(reading, year)] as const));
  return { ...datesOfYear(reading, null), ...(years.length > 0 && { otherYears }) };
}

/** `year`: the one that the words name; null for the letter's own. */
function datesOfYear({ letter, items, reportDates = [] }: Dated, year: number | null): ReportDates {
  const title = letterTitle(letter);
  const own = items.filter((item) => item.kind === 'main-report');
  const dates: { -readonly [K in MainReportPeriod]?: ReportDates[K] } = {};
  for (const { page, deliverables } of [...own, ...items])
    for (const { in: periods, due, reportYear = null } of deliverables) {
      const [period, another] = periods ?? [];
      if (!period || another || !due || reportYear !== year) continue;
      const stands = own.find((report) => report.deliverables.some((it) => it.due === due))?.page ?? page;
      dates[period] ??= { due, source: sourceOn(title, stands) };
    }
  for (const { report, due, page, reportYear = null } of reportDates)
    if (reportYear === year) dates[report] ??= { due, source: sourceOn(title, page) };
  return dates;
}

function sourceOn(title: string, page: number | null): string {
  return page === null ? title : `${title}, side ${page}`;
}

/**
 * The dates that a letter's deadlines follow as long as nobody has entered any: what it says itself, and the state's own rules. `on`: the
 * day of the import, for a letter that says neither its year nor its date.
 */
export function datesFollowed(reading: Dated, on: LocalDate): ReportDates {
  const { otherYears = {}, ...own } = reportDatesOf(reading);
  const others = Object.entries(otherYears).map(
    ([year, dates]) => [year, { ...byRule(Number(year)), ...dates }] as const,
  );
  return {
    ...{ ...byRule(yearFollowed(reading, on)), ...own },
    ...(others.length > 0 && { otherYears: Object.fromEntries(others) }),
  };
}

function byRule(year: number): ReportDates {
  return datesOfAnchors(anchorsOf(year, [], []));
}

/** What is known of a year's reports. */
export function datesOfAnchors(anchors: readonly Anchor[]): ReportDates {
  return Object.fromEntries(
    anchors.flatMap(({ report, due, source }) => (due ? [[report, { due, source: source ?? '' }] as const] : [])),
  );
}

/** What an item of the letter waits for when it is confirmed on the day of its import: the anchor that nobody knows; null for any other. */
export function awaitedAnchor(
  reading: Pick<Reading, 'letter'>,
  { report, reportYear, unsettled }: Pick<RegisterDeliverable, 'report' | 'reportYear' | 'unsettled'>,
  on: LocalDate,
): AnchorReference | null {
  if (!report || unsettled !== 'anchor') return null;
  return { report, year: reportYear ?? yearFollowed(reading, on), version: 0, askedSince: on };
}

function yearFollowed({ letter: { year, date } }: Pick<Reading, 'letter'>, on: LocalDate): number {
  return year ?? yearOf(date ?? on);
}
