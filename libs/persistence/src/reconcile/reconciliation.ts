import type { DataSource } from 'typeorm';
import { select } from '../database/sql';
import { untoldItems } from './untold';

/** What the register says about what should run. */
export class Reconciliation {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids of the items whose workflow must run: confirmed and not closed. */
  async shouldRun(): Promise<string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `SELECT id FROM item WHERE register_status = 'confirmed' AND NOT closed ORDER BY id`,
    );
    return rows.map((row) => row.id);
  }

  /** Ids of the items whose workflow is still to hear of what the register itself has changed. */
  untold(): Promise<string[]> {
    return untoldItems(this.dataSource);
  }
}
