import {
  anchorsOf,
  referenceTo,
  type Anchor,
  type EnteredDate,
  type MainReportPeriod,
  type SeriesContext,
  type WorkCalendar,
} from '@tertial/domain';
import { dateRuleRows } from '../anchor/date-rule-rows';
import { select, type Database } from '../database/sql';

/**
 * What the days of a series depend on: the agency's working days, and the main reports' dates: entered, or, for the annual report of
 * whichever year, given by the rule that is in force for it. The same dates as `knownAnchors` gives year by year.
 */
export async function seriesContext(db: Database, agencyId: string, calendar: WorkCalendar): Promise<SeriesContext> {
  const entered = await select<EnteredDate & { year: number }>(
    db,
    `SELECT r.report, r.version, r.due, r.source, r.year FROM report_date r
     WHERE r.agency_id = $1 ORDER BY r.year, r.report, r.version DESC`,
    [agencyId],
  );
  const rules = await dateRuleRows(db, agencyId);
  const anchors = new Map<number, readonly Anchor[]>();
  const anchorsIn = (year: number): readonly Anchor[] => {
    const known =
      anchors.get(year) ??
      anchorsOf(
        year,
        entered.filter((it) => it.year === year),
        rules,
      );
    anchors.set(year, known);
    return known;
  };
  const anchorOf = (year: number, report: MainReportPeriod) => anchorsIn(year).find((it) => it.report === report);
  return {
    calendar,
    reportDate: (year, report) => anchorOf(year, report)?.due ?? null,
    reportAnchor: (year, report) => {
      const anchor = anchorOf(year, report);
      return anchor ? referenceTo(anchor) : null;
    },
  };
}
