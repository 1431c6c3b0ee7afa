import type { DataSource, EntityManager } from 'typeorm';

export type Database = DataSource | EntityManager;

/** Rows of a SELECT, or of an INSERT with RETURNING. */
export async function select<T>(db: Database, sql: string, params: unknown[] = []): Promise<T[]> {
  return db.query<T[]>(sql, params);
}

/** The first row, or null. */
export async function selectOne<T>(db: Database, sql: string, params: unknown[] = []): Promise<T | null> {
  return (await select<T>(db, sql, params))[0] ?? null;
}

/** Rows of an UPDATE or DELETE with RETURNING: TypeORM answers these as a pair of rows and count. */
export async function change<T>(db: Database, sql: string, params: unknown[] = []): Promise<T[]> {
  const [rows] = await db.query<[T[], number]>(sql, params);
  return rows;
}
