import type { ReportDateRow } from '@tertial/contracts';
import { datesOfAnchors, mainReports, type MainReportPeriod, type ReportDates } from '@tertial/domain';
import { knownAnchors } from '../anchor/known-anchors';
import { select, type Database } from '../database/sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import { FOLLOWED_YEAR_SQL } from './report-year.sql';

export { LETTER_YEAR_SQL, REPORT_YEAR_SQL } from './report-year.sql';

/** The dates of a year's main reports as the register knows them, for deriving deadlines; and those of the years that words name. */
export async function knownReportDates(
  db: Database,
  agencyId: string,
  year: number | null,
  named: readonly number[] = [],
): Promise<ReportDates> {
  const own = year === null ? {} : datesOfAnchors(await knownAnchors(db, agencyId, year));
  const others: [number, ReportDates][] = [];
  for (const other of named) others.push([other, datesOfAnchors(await knownAnchors(db, agencyId, other))]);
  return { ...own, ...(others.length > 0 && { otherYears: Object.fromEntries(others) }) };
}

/** All three main reports of a year; `due` null for one whose date nobody has entered. */
export async function reportDateRows(db: Database, agencyId: string, year: number): Promise<ReportDateRow[]> {
  const known = await knownReportDates(db, agencyId, year);
  const counts = await select<{ report: MainReportPeriod; dependents: number }>(
    db,
    `SELECT d.report, count(*) AS dependents FROM deliverable d JOIN item i ON i.id = d.item_id
     WHERE i.agency_id = $1 AND ${FOLLOWED_YEAR_SQL} = $2 AND i.register_status <> 'rejected'
       AND d.report IS NOT NULL AND NOT d.informational AND d.status IN ${OPEN_SQL}
     GROUP BY d.report`,
    [agencyId, year],
  );
  return mainReports.map((report) => ({
    report,
    year,
    due: known[report]?.due ?? null,
    source: known[report]?.source ?? null,
    dependents: counts.find((it) => it.report === report)?.dependents ?? 0,
  }));
}
