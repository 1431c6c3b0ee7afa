import type { PlanRow } from '@tertial/contracts';
import { addDays, type LocalDate } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { planRows } from './plan-rows';

/** The plan of every item: what is to be told, when, to whom. */
export class PlanStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Items under way whose plan ends within so many days (or was never made): they must be planned further. */
  async itemsToExtend(today: LocalDate, daysAhead: number): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `SELECT i.id FROM item i LEFT JOIN plan_step s ON s.item_id = i.id
       WHERE i.register_status = 'confirmed' AND NOT i.closed
       GROUP BY i.id HAVING coalesce(max(s.send_on) <= $1::date, true) ORDER BY i.id`,
      [addDays(today, daysAhead)],
    );
    return rows.map((row) => row.id);
  }

  /** An item's steps, sent and to come. */
  planOf(itemId: string): Promise<PlanRow[]> {
    return planRows(this.dataSource, itemId);
  }
}
