import type { DeliverableInput, ItemChange, NewItem } from '@tertial/contracts';
import { osloDate, yearOf, type RegisterDeliverable } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { refused, type Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import { DeliverableEntity, ItemEntity } from '../entities/item.entity';
import { knownReportDates, LETTER_YEAR_SQL } from '../letter/report-dates';
import { writerOf } from '../person/writer';
import { rememberItems } from '../review/keep-correction';
import { writtenDeliverables } from './deliverable-input';
import { lockAgency, lockItems, proposedDeliverable, storedDeliverables, type LockedItem } from './item-rows';
import { notProposed, UNKNOWN_ITEM_REFUSAL } from './refusals';

/** An item by hand: proposed, at the end of the agency's list. */
export async function addItem(
  tx: EntityManager,
  ids: IdSource,
  item: NewItem & { readonly agencyId: string } & Act,
): Promise<Refusable<{ itemId: string }>> {
  const { agencyId, letterId, at, by } = item;
  const letter =
    letterId &&
    (await selectOne<{ year: number }>(
      tx,
      `SELECT ${LETTER_YEAR_SQL} AS year FROM letter l WHERE l.id = $1 AND l.agency_id = $2`,
      [letterId, agencyId],
    ));
  if (letterId && !letter) return refused('unknown-letter', 'Brevet finnes ikke. Velg et annet brev, eller ingen.');
  const itemId = ids();
  const place = await nextPosition(tx, agencyId);
  const reports = await knownReportDates(tx, agencyId, letter ? letter.year : yearOf(osloDate(at)));
  await insertMany(tx, ItemEntity, [
    {
      ...blankItem(place, at),
      id: itemId,
      agencyId,
      letterId,
      kind: item.kind,
      chapter: item.chapter,
      text: item.text,
    },
  ]);
  await writeDeliverables(tx, itemId, writtenDeliverables(item.deliverables, reports, [], await writerOf(tx, item)));
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'item.added',
    subject: `item/${itemId}`,
    detail: { text: item.text, letterId, deliverables: item.deliverables },
  });
  return { ok: true, itemId };
}

/** Changes a proposed item if it is still the version that was shown. */
export async function changeItem(
  tx: EntityManager,
  { itemId, change, at, by }: { readonly itemId: string; readonly change: ItemChange } & Act,
): Promise<Refusable<{ version: number }>> {
  if (change.deliverables) await lockAgencyOf(tx, itemId);
  const [item] = await lockItems(tx, [itemId]);
  const refusal = item ? notProposed(item) : UNKNOWN_ITEM_REFUSAL;
  if (!item || refusal) return { ok: false, refusal: refusal ?? UNKNOWN_ITEM_REFUSAL };
  if (item.version !== change.version)
    return refused(
      'changed-meanwhile',
      'Noen andre har endret oppdraget. Last siden på nytt og gjør endringen om igjen.',
    );
  const version = item.version + 1;
  await tx.query(
    `UPDATE item SET kind = coalesce($2, kind), text = coalesce($3, text),
       chapter = CASE WHEN $4 THEN $5 ELSE chapter END, version = $6 WHERE id = $1`,
    [itemId, change.kind, change.text, change.chapter !== undefined, change.chapter, version],
  );
  if (change.deliverables) await replaceDeliverables(tx, item, change.deliverables, { at, by });
  const { kind, text, chapter, deliverables } = change;
  await rememberItems(tx, [itemId], { act: 'change-item', kind, text, chapter, deliverables }, { at, by });
  await writeAudit(tx, {
    at,
    actor: by,
    action: 'item.changed',
    subject: `item/${itemId}`,
    detail: { ...change, version },
  });
  return { ok: true, version };
}

async function lockAgencyOf(tx: EntityManager, itemId: string): Promise<void> {
  const item = await selectOne<{ agencyId: string }>(tx, 'SELECT agency_id AS "agencyId" FROM item WHERE id = $1', [
    itemId,
  ]);
  if (item) await lockAgency(tx, item.agencyId);
}

async function replaceDeliverables(
  tx: EntityManager,
  item: LockedItem,
  inputs: readonly DeliverableInput[],
  act: Act,
): Promise<void> {
  const existing = await storedDeliverables(tx, [item.id]);
  const reports = await knownReportDates(tx, item.agencyId, item.year);
  await tx.query('DELETE FROM deliverable WHERE item_id = $1', [item.id]);
  await writeDeliverables(tx, item.id, writtenDeliverables(inputs, reports, existing, await writerOf(tx, act)));
}

async function writeDeliverables(
  tx: EntityManager,
  itemId: string,
  deliverables: readonly RegisterDeliverable[],
): Promise<void> {
  await insertMany(
    tx,
    DeliverableEntity,
    deliverables.map((it) => proposedDeliverable(itemId, it)),
  );
}

/** The place after an agency's last item; the agency's row is locked, so that nobody else takes the same. */
export async function nextPosition(tx: EntityManager, agencyId: string): Promise<number> {
  await lockAgency(tx, agencyId);
  const last = await selectOne<{ position: number }>(
    tx,
    'SELECT coalesce(max(position), 0) AS position FROM item WHERE agency_id = $1',
    [agencyId],
  );
  return (last?.position ?? 0) + 1;
}

/** What an item has before anything is known of it. */
export function blankItem(position: number, at: Act['at']): Partial<ItemEntity> {
  return {
    readingId: null,
    heading: null,
    number: null,
    page: null,
    span: null,
    spans: null,
    wording: null,
    mergedInto: null,
    parties: [],
    lead: null,
    notes: [],
    contacts: [],
    goal: null,
    research: null,
    position,
    registerStatus: 'proposed',
    seq: 0,
    closed: false,
    version: 1,
    createdAt: at,
  };
}
