import {
  isOpen,
  latestDelivery,
  type DeliverableState,
  type Instant,
  type ItemEvent,
  type ItemEventBody,
  type ItemState,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { insertMany } from '../database/insert-many';
import { DeadlineVersionEntity, ItemEventEntity, StateChangeEntity } from '../entities/item.entity';
import type { FollowedEvent } from './follow-events';

/** What has happened to an item, and its state afterwards. */
export interface Followed {
  readonly followed: readonly FollowedEvent[];
  readonly state: ItemState;
}

/** Appends new events, what they changed, the deadlines' new versions, and the audit log's lines about them. */
export async function writeHistory(tx: EntityManager, items: readonly Followed[], at: Instant): Promise<void> {
  const entries = items.flatMap(({ state: { itemId }, followed }) => followed.map((it) => ({ itemId, ...it })));
  await insertMany(
    tx,
    ItemEventEntity,
    entries.map(({ itemId, event }) => ({ ...event, itemId, deliverableId: deliverableOf(event), recordedAt: at })),
  );
  await insertMany(
    tx,
    StateChangeEntity,
    entries.flatMap(({ itemId, event, changes }) =>
      changes.map(({ deliverableId, from, to }) => ({
        itemId,
        seq: event.seq,
        deliverableId,
        stateFrom: from,
        stateTo: to,
      })),
    ),
  );
  const versions = entries.flatMap(({ event }) => deadlineVersion(event));
  await insertMany(tx, DeadlineVersionEntity, versions, 'DO NOTHING');
  await writeCorrections(
    tx,
    entries.map(({ event }) => event.body),
  );
  await writeAudit(tx, ...entries.map(({ itemId, event }) => auditOf(itemId, event, at)));
}

/** Brings what lists and filters read into line with the state. A miss and a late delivery are taken back only by being judged anew. */
export async function writeDeliverables(tx: EntityManager, items: readonly Followed[], at: Instant): Promise<void> {
  const rows = items.flatMap(({ state, followed }) =>
    state.deliverables.map((it) => ({ ...columnsOf(it), ...lateness(it, followed) })),
  );
  await tx.query(
    `UPDATE deliverable d SET status = n.status, due = n.due, original_due = n.original_due, unsettled = n.unsettled,
       why = n.why, raw = n.raw, rule = n.rule, rule_version = n.rule_version, binding = n.binding,
       deadline_version = n.deadline_version, due_soon = n.due_soon, delivered_at = n.delivered_at,
       delivered_by = n.delivered_by, inner_due = n.inner_due,
       inner_version = d.inner_version + CASE WHEN ${NEW_INNER} THEN 1 ELSE 0 END,
       inner_at = CASE WHEN ${NEW_INNER} THEN $2 ELSE d.inner_at END, extension_request = n.extension_request,
       waiting = n.waiting, without_evidence = n.without_evidence,
       missed_at = CASE WHEN n.judged THEN n.missed_at ELSE coalesce(d.missed_at, n.missed_at) END,
       days_late = CASE WHEN n.judged THEN n.days_late ELSE greatest(d.days_late, n.days_late) END,
       late_at = CASE WHEN n.judged THEN n.late_at ELSE coalesce(n.late_at, d.late_at) END
     FROM jsonb_to_recordset($1::jsonb) AS n (id text, status text, due date, original_due date, unsettled text, why text,
       raw text, rule text, rule_version text, binding text, deadline_version int, due_soon boolean,
       delivered_at timestamptz, delivered_by text, missed_at timestamptz, days_late int, late_at timestamptz, judged boolean,
       inner_due date, extension_request jsonb, waiting jsonb, without_evidence text)
     WHERE d.id = n.id`,
    [JSON.stringify(rows), at],
  );
}

/** The agency's own date is another, or stands before another deadline. */
const NEW_INNER = `(n.inner_due IS NOT NULL
    AND (n.inner_due IS DISTINCT FROM d.inner_due OR n.deadline_version <> d.deadline_version))`;

function columnsOf(it: DeliverableState): Record<string, unknown> {
  const { deadline, delivery } = it;
  return {
    id: it.id,
    status: it.status,
    due: deadline.due,
    original_due: it.originalDue,
    unsettled: deadline.unsettled,
    why: deadline.why,
    raw: deadline.raw,
    rule: deadline.rule,
    rule_version: deadline.ruleVersion,
    binding: deadline.binding,
    deadline_version: deadline.version,
    due_soon: isOpen(it) && it.passed.includes('dueSoon'),
    delivered_at: delivery?.at ?? null,
    delivered_by: delivery?.by ?? null,
    missed_at: it.missedAt,
    late_at: latestDelivery(it)?.at ?? null,
    inner_due: isOpen(it) ? (it.marks.innerDue ?? null) : null,
    extension_request: isOpen(it) ? (it.extensionRequest ?? null) : null,
    waiting: isOpen(it) ? (it.waiting ?? null) : null,
    without_evidence: delivery && delivery.evidence.length === 0 ? (delivery.note ?? '') : null,
  };
}

function lateness(it: DeliverableState, followed: readonly FollowedEvent[]): { judged: boolean; days_late: number } {
  const judged = followed.some(({ event: { body } }) => body.kind === 'judged-anew' && body.deliverableId === it.id);
  return { judged, days_late: judged ? (it.daysLate ?? 0) : daysLate(it.id, followed) };
}

/** Days after the ministry's deadline; a delivery after an inner one is not late for the ministry. */
function daysLate(deliverableId: string, followed: readonly FollowedEvent[]): number {
  return followed.reduce((latest, { event: { body }, before }) => {
    if (body.kind !== 'delivered' || body.deliverableId !== deliverableId) return latest;
    const { binding } = before.deliverables.find((it) => it.id === deliverableId)?.deadline ?? {};
    return binding === 'inner' ? latest : Math.max(latest, body.delivery.daysLate);
  }, 0);
}

function deliverableOf({ body }: ItemEvent): string | null {
  return 'deliverableId' in body ? body.deliverableId : null;
}

function deadlineVersion({ body, by }: ItemEvent): Partial<DeadlineVersionEntity>[] {
  if (!('deadline' in body)) return [];
  const { deliverableId, deadline } = body;
  return [{ deliverableId, version: deadline.version, due: deadline.due, deadline, by }];
}

/** A version that was entered wrongly and is no longer in force gets the right date; the wrong one stands in the event. */
async function writeCorrections(tx: EntityManager, bodies: readonly ItemEventBody[]): Promise<void> {
  const rows = bodies.flatMap((body) =>
    body.kind === 'judged-anew' && body.corrected
      ? [{ id: body.deliverableId, version: body.corrected.version, due: body.due, why: body.corrected.why }]
      : [],
  );
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE deadline_version v SET due = n.due, deadline = v.deadline || jsonb_build_object('due', n.due, 'why', n.why)
     FROM jsonb_to_recordset($1::jsonb) AS n (id text, version int, due date, why text)
     WHERE v.deliverable_id = n.id AND v.version = n.version`,
    [JSON.stringify(rows)],
  );
}

function auditOf(itemId: string, event: ItemEvent, at: Instant) {
  const { seq, by, commandId, body } = event;
  return {
    at,
    actor: by,
    action: `item.${body.kind}`,
    subject: `item/${itemId}`,
    detail: { seq, countsAt: event.at, commandId, body },
  };
}
