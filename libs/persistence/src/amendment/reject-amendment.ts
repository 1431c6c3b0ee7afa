import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import { refused, type Refusable } from '../database/refusable';
import type { RejectAmendment } from './amendment';
import { isApplied, lockAmendment, UNKNOWN_AMENDMENT } from './lock-amendment';

/** Says of a change that it is none here, and why. It may still be applied afterwards. */
export async function rejectAmendment(
  tx: EntityManager,
  { amendmentId, reason, at, by }: RejectAmendment,
): Promise<Refusable<object>> {
  const amendment = await lockAmendment(tx, amendmentId);
  if (!amendment) return { ok: false, refusal: UNKNOWN_AMENDMENT };
  if (isApplied(amendment))
    return refused('already-applied', 'Endringen er allerede gjort. Endre oppdraget selv om det var feil.');
  await tx.query(
    `UPDATE amendment SET status = 'rejected', item_id = NULL, deliverable_id = NULL, due_before = NULL, due = NULL, text = NULL, pace = NULL,
       command_id = NULL, reason = $2, decided_at = $3, decided_by = $4 WHERE id = $1`,
    [amendmentId, reason, at, by],
  );
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'amendment.rejected',
    subject: `letter/${amendment.letterId}`,
    detail: { amendmentId, reason },
  });
  return { ok: true };
}
