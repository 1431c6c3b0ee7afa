import type { LocalDate, MainReportPeriod } from '@tertial/domain';
import { select, type Database } from '../database/sql';
import { FOLLOWED_YEAR_SQL } from '../letter/report-year.sql';

/** A deliverable that follows a report, as the register has it. */
export interface FollowerRow {
  readonly id: string;
  readonly itemId: string;
  readonly registerStatus: 'proposed' | 'confirmed';
  readonly ownerId: string | null;
  readonly due: LocalDate | null;
  readonly raw: string;
  readonly rule: string;
  readonly ruleVersion: string;
  /** Its words stand in the letter. */
  readonly quoted: boolean;
  /** The budget year that its words name, where that is not the item's own. */
  readonly reportYear: number | null;
  /** Handed over already, though its workflow has not heard of it yet. */
  readonly deliveryWaits: boolean;
}

export interface ReportOfYear {
  readonly agencyId: string;
  readonly year: number;
  readonly report: MainReportPeriod;
}

/** Ids of the items with a deliverable that follows a report. */
export async function followingItems(db: Database, { agencyId, year, report }: ReportOfYear): Promise<string[]> {
  const items = await select<{ id: string }>(
    db,
    `SELECT i.id FROM item i WHERE i.agency_id = $1 AND i.register_status <> 'rejected'
       AND EXISTS (SELECT 1 FROM deliverable d WHERE d.item_id = i.id AND d.report = $3 AND NOT d.informational
                   AND ${FOLLOWED_YEAR_SQL} = $2)
     ORDER BY i.id`,
    [agencyId, year, report],
  );
  return items.map((item) => item.id);
}

/** The deliverables of these items that follow the report of the year, in the order of the letter. */
export function followers(
  db: Database,
  itemIds: readonly string[],
  { report, year }: Omit<ReportOfYear, 'agencyId'>,
): Promise<FollowerRow[]> {
  return select(
    db,
    `SELECT d.id, d.item_id AS "itemId", i.register_status AS "registerStatus", i.owner_id AS "ownerId", d.due, d.raw, d.rule,
            d.rule_version AS "ruleVersion", d.span IS NOT NULL AS quoted, d.report_year AS "reportYear",
            EXISTS (SELECT 1 FROM command_inbox c WHERE c.item_id = i.id AND c.status = 'received'
                    AND c.command #>> '{body,kind}' = 'deliver' AND c.command #>> '{body,deliverableId}' = d.id) AS "deliveryWaits"
     FROM deliverable d JOIN item i ON i.id = d.item_id
     WHERE d.item_id = ANY($1) AND d.report = $2 AND ${FOLLOWED_YEAR_SQL} = $3 AND NOT d.informational
     ORDER BY i.position, i.id, d.ordinal`,
    [itemIds, report, year],
  );
}

/** Years in which something of an agency follows a report. */
export async function yearsFollowing(db: Database, agencyId: string, report: MainReportPeriod): Promise<number[]> {
  const rows = await select<{ year: number }>(
    db,
    `SELECT DISTINCT ${FOLLOWED_YEAR_SQL} AS year FROM item i JOIN deliverable d ON d.item_id = i.id
     WHERE i.agency_id = $1 AND i.register_status <> 'rejected' AND d.report = $2 AND NOT d.informational
     ORDER BY 1`,
    [agencyId, report],
  );
  return rows.map(({ year }) => year);
}
