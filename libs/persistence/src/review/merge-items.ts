import { joinDeliverables, wordingOf, type Span } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { storedDeliverables } from '../item/item-rows';
import { forget, rememberItems } from './keep-correction';
import { byPlace, CHANGED_MEANWHILE, rewriteDeliverables, takeItems, type WholeItem } from './whole-item';

export interface MergeItems extends Act {
  readonly itemId: string;
  readonly version: number;
  readonly withId: string;
  readonly withVersion: number;
}

/** Makes one of two proposed items of a letter. The one that stands first keeps its id; the other is kept as rejected, with where it went. */
export async function mergeItems(tx: EntityManager, act: MergeItems): Promise<Refusable<{ itemIds: string[] }>> {
  if (act.itemId === act.withId) return refused('same-item', 'Velg et annet oppdrag å slå sammen med.');
  const taken = await takeItems(tx, [act.itemId, act.withId]);
  if (!taken.ok) return taken;
  const [item, other] = taken.items as [WholeItem, WholeItem];
  if (item.version !== act.version || other.version !== act.withVersion) return CHANGED_MEANWHILE;
  if (item.letterId !== other.letterId)
    return refused('other-letter', 'Oppdragene står i ulike brev og kan ikke slås sammen.');
  const [first, second] = [item, other].sort(inOrder) as [WholeItem, WholeItem];
  const text = `${first.text} ${second.text}`;
  await remember(tx, first, second, text, act);
  const deliverables = await storedDeliverables(tx, [first.id, second.id]);
  const of = ({ id }: WholeItem) => deliverables.filter((it) => it.itemId === id);
  await writeJoined(tx, first, second, text);
  await rewriteDeliverables(tx, first.id, joinDeliverables(of(first), of(second)).sort(byPlace));
  await putAside(tx, first, second);
  await audit(tx, first, second, text, act);
  return { ok: true, itemIds: [first.id] };
}

function inOrder(a: WholeItem, b: WholeItem): number {
  return (a.span?.[0] ?? a.position) - (b.span?.[0] ?? b.position) || a.position - b.position;
}

async function writeJoined(tx: EntityManager, first: WholeItem, second: WholeItem, text: string): Promise<void> {
  const spans = [first, second]
    .flatMap((it): readonly Span[] => it.spans ?? (it.span ? [it.span] : []))
    .sort((a, b) => a[0] - b[0]);
  const span = spans.length > 0 ? [spans[0]![0], Math.max(...spans.map(([, to]) => to))] : null;
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  await tx.query(
    `UPDATE item SET text = $2, wording = $3, span = $4, spans = $5, parties = $6, notes = $7, contacts = $8,
       lead = coalesce(lead, $9), owner_id = coalesce(owner_id, $10), exempt = coalesce(exempt, $11),
       goal = coalesce(goal, $12), research = coalesce(research, $13), version = version + 1 WHERE id = $1`,
    [
      first.id,
      text,
      wordingOf(text),
      span,
      spans.length > 1 ? JSON.stringify(spans) : null,
      both(first.parties, second.parties),
      both(first.notes, second.notes),
      JSON.stringify([...first.contacts, ...second.contacts]),
      second.lead,
      first.deputyId === second.ownerId ? null : second.ownerId,
      second.exempt,
      second.goal,
      second.research && JSON.stringify(second.research),
    ],
  );
}

async function putAside(tx: EntityManager, first: WholeItem, second: WholeItem): Promise<void> {
  await tx.query('UPDATE question SET item_id = $2 WHERE item_id = $1', [second.id, first.id]);
  await tx.query(
    `UPDATE item SET register_status = 'rejected', merged_into = $2, version = version + 1, reject_reason = $3 WHERE id = $1`,
    [second.id, first.id, 'Slått sammen med oppdraget foran.'],
  );
}

/** Who takes back a split has decided nothing that another letter must know of. */
async function remember(tx: EntityManager, first: WholeItem, second: WholeItem, text: string, act: Act): Promise<void> {
  const undone = await forget(tx, first.letterId, wordingOf(text), 'split-item');
  if (!undone) await rememberItems(tx, [first.id], { act: 'merge-items', next: second.text }, act);
}

async function audit(
  tx: EntityManager,
  first: WholeItem,
  second: WholeItem,
  text: string,
  { at, by }: Act,
): Promise<void> {
  await writeAudit(
    tx,
    {
      at,
      actor: by,
      action: 'item.merged',
      subject: `item/${first.id}`,
      detail: { before: first.text, text, with: second.id },
    },
    {
      at,
      actor: by,
      action: 'item.merged-into',
      subject: `item/${second.id}`,
      detail: { into: first.id, text: second.text },
    },
  );
}
