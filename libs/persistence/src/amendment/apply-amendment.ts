import { movedBecause, newCommand, seriesWords, type CommandBody, type NewPace } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { keepCommand } from '../item/command-inbox';
import type { AppliedAmendment, ApplyAmendment, LockedAmendment } from './amendment';
import { amendProposed } from './amend-proposed';
import { targetOf, type Target } from './amendment-target';
import { isApplied, lockAmendment, UNKNOWN_AMENDMENT } from './lock-amendment';

/**
 * Applies a letter's change to an item of the register on a coordinator's word: to a proposed one here, to a confirmed one by a
 * command to its workflow that carries the letter's words and name. The same decision again changes nothing more.
 */
export async function applyAmendment(
  tx: EntityManager,
  ids: IdSource,
  act: ApplyAmendment,
): Promise<Refusable<AppliedAmendment>> {
  const amendment = await lockAmendment(tx, act.amendmentId);
  if (!amendment) return { ok: false, refusal: UNKNOWN_AMENDMENT };
  if (isApplied(amendment)) return again(amendment, act);
  const target = await targetOf(tx, amendment, act);
  if (!target.ok) return target;
  const body = target.item.registerStatus === 'confirmed' ? commandBody(amendment, target, act) : null;
  const commandId = body && ids();
  const command =
    body && commandId ? newCommand({ id: commandId, seen: act.seen, body }, act.itemId, act.actor, act.at) : null;
  if (command) await keepCommand(tx, command);
  else await amendProposed(tx, amendment, target, act);
  await writeDecision(tx, amendment, target, act, commandId);
  return { ok: true, command };
}

/** The same again is done already; another item would need the first decision undone. */
function again(amendment: LockedAmendment, { itemId }: ApplyAmendment): Refusable<AppliedAmendment> {
  if (amendment.itemId === itemId) return { ok: true, command: null };
  return refused(
    'already-applied',
    'Endringen er allerede gjort på et annet oppdrag. Last siden på nytt for å se hvilket.',
  );
}

function commandBody(
  { reading, letterTitle, letterDate }: LockedAmendment,
  { deliverable, due, text }: Target,
  act: ApplyAmendment,
): CommandBody {
  const words = reading.raw;
  const reference = letterTitle;
  if (reading.kind === 'deadline' && deliverable && due) {
    const decided = letterDate && { decidedOn: letterDate };
    return { kind: 'move', deliverableId: deliverable.id, due, words, reference, ...decided };
  }
  if (reading.kind === 'cancelled')
    return { kind: 'cancel', deliverableId: deliverable?.id ?? null, reason: `«${words}»`, reference };
  const pace = reading.kind === 'frequency' && act.pace ? newPace(reading.deadline?.raw ?? words, act.pace, act) : null;
  return { kind: 'amend', words, reference, ...(text && { text }), ...(pace && { pace }) };
}

function newPace(
  raw: string,
  { frequency, day, from }: NonNullable<ApplyAmendment['pace']>,
  { replaces }: ApplyAmendment,
): NewPace {
  return { frequency, day, from, raw, replaces };
}

async function writeDecision(
  tx: EntityManager,
  amendment: LockedAmendment,
  target: Target,
  { at, actor }: ApplyAmendment,
  commandId: string | null,
): Promise<void> {
  const { item, deliverable, due, text, pace } = target;
  await tx.query(
    `UPDATE amendment SET status = 'applied', item_id = $2, deliverable_id = $3, due_before = $4, due = $5, text = $6, pace = $7,
       command_id = $8, reason = NULL, decided_at = $9, decided_by = $10 WHERE id = $1`,
    [
      ...[amendment.id, item.id, deliverable?.id ?? null, deliverable?.due ?? null, due],
      ...[text, pace, commandId, at, actor.personId],
    ],
  );
  await writeAudit(tx, {
    at,
    actor: actor.personId,
    action: 'amendment.applied',
    subject: `item/${item.id}`,
    detail: {
      amendmentId: amendment.id,
      letterId: amendment.letterId,
      kind: amendment.reading.kind,
      deliverableId: deliverable?.id ?? null,
      due,
      ...(text && { text }),
      ...(pace && { pace: seriesWords(pace.after) }),
      why: whyApplied(amendment, target),
    },
  });
}

function whyApplied({ reading: { kind, raw }, letterTitle }: LockedAmendment, { deliverable, due }: Target): string {
  if (kind !== 'deadline' || !due) return raw;
  return movedBecause(deliverable?.due ?? null, { due, words: raw, reference: letterTitle });
}
