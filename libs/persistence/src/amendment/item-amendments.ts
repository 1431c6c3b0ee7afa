import type { ItemAmendment } from '@tertial/contracts';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';

/** What later letters have changed of an item, oldest first; a change whose command was refused has changed nothing. */
export function itemAmendments(dataSource: DataSource, itemId: string): Promise<ItemAmendment[]> {
  return select(
    dataSource,
    `SELECT a.id, a.letter_id AS "letterId", l.title AS "letterTitle", a.reading ->> 'kind' AS kind, a.reading ->> 'raw' AS words,
            a.text, a.pace, (a.reading ->> 'page')::int AS page, a.due_before AS "dueBefore", a.due,
            a.decided_at AS at, coalesce(p.name, a.decided_by) AS by
     FROM amendment a JOIN letter l ON l.id = a.letter_id LEFT JOIN person p ON p.id::text = a.decided_by
     WHERE a.item_id = $1
       AND NOT EXISTS (SELECT 1 FROM command_inbox b WHERE b.id = a.command_id AND b.status <> 'done')
     ORDER BY a.decided_at, a.position`,
    [itemId],
  );
}
