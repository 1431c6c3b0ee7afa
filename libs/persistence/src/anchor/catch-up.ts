import { anchorsOf, type LocalDate, type MainReportPeriod } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../database/sql';
import { FOLLOWED_YEAR_SQL } from '../letter/report-year.sql';
import { followers } from './anchor-followers';
import { dateRuleRows, type DateRuleRow } from './date-rule-rows';
import { enteredDates, type EnteredDateRow } from './known-anchors';
import { deriveProposed } from './move-followers';

interface FollowedReport {
  readonly report: MainReportPeriod;
  readonly year: number;
}

/**
 * Gives a proposed item the dates that its reports have today: what moved while it was rejected did not reach it. A date that its
 * report never had was written by a coordinator, and stays.
 */
export async function catchUp(tx: EntityManager, itemId: string, agencyId: string): Promise<void> {
  const rules = await dateRuleRows(tx, agencyId);
  for (const followed of await reportsFollowed(tx, itemId)) {
    const entered = await enteredDates(tx, agencyId, followed.year);
    const anchor = anchorsOf(followed.year, entered, rules).find(({ report }) => report === followed.report);
    if (!anchor) continue;
    const had = datesSoFar(followed, entered, rules);
    const rows = await followers(tx, [itemId], followed);
    const behind = rows.filter(({ due }) => due !== anchor.due && (due === null || had.includes(due)));
    await deriveProposed(tx, behind, anchor);
  }
}

function reportsFollowed(tx: EntityManager, itemId: string): Promise<FollowedReport[]> {
  return select(
    tx,
    `SELECT DISTINCT d.report, ${FOLLOWED_YEAR_SQL} AS year FROM item i JOIN deliverable d ON d.item_id = i.id
     WHERE i.id = $1 AND d.report IS NOT NULL AND NOT d.informational ORDER BY 1, 2`,
    [itemId],
  );
}

/** Every day that the report has had: as entered, and by each version of the rules. */
function datesSoFar(
  { report, year }: FollowedReport,
  entered: readonly EnteredDateRow[],
  rules: readonly DateRuleRow[],
): (LocalDate | null)[] {
  const byRule = [[], ...rules.map((rule) => [rule])].flatMap((version) => anchorsOf(year, [], version));
  return [...entered, ...byRule].filter((it) => it.report === report).map(({ due }) => due);
}
