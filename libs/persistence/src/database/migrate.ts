import type { DataSource } from 'typeorm';

/** Any number, the same for every process that migrates this register. */
const LOCK = 740_211;

/**
 * Brings the schema up to date and names what was applied. Two processes may start at once: the second waits for the lock and
 * finds nothing to do. Each migration is a transaction of its own.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [LOCK]).finally(() => holder.release());
  }
}
