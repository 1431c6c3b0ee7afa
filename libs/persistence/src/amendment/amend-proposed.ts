import { movedBecause } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import type { LockedAmendment } from './amendment';
import type { Target } from './apply-amendment';

/** Changes an item that nobody has confirmed: it has no workflow, the register alone knows it. Its first date stays beside the new one. */
export async function amendProposed(
  tx: EntityManager,
  { reading, letterTitle }: LockedAmendment,
  { item, deliverable, due }: Target,
): Promise<void> {
  const { kind, raw } = reading;
  await tx.query('UPDATE item SET version = version + 1 WHERE id = $1', [item.id]);
  if (kind === 'deadline' && deliverable && due)
    await tx.query(
      `UPDATE deliverable SET due = $2, unsettled = NULL, raw = $3, rule = 'amendment', rule_version = '1', why = $4 WHERE id = $1`,
      [deliverable.id, due, raw, movedBecause(deliverable.due, { due, words: raw, reference: letterTitle })],
    );
  if (kind !== 'cancelled') return;
  const reason = `Bortfalt etter ${letterTitle}: «${raw}»`;
  if (deliverable) await tx.query('DELETE FROM deliverable WHERE id = $1', [deliverable.id]);
  else
    await tx.query(`UPDATE item SET register_status = 'rejected', reject_reason = $2 WHERE id = $1`, [item.id, reason]);
}
