import { select, type Database } from '../database/sql';

/** Items under way whose occurrences follow the main reports from year to year: each plans its own anew when a report's date is known. */
export async function reportSeries(db: Database, agencyId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `SELECT id FROM item WHERE agency_id = $1 AND register_status = 'confirmed' AND NOT closed
       AND snapshot #>> '{series,day,kind}' = 'main-report' AND snapshot #> '{series,until}' = 'null'::jsonb ORDER BY id`,
    [agencyId],
  );
  return rows.map(({ id }) => id);
}
