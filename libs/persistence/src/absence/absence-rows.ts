import type { AbsenceRow } from '@tertial/contracts';
import { select, type Database } from '../database/sql';

/** Absences that stand and meet a condition (aliases b, p), by their first day. */
export function absenceRows(db: Database, condition: string, params: unknown[]): Promise<AbsenceRow[]> {
  return select(
    db,
    `SELECT b.id, json_build_object('id', p.id, 'name', p.name) AS person, b.first_day AS "from", b.last_day AS "to",
            CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'name', q.name) END AS deputy, b.note
     FROM absence b JOIN person p ON p.id = b.person_id LEFT JOIN person q ON q.id = b.deputy_id
     WHERE b.withdrawn_at IS NULL AND ${condition} ORDER BY b.first_day, p.name, b.id`,
    params,
  );
}
