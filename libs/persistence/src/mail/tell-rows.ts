import {
  osloDate,
  type Instant,
  type LocalDate,
  type TellDeliverable,
  type TellItem,
  type TellRow,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../database/sql';
import { awayUntilSql } from '../absence/stand-in.sql';
import { DUE_STEPS_SQL, OPEN_SQL } from '../reminder/due-steps.sql';

type FoundDeliverable = Omit<TellDeliverable, 'deliveredOn'> & { readonly deliveredAt: Instant | null };

interface FoundRow extends Omit<TellRow, 'item' | 'deliverable'> {
  readonly deliverableId: string | null;
  readonly item: (Omit<TellItem, 'deliverables'> & { readonly deliverables: readonly FoundDeliverable[] }) | null;
}

/** A deliverable as a mail tells it; overdue is a matter of date and status here, whatever any timer has noted. */
const DELIVERABLES = `
  SELECT json_agg(json_build_object(
    'id', e.id, 'label', e.label, 'due', e.due, 'originalDue', e.original_due, 'why', e.why,
    'state', CASE
      WHEN e.status IN ${OPEN_SQL} AND e.due < $1::date THEN 'overdue'
      WHEN e.status IN ('planned', 'acknowledged') AND e.due_soon THEN 'due-soon'
      ELSE e.status
    END,
    'deliveredAt', instant_text(e.delivered_at)) ORDER BY e.ordinal)
  FROM deliverable e WHERE e.item_id = i.id AND NOT e.informational`;

/** What was carried over still stands in the letter that it first came with: that is the place to tell. */
const ITEM = `
  json_build_object('id', i.id, 'kind', i.kind, 'text', i.text, 'chapter', coalesce(i.chapter, s.chapter),
    'page', coalesce(i.page, s.page), 'letterTitle', coalesce(sl.title, l.title), 'ownerName', owner.name, 'deputyName', deputy.name, 'parties', i.parties, 'lead', i.lead,
    'deliverables', (${DELIVERABLES}))`;

const ROWS = `
  WITH due AS (${DUE_STEPS_SQL})
  SELECT due.key, due.step, due.role, due.reason, due.deliverable_id AS "deliverableId",
         CASE WHEN i.id IS NOT NULL THEN ${ITEM} END AS item,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('name', p.name, 'email', p.email, 'answer', p.refused_answer)
         END AS subject,
         CASE WHEN away.id IS NOT NULL AND away.id <> due.person_id THEN json_build_object('id', away.id, 'name', away.name,
           'until', ${awayUntilSql('away.id', '$1::date')},
           'why', CASE WHEN away.left_at IS NOT NULL THEN 'left' WHEN away.refused_at IS NOT NULL THEN 'undeliverable'
                  ELSE 'away' END) END AS "onBehalfOf"
  FROM due
  LEFT JOIN item i ON i.id = due.item_id
  LEFT JOIN letter l ON l.id = i.letter_id
  LEFT JOIN carry_over c ON c.later_id = i.id AND c.choice = 'carried-over'
  LEFT JOIN item s ON s.id = c.source_id
  LEFT JOIN letter sl ON sl.id = s.letter_id
  LEFT JOIN person owner ON owner.id = i.owner_id
  LEFT JOIN person deputy ON deputy.id = i.deputy_id
  LEFT JOIN person p ON p.id = due.subject_id
  LEFT JOIN person away ON away.id = due.addressee_id
  WHERE due.person_id = $2
  ORDER BY i.position, i.id, due.deliverable_id, due.send_on, due.key`;

/** Everything that one person is to be told on a day, with all that the lines must say. */
export async function tellRows(tx: EntityManager, personId: string, day: LocalDate): Promise<TellRow[]> {
  return (await select<FoundRow>(tx, ROWS, [day, personId])).map(tellRow);
}

/**
 * Waits for those who record what happened to these items, and keeps others from it until the mail is claimed: so a mail never
 * tells what was no longer so, and no step is lost between an old plan and a new one.
 */
export async function holdItems(tx: EntityManager, personId: string, day: LocalDate): Promise<void> {
  await tx.query(
    `SELECT id FROM item WHERE id IN (SELECT item_id FROM (${DUE_STEPS_SQL}) due WHERE person_id = $2)
     ORDER BY id FOR SHARE`,
    [day, personId],
  );
}

function tellRow({ deliverableId, item, onBehalfOf, ...row }: FoundRow): TellRow {
  const deliverables = (item?.deliverables ?? []).map(tellDeliverable);
  return {
    ...row,
    item: item && { ...item, deliverables },
    deliverable: deliverables.find((it) => it.id === deliverableId) ?? null,
    ...(onBehalfOf && { onBehalfOf }),
  };
}

function tellDeliverable({ deliveredAt, ...deliverable }: FoundDeliverable): TellDeliverable {
  return { ...deliverable, deliveredOn: deliveredAt && osloDate(deliveredAt) };
}
