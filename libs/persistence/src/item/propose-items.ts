import type { Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { BulkOutcome, ItemRefusal } from '../database/refusable';
import { rememberItems } from '../review/keep-correction';
import { checkPeople, type Ownership } from './check-people';
import { lockItems, type LockedItem } from './item-rows';
import { notProposed, UNKNOWN_ITEM_REFUSAL } from './refusals';
import { REJECTION_ACTION } from './restore-item';

export interface RejectItems extends Act {
  readonly itemIds: readonly string[];
  readonly reason: string;
}

export interface AssignProposed extends Act, Ownership {
  readonly itemIds: readonly string[];
}

/** Says of proposed items that they are none of the agency's business, and why. */
export async function rejectItems(tx: EntityManager, act: RejectItems): Promise<BulkOutcome> {
  const outcome = sort(act.itemIds, await lockItems(tx, act.itemIds), notProposed);
  await tx.query(`UPDATE item SET register_status = 'rejected', reject_reason = $2 WHERE id = ANY($1)`, [
    outcome.done,
    act.reason,
  ]);
  await rememberItems(tx, outcome.done, { act: 'reject-item', reason: act.reason }, act);
  await audit(tx, REJECTION_ACTION, outcome.done, act, { reason: act.reason });
  return outcome;
}

/** Gives proposed items an owner and a deputy. Confirmed ones are left alone and named: theirs changes by a command. */
export async function assignProposed(
  tx: EntityManager,
  act: AssignProposed,
): Promise<BulkOutcome & { readonly confirmed: string[] }> {
  const items = await lockItems(tx, act.itemIds);
  const people = await checkPeople(tx, [act.ownerId, act.deputyId]);
  const confirmed = items.filter((item) => item.registerStatus === 'confirmed').map((item) => item.id);
  const rest = act.itemIds.filter((id) => !confirmed.includes(id));
  const outcome = sort(rest, items, (item) => notProposed(item) ?? people(item.agencyId, act));
  await tx.query('UPDATE item SET owner_id = $2, deputy_id = $3 WHERE id = ANY($1)', [
    outcome.done,
    act.ownerId,
    act.deputyId,
  ]);
  await audit(tx, 'item.assigned', outcome.done, act, { ownerId: act.ownerId, deputyId: act.deputyId });
  return { ...outcome, confirmed };
}

function sort(
  itemIds: readonly string[],
  items: readonly LockedItem[],
  whyNot: (item: LockedItem) => Refusal | null,
): BulkOutcome {
  const known = new Map(items.map((item) => [item.id, item]));
  const done: string[] = [];
  const refused: ItemRefusal[] = [];
  for (const itemId of new Set(itemIds)) {
    const item = known.get(itemId);
    const refusal = item ? whyNot(item) : UNKNOWN_ITEM_REFUSAL;
    if (refusal) refused.push({ itemId, ...refusal });
    else done.push(itemId);
  }
  return { done, refused };
}

async function audit(
  tx: EntityManager,
  action: string,
  itemIds: readonly string[],
  { at, by }: Act,
  detail: Record<string, unknown>,
): Promise<void> {
  await writeAudit(tx, ...itemIds.map((id) => ({ at, actor: by, action, subject: `item/${id}`, detail })));
}
