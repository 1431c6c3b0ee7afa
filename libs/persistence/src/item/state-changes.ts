import type { DisplayState, Instant } from '@tertial/domain';
import type { DataSource } from 'typeorm';
import { select } from '../database/sql';

/** One change of what a list shows for a deliverable, e.g. due-soon → overdue. */
export interface StateChange {
  readonly itemId: string;
  readonly deliverableId: string;
  readonly seq: number;
  /** When it counts, which may be before it was recorded. */
  readonly at: Instant;
  /** Name of the person, or 'system'. */
  readonly by: string;
  readonly from: DisplayState;
  readonly to: DisplayState;
}

export interface StateChangeFilter {
  /** Only what counts after this moment. */
  readonly since?: Instant;
  readonly itemIds?: readonly string[];
}

export function stateChanges(dataSource: DataSource, filter: StateChangeFilter): Promise<StateChange[]> {
  return select(
    dataSource,
    `SELECT c.item_id AS "itemId", c.deliverable_id AS "deliverableId", c.seq, e.at, coalesce(p.name, e.by) AS by,
            c.state_from AS "from", c.state_to AS "to"
     FROM state_change c
     JOIN item_event e USING (item_id, seq)
     JOIN item i ON i.id = c.item_id
     LEFT JOIN person p ON p.id::text = e.by
     WHERE ($1::timestamptz IS NULL OR e.at > $1) AND ($2::uuid[] IS NULL OR c.item_id = ANY($2))
     ORDER BY e.at, i.position, i.id, c.seq, c.deliverable_id`,
    [filter.since ?? null, filter.itemIds ?? null],
  );
}
