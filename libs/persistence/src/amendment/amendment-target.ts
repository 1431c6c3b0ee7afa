import { isOpen, type DeliverableStatus, type LocalDate, type NewText, type Refusal } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { refused, type Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { lockItems, type LockedItem } from '../item/item-rows';
import { UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import { knownReportDates } from '../letter/report-dates';
import { OPEN_SQL } from '../reminder/due-steps.sql';
import type { ApplyAmendment, ChangedPace, LockedAmendment } from './amendment';
import { changedPace } from './changed-pace';
import { givenDue } from './lock-amendment';
import { newText } from './new-text';

/** What is to be changed: the item, the deliverable that is meant, and the day, the text or the pace that it gets. */
export interface Target {
  readonly item: LockedItem;
  readonly deliverable: { readonly id: string; readonly due: LocalDate | null } | null;
  readonly due: LocalDate | null;
  /** Null where the demand's text stays. */
  readonly text: NewText | null;
  readonly pace: ChangedPace | null;
}

const NOTHING = { deliverable: null, due: null, text: null, pace: null };

/** The target of a change, locked; or why there is none, or what of it nobody has said yet. */
export async function targetOf(
  tx: EntityManager,
  amendment: LockedAmendment,
  act: ApplyAmendment,
): Promise<Refusable<Target>> {
  const [item] = await lockItems(tx, [act.itemId]);
  const refusal = whyNotItem(item, amendment);
  if (!item || refusal) return { ok: false, refusal: refusal ?? UNKNOWN_ITEM_REFUSAL };
  switch (amendment.reading.kind) {
    case 'text':
      return { ...NOTHING, ok: true, item, text: await newText(tx, amendment, act) };
    case 'frequency': {
      const pace = await changedPace(tx, amendment, item, act);
      return pace.ok ? { ...NOTHING, ok: true, item, pace: pace.changed } : pace;
    }
    case 'cancelled':
      return droppedDeliverable(tx, item, act);
    case 'deadline':
      return movedDeliverable(tx, amendment, item, act);
  }
}

function whyNotItem(item: LockedItem | undefined, { agencyId }: LockedAmendment): Refusal | null {
  if (!item || item.agencyId !== agencyId) return UNKNOWN_ITEM_REFUSAL;
  return item.registerStatus === 'rejected'
    ? { code: 'rejected-item', sentence: 'Oppdraget er avvist og kan ikke endres. Velg et annet oppdrag.' }
    : null;
}

/** Dropping the only deliverable drops the item. */
async function droppedDeliverable(
  tx: EntityManager,
  item: LockedItem,
  act: ApplyAmendment,
): Promise<Refusable<Target>> {
  const open = (await changeable(tx, act.itemId)).filter(isOpen);
  const chosen = open.find(({ id }) => id === act.deliverableId) ?? null;
  if (act.deliverableId && !chosen) return UNKNOWN_DELIVERABLE;
  return { ...NOTHING, ok: true, item, deliverable: open.length > 1 ? chosen : null };
}

async function movedDeliverable(
  tx: EntityManager,
  amendment: LockedAmendment,
  item: LockedItem,
  act: ApplyAmendment,
): Promise<Refusable<Target>> {
  const all = await changeable(tx, act.itemId);
  const chosen = all.find(({ id }) => id === act.deliverableId) ?? null;
  if (act.deliverableId && !chosen) return UNKNOWN_DELIVERABLE;
  const open = all.filter(isOpen);
  const deliverable = chosen ?? onlyOf(open.length > 0 ? open : all);
  if (!deliverable)
    return refused('which-deliverable', 'Oppdraget har flere leveranser. Velg hvilken frist som flyttes.');
  const due = act.due ?? givenDue(amendment.reading, await knownReportDates(tx, amendment.agencyId, amendment.year));
  if (!due) return refused('no-date', 'Brevet gir ingen bestemt dag. Skriv datoen fristen flyttes til.');
  return { ...NOTHING, ok: true, item, deliverable, due };
}

const UNKNOWN_DELIVERABLE = refused(
  'unknown-deliverable',
  'Leveransen er levert, avsluttet eller finnes ikke lenger. Velg en annen.',
);

function onlyOf<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What is open, and what was handed over too late: a later date that held by then puts that right. */
function changeable(
  tx: EntityManager,
  itemId: string,
): Promise<{ readonly id: string; readonly due: LocalDate | null; readonly status: DeliverableStatus }[]> {
  return select(
    tx,
    `SELECT id, due, status FROM deliverable
     WHERE item_id = $1 AND NOT informational AND (status IN ${OPEN_SQL} OR (status = 'delivered' AND days_late > 0))
     ORDER BY ordinal`,
    [itemId],
  );
}
