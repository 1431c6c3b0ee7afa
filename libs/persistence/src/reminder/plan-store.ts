import type { PlanRow } from '@tertial/contracts';
import type { Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { planRows } from './plan-rows';

/** The plan of every item: what is to be told, when, to whom. */
export class PlanStore {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Items under way that were last planned before a moment (or never): their repeated steps must be planned further. The last step
   * says nothing of that: a question that is asked each fortnight may run out while a deadline of next year is planned.
   */
  async itemsToExtend(plannedBefore: Instant): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `SELECT i.id FROM item i LEFT JOIN plan_step s ON s.item_id = i.id
       WHERE i.register_status = 'confirmed' AND NOT i.closed
       GROUP BY i.id HAVING coalesce(max(s.planned_at) < $1, true) ORDER BY i.id`,
      [plannedBefore],
    );
    return rows.map((row) => row.id);
  }

  /** How many confirmed items have no plan yet: for a moment after the confirmation, longer when their workflows cannot start. */
  async unplanned(): Promise<number> {
    const rows = await select<{ count: number }>(
      this.dataSource,
      `SELECT count(*)::int AS count FROM item i
       WHERE i.register_status = 'confirmed' AND NOT i.closed
         AND NOT EXISTS (SELECT 1 FROM plan_step s WHERE s.item_id = i.id)`,
    );
    return rows[0]?.count ?? 0;
  }

  /** An item's steps, sent and to come. */
  planOf(itemId: string): Promise<PlanRow[]> {
    return planRows(this.dataSource, itemId);
  }
}
