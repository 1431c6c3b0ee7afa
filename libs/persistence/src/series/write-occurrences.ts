import type { DeliverableState, ItemState, SeriesEventBody, SetAside } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { FollowedEvent } from '../item/follow-events';

interface OccurrenceRow {
  readonly itemId: string;
  readonly id: string;
  readonly label: string;
  readonly period: string;
  readonly due: string | null;
  readonly raw: string;
  readonly why: string;
  readonly setAside: SetAside | null;
}

/** Gives each occurrence that was opened its row, before anything points to it; the first one of all has that of the whole demand. */
export async function openOccurrences(
  tx: EntityManager,
  items: readonly { readonly state: ItemState; readonly followed: readonly FollowedEvent[] }[],
): Promise<void> {
  const rows = items.flatMap(({ state: { itemId }, followed }) =>
    followed.flatMap(({ event: { body } }) => (body.kind === 'occurrence-opened' ? [openedRow(itemId, body)] : [])),
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO deliverable (id, item_id, ordinal, label, raw, rule, rule_version, why, due, original_due, status, period)
     SELECT n.id, n.item_id,
            row_number() OVER (PARTITION BY n.item_id ORDER BY n.at)
              + coalesce((SELECT max(d.ordinal) FROM deliverable d WHERE d.item_id = n.item_id), 0),
            n.label, n.raw, 'series', '1', n.why, n.due, n.due, 'planned', n.period
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("itemId" uuid, id text, label text, raw text, why text, due date, period text))
       WITH ORDINALITY AS n (item_id, id, label, raw, why, due, period, at)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, period = excluded.period, original_due = excluded.due`,
    [JSON.stringify(rows)],
  );
}

/** What is set aside, and what is wanted again. */
export async function writeSetAside(tx: EntityManager, states: readonly ItemState[]): Promise<void> {
  const rows = states.flatMap(({ deliverables }) => deliverables.flatMap(asideRow));
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE deliverable d SET set_aside = n.set_aside, period = n.period
     FROM jsonb_to_recordset($1::jsonb) AS n (id text, set_aside text, period text)
     WHERE d.id = n.id AND (d.set_aside, d.period) IS DISTINCT FROM (n.set_aside, n.period)`,
    [JSON.stringify(rows)],
  );
}

function openedRow(itemId: string, body: Extract<SeriesEventBody, { kind: 'occurrence-opened' }>): OccurrenceRow {
  const { deliverableId: id, label, period, setAside, deadline } = body;
  return { itemId, id, label, period, setAside, due: deadline.due, raw: deadline.raw, why: deadline.why };
}

function asideRow({ id, occurrence }: DeliverableState): { id: string; set_aside: SetAside | null; period: string }[] {
  return occurrence ? [{ id, set_aside: occurrence.setAside, period: occurrence.period }] : [];
}
