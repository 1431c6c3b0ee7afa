import type { Departure } from '@tertial/contracts';
import { select, type Database } from '../database/sql';

const successor = (role: string) => `
  (SELECT json_build_object('id', q.id, 'name', q.name) FROM person q WHERE q.id = l.${role}_successor_id) AS "${role}"`;

/** Departures that were not taken back and meet a condition (aliases l, p), the newest day first. */
export function departureRows(db: Database, condition: string, params: unknown[]): Promise<Departure[]> {
  return select(
    db,
    `SELECT l.id, json_build_object('id', p.id, 'name', p.name) AS person, l.day,
            ${['owner', 'deputy', 'coordinator', 'leader'].map(successor).join(', ')}, l.done_at AS "doneAt",
            (SELECT json_build_object('total', count(*), 'done', count(*) FILTER (WHERE c.status <> 'received'),
                                      'waiting', count(*) FILTER (WHERE c.status = 'received'))
             FROM command_inbox c WHERE c.id = ANY (l.command_ids)) AS progress
     FROM departure l JOIN person p ON p.id = l.person_id
     WHERE l.withdrawn_at IS NULL AND ${condition} ORDER BY l.day DESC, p.name, l.id`,
    params,
  );
}
