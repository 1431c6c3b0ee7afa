import type { LocalDate } from '@tertial/domain';
import { select, type Database } from '../database/sql';
import { standInsSql } from './stand-in.sql';

/** Ids of the persons for whom this one stands in on a day: they are away, and their chain of deputies leads here. */
export async function standsInFor(db: Database, personId: string, day: LocalDate): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `SELECT person_id AS id FROM (${standInsSql('$2::date')}) away WHERE stand_in_id = $1 ORDER BY person_id`,
    [personId, day],
  );
  return rows.map((row) => row.id);
}
