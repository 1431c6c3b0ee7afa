import { anchorsOf, type Anchor, type DateRule, type EnteredDate, type Instant } from '@tertial/domain';
import { select, type Database } from '../database/sql';
import { dateRuleRows } from './date-rule-rows';

/** One version of a report's date, with who entered it. */
export interface EnteredDateRow extends EnteredDate {
  readonly at: Instant;
  readonly byName: string | null;
}

/** Every version of the dates that were entered for a year's reports, the newest first. */
export function enteredDates(db: Database, agencyId: string, year: number): Promise<EnteredDateRow[]> {
  return select(
    db,
    `SELECT r.report, r.version, r.due, r.source, r.at, p.name AS "byName"
     FROM report_date r LEFT JOIN person p ON p.id::text = r.by
     WHERE r.agency_id = $1 AND r.year = $2 ORDER BY r.report, r.version DESC`,
    [agencyId, year],
  );
}

/** T1, T2 and T3 of an agency's budget year as the register knows them. `rules`: instead of those in the register. */
export async function knownAnchors(
  db: Database,
  agencyId: string,
  year: number,
  rules?: readonly DateRule[],
): Promise<Anchor[]> {
  return anchorsOf(year, await enteredDates(db, agencyId, year), rules ?? (await dateRuleRows(db, agencyId)));
}
