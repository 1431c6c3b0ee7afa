import type { LocalDate, MainReportPeriod, SeriesContext, WorkCalendar } from '@tertial/domain';
import { select, type Database } from '../database/sql';

/** What the days of a series depend on: the agency's working days, and the main reports' dates that are known. */
export async function seriesContext(db: Database, agencyId: string, calendar: WorkCalendar): Promise<SeriesContext> {
  const rows = await select<{ year: number; report: MainReportPeriod; due: LocalDate }>(
    db,
    `SELECT DISTINCT ON (year, report) year, report, due FROM report_date
     WHERE agency_id = $1 ORDER BY year, report, version DESC`,
    [agencyId],
  );
  const dates = new Map(rows.map(({ year, report, due }) => [`${year}-${report}`, due]));
  return { calendar, reportDate: (year, report) => dates.get(`${year}-${report}`) ?? null };
}
