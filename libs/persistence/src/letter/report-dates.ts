import type { ReportDateRow } from '@tertial/contracts';
import { mainReports, type LocalDate, type MainReportPeriod, type ReportDates } from '@tertial/domain';
import { select, type Database } from '../database/sql';
import { OPEN_SQL } from '../reminder/due-steps.sql';

/** The dates of a year's main reports as the register knows them, for deriving deadlines. */
export async function knownReportDates(db: Database, agencyId: string, year: number | null): Promise<ReportDates> {
  const rows = await select<{ report: MainReportPeriod; due: LocalDate; source: string }>(
    db,
    `SELECT DISTINCT ON (report) report, due, source FROM report_date
     WHERE agency_id = $1 AND year = $2 ORDER BY report, version DESC`,
    [agencyId, year],
  );
  return Object.fromEntries(rows.map(({ report, due, source }) => [report, { due, source }]));
}

/** The year of a moment where the reports are due, whatever zone the connection is in. */
const yearInOslo = (moment: string) => `extract(year FROM ${moment} AT TIME ZONE 'Europe/Oslo')::int`;

/** The year whose main reports a letter (l) follows: its own, else that of its date, else that of the day on which it came. */
export const LETTER_YEAR_SQL = `coalesce(l.year, extract(year FROM l.date)::int, ${yearInOslo('l.imported_at')})`;

/** The year whose main reports the deliverables of an item (i) follow: its letter's, else that of the day on which it was entered. */
export const REPORT_YEAR_SQL = `
  coalesce((SELECT ${LETTER_YEAR_SQL} FROM letter l WHERE l.id = i.letter_id), ${yearInOslo('i.created_at')})`;

/** All three main reports of a year; `due` null for one whose date nobody has entered. */
export async function reportDateRows(db: Database, agencyId: string, year: number): Promise<ReportDateRow[]> {
  const known = await knownReportDates(db, agencyId, year);
  const counts = await select<{ report: MainReportPeriod; dependents: number }>(
    db,
    `SELECT d.report, count(*) AS dependents FROM deliverable d JOIN item i ON i.id = d.item_id
     WHERE i.agency_id = $1 AND ${REPORT_YEAR_SQL} = $2 AND i.register_status <> 'rejected'
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
