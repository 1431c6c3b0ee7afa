import { movedBecause, namedYears, registerDeliverables } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { insertMany } from '../database/insert-many';
import { select } from '../database/sql';
import { DeliverableEntity } from '../entities/item.entity';
import { proposedDeliverable, type LockedItem } from '../item/item-rows';
import { REJECTION_ACTION } from '../item/restore-item';
import { knownReportDates } from '../letter/report-dates';
import type { ApplyAmendment, LockedAmendment } from './amendment';
import type { Target } from './amendment-target';

/** Changes an item that nobody has confirmed: it has no workflow, the register alone knows it. What it was before stays with the change. */
export async function amendProposed(
  tx: EntityManager,
  amendment: LockedAmendment,
  { item, deliverable, due, text, pace }: Target,
  { replaces, at, actor }: Pick<ApplyAmendment, 'replaces' | 'at' | 'actor'>,
): Promise<void> {
  const { reading, letterTitle } = amendment;
  const { kind, raw } = reading;
  await tx.query('UPDATE item SET version = version + 1, text = coalesce($2, text) WHERE id = $1', [
    item.id,
    text?.after ?? null,
  ]);
  if (pace) await askedAnew(tx, amendment, item, replaces);
  if (kind === 'deadline' && deliverable && due)
    await tx.query(
      `UPDATE deliverable SET due = $2, unsettled = NULL, raw = $3, rule = 'amendment', rule_version = '1', why = $4 WHERE id = $1`,
      [deliverable.id, due, raw, movedBecause(deliverable.due, { due, words: raw, reference: letterTitle })],
    );
  if (kind !== 'cancelled') return;
  const reason = `Bortfalt etter ${letterTitle}: «${raw}»`;
  if (deliverable) await tx.query('DELETE FROM deliverable WHERE id = $1', [deliverable.id]);
  else {
    await tx.query(`UPDATE item SET register_status = 'rejected', reject_reason = $2 WHERE id = $1`, [item.id, reason]);
    const rejection = { action: REJECTION_ACTION, subject: `item/${item.id}`, detail: { reason } };
    await writeAudit(tx, { at, actor: actor.personId, ...rejection });
  }
}

/** In place of what was asked for so often until now comes what the letter asks for; its day is given when it is confirmed. */
async function askedAnew(
  tx: EntityManager,
  { reading, letterTitle, agencyId }: LockedAmendment,
  { id, year }: LockedItem,
  replaces: readonly string[],
): Promise<void> {
  if (!reading.deadline) return;
  const [last] = await select<{ ordinal: number }>(
    tx,
    'SELECT coalesce(max(ordinal), 0) AS ordinal FROM deliverable WHERE item_id = $1',
    [id],
  );
  await tx.query(
    `DELETE FROM deliverable WHERE item_id = $1 AND NOT informational AND (rule LIKE 'every-%' OR id = ANY($2))`,
    [id, replaces],
  );
  // Whatever the item's kind, the letter asks for something to be handed over now.
  const asked = { kind: 'special-report', deliverables: [reading.deadline] } as const;
  const reports = await knownReportDates(tx, agencyId, year, namedYears(asked.deliverables));
  const fresh = registerDeliverables(asked, reports);
  const rows = fresh.map((it) => {
    const why = `${it.why} Endret etter ${letterTitle}: «${reading.raw}»`;
    // Its words stand in another letter than the item's.
    return proposedDeliverable(id, { ...it, why, ordinal: it.ordinal + (last?.ordinal ?? 0), span: null });
  });
  await insertMany(tx, DeliverableEntity, rows);
}
