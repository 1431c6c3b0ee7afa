import type { PlanRow } from '@tertial/contracts';
import type { Instant, LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { DECIDES_SQL } from './decides.sql';
import { planRows, rowsByRound } from './plan-rows';
import { tellReturned } from './tell-returned';

const LAST_PLANNED = `
  JOIN agency a ON a.id = i.agency_id
  LEFT JOIN LATERAL (SELECT max(s.planned_at) AS planned_at FROM plan_step s WHERE s.item_id = i.id) last ON true`;

/** Its dates are its workflow's own business: until that has heard of another date its rows are the old ones. */
const IS_SERIES = `jsonb_typeof(i.snapshot -> 'series') = 'object'`;

/** The plan is older than what the agency has decided since. */
const OUTDATED = `
  (a.days_changed_at > last.planned_at
   OR EXISTS (SELECT 1 FROM policy_override o WHERE ${DECIDES_SQL} AND o.at > last.planned_at))`;

/** The plan of every item: what is to be told, when, to whom. */
export class PlanStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Items under way that were last planned before a moment (or never): their repeated steps must be planned further. The last step
   * says nothing of that: a question that is asked each fortnight may run out while a deadline of next year is planned. So are those
   * that were planned by rules or closed days that have changed since, and those that have not heard of a date that moved.
   */
  async itemsToExtend(plannedBefore: Instant): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `SELECT i.id FROM item i ${LAST_PLANNED}
       WHERE i.register_status = 'confirmed' AND NOT i.closed
         AND (coalesce(last.planned_at < $1, true) OR i.untold_since IS NOT NULL OR ${OUTDATED}) ORDER BY i.id`,
      [plannedBefore],
    );
    return rows.map((row) => row.id);
  }

  /**
   * How many confirmed items have no plan yet, or one by earlier rules: for a moment after the confirmation or the change, longer
   * when their workflows cannot be reached. Waits for an act that moves dates just now, so that no mail tells the old ones.
   */
  async unplanned(): Promise<number> {
    await this.dataSource.query('SELECT id FROM agency ORDER BY id FOR SHARE');
    const rows = await select<{ count: number }>(
      this.dataSource,
      `SELECT count(*)::int AS count FROM item i ${LAST_PLANNED}
       WHERE i.register_status = 'confirmed' AND NOT i.closed AND (last.planned_at IS NULL OR ${OUTDATED} OR (i.untold_since IS NOT NULL AND ${IS_SERIES}))`,
    );
    return rows[0]?.count ?? 0;
  }

  /** Plans for those who are back what was told to others in their place; see `tellReturned`. */
  tellReturned(day: LocalDate, at: Instant): Promise<void> {
    return this.dataSource.transaction((tx) => tellReturned(tx, day, at));
  }

  /** An item's steps, sent and to come. */
  planOf(itemId: string): Promise<PlanRow[]> {
    return planRows(this.dataSource, itemId);
  }

  /** Those of an item's steps, each on the day of the round that will tell it; what was sent stays as it is. */
  byRound(itemId: string, rows: readonly PlanRow[], now: Instant): Promise<PlanRow[]> {
    return rowsByRound(this.dataSource, itemId, rows, now);
  }
}
