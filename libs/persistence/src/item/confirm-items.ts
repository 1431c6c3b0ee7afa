import {
  beginSeries,
  firstDeadline,
  namedYears,
  NOT_DELIVERED,
  openItem,
  osloDate,
  type ItemState,
  type LocalDate,
  type Refusal,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { firstAnchors, type FirstAnchor } from '../anchor/first-anchors';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { insertMany } from '../database/insert-many';
import type { BulkOutcome, ItemRefusal } from '../database/refusable';
import { DeadlineVersionEntity } from '../entities/item.entity';
import { writeSetAside } from '../series/write-occurrences';
import { checkPeople, type PeopleCheck } from './check-people';
import { lockItems, storedDeliverables, type LockedItem, type StoredDeliverable } from './item-rows';
import { NO_DELIVERABLE_REFUSAL, notProposed, pastDeadline, UNKNOWN_ITEM_REFUSAL } from './refusals';

export interface ConfirmItems extends Act {
  readonly itemIds: readonly string[];
  /** null: who stands there already, if anybody. */
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  /** The question about deadlines in the past has been answered with yes. */
  readonly acceptPast: boolean;
}

/** `settled`: confirmed, with nothing to follow up; they have no workflow to start. */
export interface Confirmed extends BulkOutcome {
  readonly settled: readonly string[];
}

interface Confirmable {
  readonly item: LockedItem;
  readonly deliverables: readonly StoredDeliverable[];
}

/** Makes proposed items the agency's own: each gets the state with which its workflow begins. Those that can't be are named with the reason. */
export async function confirmItems(tx: EntityManager, act: ConfirmItems): Promise<Confirmed> {
  const items = await lockItems(tx, act.itemIds);
  const all = await storedDeliverables(tx, act.itemIds);
  const deliverables = all.filter((it) => !it.informational);
  const owned = items.map((item) => withOwner(item, act));
  const people = await checkPeople(
    tx,
    owned.flatMap((item) => [item.ownerId, item.deputyId]),
  );
  const anchorOf = await firstAnchors(tx, yearsFollowed(items, deliverables), act.at);
  const known = new Map(owned.map((item) => [item.id, item]));
  const refused: ItemRefusal[] = [];
  const states: ItemState[] = [];
  for (const itemId of new Set(act.itemIds)) {
    const item = known.get(itemId);
    const planned = deliverables.filter((it) => it.itemId === itemId);
    const isShown = item && planned.length === 0 && isOnlyShown(item, all);
    const refusal = item ? whyNot({ item, deliverables: planned }, people, act) : UNKNOWN_ITEM_REFUSAL;
    if (refusal && !(isShown && refusal === NO_DELIVERABLE_REFUSAL)) refused.push({ itemId, ...refusal });
    else if (item) states.push(firstState({ item, deliverables: planned }, act, anchorOf));
  }
  await writeConfirmed(tx, states, act);
  // What asks for nothing by itself has no workflow: it is closed from the first.
  const settled = idsOf(states.filter((state) => state.deliverables.length === 0));
  if (settled.length > 0) await tx.query('UPDATE item SET closed = true WHERE id = ANY($1)', [settled]);
  return { done: idsOf(states).filter((id) => !settled.includes(id)), settled, refused };
}

function idsOf(states: readonly ItemState[]): string[] {
  return states.map((state) => state.itemId);
}

/** Told within reports, a day to meet, or a date that binds somebody else: nothing to hand over, and nobody is reminded of it. */
function isOnlyShown({ id, kind }: LockedItem, deliverables: readonly StoredDeliverable[]): boolean {
  return NOT_DELIVERED.includes(kind) || deliverables.some((it) => it.itemId === id && it.informational);
}

/** The budget years whose reports the items follow, and those that their words name. */
function yearsFollowed(
  items: readonly LockedItem[],
  deliverables: readonly StoredDeliverable[],
): Pick<LockedItem, 'agencyId' | 'year'>[] {
  return items.flatMap(({ id, agencyId, year }) => {
    const named = namedYears(deliverables.filter((it) => it.itemId === id));
    return [year, ...named].map((it) => ({ agencyId, year: it }));
  });
}

function withOwner(item: LockedItem, { ownerId, deputyId }: ConfirmItems): LockedItem {
  return { ...item, ownerId: ownerId ?? item.ownerId, deputyId: deputyId ?? item.deputyId };
}

function whyNot({ item, deliverables }: Confirmable, people: PeopleCheck, act: ConfirmItems): Refusal | null {
  const refusal = notProposed(item) ?? people(item.agencyId, item);
  if (refusal) return refusal;
  if (deliverables.length === 0) return NO_DELIVERABLE_REFUSAL;
  const today = osloDate(act.at);
  const past = deliverables.map((it) => it.due).filter((due): due is LocalDate => due !== null && due < today);
  return past.length > 0 && !act.acceptPast ? pastDeadline(past) : null;
}

function firstState({ item, deliverables }: Confirmable, { at }: ConfirmItems, anchorOf: FirstAnchor): ItemState {
  const deadlineOf = (it: StoredDeliverable) => firstDeadline(it, at, anchorOf(item.agencyId, item.year, it));
  const opened = openItem({
    itemId: item.id,
    ownerId: item.ownerId,
    deputyId: item.deputyId,
    confirmedAt: at,
    deliverables: deliverables.map((it) => ({ id: it.id, label: it.label, deadline: deadlineOf(it) })),
  });
  const read = (id: string) => deliverables.find((it) => it.id === id);
  const report = (id: string) => read(id)?.report ?? null;
  return beginSeries(opened, { year: item.year, report, days: (id) => read(id)?.days ?? null });
}

async function writeConfirmed(tx: EntityManager, states: readonly ItemState[], { at, by }: Act): Promise<void> {
  if (states.length === 0) return;
  const rows = states.map((state) => ({
    id: state.itemId,
    owner_id: state.ownerId,
    deputy_id: state.deputyId,
    snapshot: state,
  }));
  await tx.query(
    `UPDATE item i SET register_status = 'confirmed', owner_id = n.owner_id, deputy_id = n.deputy_id,
       snapshot = n.snapshot, seq = 0, confirmed_at = $2, confirmed_by = $3
     FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, owner_id uuid, deputy_id uuid, snapshot jsonb) WHERE i.id = n.id`,
    [JSON.stringify(rows), at, by],
  );
  await writeSetAside(tx, states);
  await insertMany(
    tx,
    DeadlineVersionEntity,
    states.flatMap((state) =>
      state.deliverables.map(({ id, deadline }) => ({
        deliverableId: id,
        version: deadline.version,
        due: deadline.due,
        deadline,
        by,
      })),
    ),
  );
  const detail = ({ ownerId, deputyId, deliverables }: ItemState) => ({
    ownerId,
    deputyId,
    deadlines: deliverables.map(({ id, deadline }) => ({ id, due: deadline.due })),
  });
  await writeAudit(
    tx,
    ...states.map((state) => ({
      at,
      actor: by,
      action: 'item.confirmed',
      subject: `item/${state.itemId}`,
      detail: detail(state),
    })),
  );
}
