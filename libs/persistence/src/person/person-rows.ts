import type { Person, Unit } from '@tertial/contracts';
import { select, type Database } from '../database/sql';

/** Persons that meet a condition (alias p), by name. `openItems` are the confirmed items that they own and that are not closed. */
export function personRows(db: Database, condition: string, params: unknown[]): Promise<Person[]> {
  return select(
    db,
    `SELECT p.id, p.agency_id AS "agencyId", p.ministry, p.unit_id AS "unitId", u.name AS "unitName", p.name, p.email, p.roles, p.rhythm, p.mailbox,
            p.confirmed_at AS "confirmedAt", p.refused_at AS "refusedAt", p.refused_answer AS "refusedAnswer",
            p.left_at AS "leftAt",
            (SELECT count(*) FROM item i WHERE i.owner_id = p.id AND i.register_status = 'confirmed' AND NOT i.closed)
              AS "openItems"
     FROM person p LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${condition} ORDER BY p.name, p.id`,
    params,
  );
}

export function unitRows(db: Database, agencyId: string): Promise<Unit[]> {
  return select(
    db,
    `SELECT u.id, u.name, CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS leader
     FROM unit u LEFT JOIN person p ON p.id = u.leader_id WHERE u.agency_id = $1 ORDER BY u.name`,
    [agencyId],
  );
}
