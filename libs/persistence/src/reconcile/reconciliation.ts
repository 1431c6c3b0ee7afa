import type { DataSource } from 'typeorm';

/** What the register says about what should run. */
export class Reconciliation {
  constructor(private readonly dataSource: DataSource) {}
  /** Ids of the items whose workflow must run: confirmed and not closed. */
  shouldRun(): Promise<string[]> {
    throw new Error('being built');
  }
}
