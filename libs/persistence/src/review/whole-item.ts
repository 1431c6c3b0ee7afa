import type { DeliverableInput } from '@tertial/contracts';
import {
  defaultDeliverable,
  letterDefaultRule,
  type ItemKind,
  type RegisterDeliverable,
  type Span,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many';
import { refused, type Refusable } from '../database/refusable';
import { select, selectOne } from '../database/sql';
import { DeliverableEntity } from '../entities/item.entity';
import { lockAgency, lockItems, proposedDeliverable, type LockedItem } from '../item/item-rows';
import { notProposed, UNKNOWN_ITEM_REFUSAL } from '../item/refusals';
import { knownReportDates } from '../letter/report-dates';

/** A proposed item with all that a part of it needs; locked, and its agency before it. */
export interface WholeItem extends LockedItem {
  readonly letterId: string | null;
  readonly kind: ItemKind;
  readonly chapter: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly wording: string | null;
  readonly page: number | null;
  readonly span: Span | null;
  readonly spans: readonly Span[] | null;
  readonly parties: string[];
  readonly lead: string | null;
  readonly notes: string[];
  readonly contacts: object[];
  readonly goal: string | null;
  readonly research: object | null;
  readonly position: number;
  readonly exempt: string | null;
}

export const CHANGED_MEANWHILE = refused(
  'changed-meanwhile',
  'Noen andre har endret oppdraget. Last siden på nytt og gjør endringen om igjen.',
);

/** The items, for changing them; a refusal when one is unknown, not proposed any more, or of another letter than `letterId`. */
export async function takeItems(
  tx: EntityManager,
  itemIds: readonly string[],
  letterId?: string,
): Promise<Refusable<{ items: WholeItem[] }>> {
  const unknown = { ok: false, refusal: UNKNOWN_ITEM_REFUSAL } as const;
  const agency = await selectOne<{ id: string }>(tx, 'SELECT agency_id AS id FROM item WHERE id = $1', [itemIds[0]]);
  if (!agency) return unknown;
  await lockAgency(tx, agency.id);
  const locked = await lockItems(tx, itemIds);
  const rows = await select<Omit<WholeItem, keyof LockedItem> & { id: string }>(
    tx,
    `SELECT id, letter_id AS "letterId", kind, chapter, heading, text, wording, page, span, spans, parties, lead, notes, contacts,
            goal, research, position, exempt
     FROM item WHERE id = ANY($1)`,
    [itemIds],
  );
  const items: WholeItem[] = [];
  for (const id of itemIds) {
    const row = rows.find((it) => it.id === id);
    const item = locked.find((it) => it.id === id);
    if (!row || !item || (letterId && row.letterId !== letterId) || item.agencyId !== agency.id) return unknown;
    const refusal = notProposed(item);
    if (refusal) return { ok: false, refusal };
    items.push({ ...row, ...item });
  }
  return { ok: true, items };
}

/** The stored text of a letter; '' for an item that belongs to none. */
export async function textOfLetter(tx: EntityManager, letterId: string | null): Promise<string> {
  const row = await selectOne<{ text: string }>(tx, 'SELECT text FROM letter WHERE id = $1', [letterId]);
  return row?.text ?? '';
}

/** Gives a proposed item these deliverables, in this order, in place of those that it has. */
export async function rewriteDeliverables(
  tx: EntityManager,
  itemId: string,
  deliverables: readonly RegisterDeliverable[],
): Promise<void> {
  await tx.query('DELETE FROM deliverable WHERE item_id = $1', [itemId]);
  await insertMany(
    tx,
    DeliverableEntity,
    deliverables.map((it, at) => proposedDeliverable(itemId, plainDeliverable(it, at + 1))),
  );
}

/** What holds for a part of an item that has no words of time: the letter's default rule, if the letter has one. */
export async function deliverablesByDefault(tx: EntityManager, item: WholeItem): Promise<RegisterDeliverable[]> {
  if (item.kind !== 'assignment') return [];
  const letter = await selectOne<{ has: boolean }>(
    tx,
    `SELECT jsonb_path_exists(reading, '$.items[*].deliverables[*] ? (@.rule == $rule)', jsonb_build_object('rule', $2::text)) AS has
     FROM letter WHERE id = $1`,
    [item.letterId, letterDefaultRule],
  );
  return letter?.has ? [defaultDeliverable(await knownReportDates(tx, item.agencyId, item.year))] : [];
}

/** As it is told in the audit log. */
export function toldDeliverables(deliverables: readonly RegisterDeliverable[]): DeliverableInput[] {
  return deliverables.map(({ label, due, report, raw }) => ({ label, due, report, raw }));
}

/** By where their words stand; those without a place keep theirs among each other, after. */
export function byPlace(a: RegisterDeliverable, b: RegisterDeliverable): number {
  return (a.span?.[0] ?? Number.MAX_SAFE_INTEGER) - (b.span?.[0] ?? Number.MAX_SAFE_INTEGER);
}

export function sameSpan(a: Span | null | undefined, b: Span | null | undefined): boolean {
  return !!a && !!b && a[0] === b[0] && a[1] === b[1];
}

/** Without what a stored row has beside it. */
function plainDeliverable(it: RegisterDeliverable, ordinal: number): RegisterDeliverable {
  const {
    label,
    raw,
    rule,
    ruleVersion,
    report,
    reportYear = null,
    due,
    unsettled,
    why,
    informational,
    span = null,
    days = null,
  } = it;
  return { ordinal, label, raw, rule, ruleVersion, report, reportYear, due, unsettled, why, informational, span, days };
}
