import type { DataSource } from 'typeorm';

/** Where entities and migrated schema disagree, one sentence each; empty when they agree. */
export function findDrift(_dataSource: DataSource): Promise<string[]> {
  throw new Error('being built');
}
