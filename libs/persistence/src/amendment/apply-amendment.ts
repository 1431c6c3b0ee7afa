import { isOpen, movedBecause, osloDate, type CommandBody, type LocalDate, type Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { IdSource } from '../database/ids';
import { refused, type Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { keepCommand } from '../item/command-inbox';
import { lockItems, type LockedItem } from '../item/item-rows';
import { UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import { knownReportDates } from '../letter/report-dates';
import type { AppliedAmendment, ApplyAmendment, LockedAmendment } from './amendment';
import { givenDue, isApplied, lockAmendment, UNKNOWN_AMENDMENT } from './lock-amendment';
import { amendProposed } from './amend-proposed';

/** What is to be changed: the item, the deliverable that is meant, and the day that it gets. */
export interface Target {
  readonly item: LockedItem;
  readonly deliverable: { readonly id: string; readonly due: LocalDate | null } | null;
  readonly due: LocalDate | null;
}

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
  const body = target.item.registerStatus === 'confirmed' ? commandBody(amendment, target) : null;
  const commandId = body && ids();
  const command =
    body && commandId
      ? { id: commandId, itemId: act.itemId, actor: act.actor, receivedAt: act.at, receivedOn: osloDate(act.at), body }
      : null;
  if (command) await keepCommand(tx, command);
  else await amendProposed(tx, amendment, target);
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

async function targetOf(
  tx: EntityManager,
  amendment: LockedAmendment,
  act: ApplyAmendment,
): Promise<Refusable<Target>> {
  const [item] = await lockItems(tx, [act.itemId]);
  const refusal = whyNotItem(item, amendment);
  if (!item || refusal) return { ok: false, refusal: refusal ?? UNKNOWN_ITEM_REFUSAL };
  const open = await openDeliverables(tx, act.itemId);
  const chosen = open.find(({ id }) => id === act.deliverableId) ?? null;
  if (act.deliverableId && !chosen)
    return refused('unknown-deliverable', 'Leveransen er levert, avsluttet eller finnes ikke lenger. Velg en annen.');
  // Dropping the only deliverable drops the item.
  if (amendment.reading.kind !== 'deadline')
    return { ok: true, item, deliverable: open.length > 1 ? chosen : null, due: null };
  const deliverable = chosen ?? (open.length === 1 ? (open[0] ?? null) : null);
  if (!deliverable)
    return refused('which-deliverable', 'Oppdraget har flere leveranser. Velg hvilken frist som flyttes.');
  const due = act.due ?? givenDue(amendment.reading, await knownReportDates(tx, amendment.agencyId, amendment.year));
  if (!due) return refused('no-date', 'Brevet gir ingen bestemt dag. Skriv datoen fristen flyttes til.');
  return { ok: true, item, deliverable, due };
}

function whyNotItem(item: LockedItem | undefined, { agencyId }: LockedAmendment): Refusal | null {
  if (!item || item.agencyId !== agencyId) return UNKNOWN_ITEM_REFUSAL;
  return item.registerStatus === 'rejected'
    ? { code: 'rejected-item', sentence: 'Oppdraget er avvist og kan ikke endres. Velg et annet oppdrag.' }
    : null;
}

async function openDeliverables(
  tx: EntityManager,
  itemId: string,
): Promise<{ readonly id: string; readonly due: LocalDate | null }[]> {
  const rows = await select<{ id: string; due: LocalDate | null; status: Parameters<typeof isOpen>[0]['status'] }>(
    tx,
    'SELECT id, due, status FROM deliverable WHERE item_id = $1 AND NOT informational ORDER BY ordinal',
    [itemId],
  );
  return rows.filter(isOpen);
}

function commandBody({ reading, letterTitle }: LockedAmendment, { deliverable, due }: Target): CommandBody {
  const words = reading.raw;
  const reference = letterTitle;
  if (reading.kind === 'deadline' && deliverable && due)
    return { kind: 'move', deliverableId: deliverable.id, due, words, reference };
  if (reading.kind === 'cancelled')
    return { kind: 'cancel', deliverableId: deliverable?.id ?? null, reason: `«${words}»`, reference };
  return { kind: 'amend', words, reference };
}

async function writeDecision(
  tx: EntityManager,
  amendment: LockedAmendment,
  { item, deliverable, due }: Target,
  { at, actor }: ApplyAmendment,
  commandId: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE amendment SET status = 'applied', item_id = $2, deliverable_id = $3, due_before = $4, due = $5, command_id = $6,
       reason = NULL, decided_at = $7, decided_by = $8 WHERE id = $1`,
    [amendment.id, item.id, deliverable?.id ?? null, deliverable?.due ?? null, due, commandId, at, actor.personId],
  );
  const { kind, raw } = amendment.reading;
  const why =
    kind === 'deadline' && due
      ? movedBecause(deliverable?.due ?? null, { due, words: raw, reference: amendment.letterTitle })
      : raw;
  await writeAudit(tx, {
    at,
    actor: actor.personId,
    action: 'amendment.applied',
    subject: `item/${item.id}`,
    detail: {
      amendmentId: amendment.id,
      letterId: amendment.letterId,
      kind,
      deliverableId: deliverable?.id ?? null,
      due,
      why,
    },
  });
}
