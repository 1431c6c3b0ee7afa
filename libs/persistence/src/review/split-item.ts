import { createHash } from 'node:crypto';
import {
  divideDeliverables,
  itemIdentity,
  partsOf,
  placeInLetter,
  positionInLetter,
  sameWording,
  wordingOf,
  type Span,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import type { IdSource } from '../database/ids';
import { insertMany } from '../database/insert-many';
import { refused, type Refusable } from '../database/refusable';
import { select } from '../database/sql';
import { ItemEntity } from '../entities/item.entity';
import { blankItem } from '../item/edit-items';
import { storedDeliverables } from '../item/item-rows';
import { forget, rememberItems } from './keep-correction';
import {
  CHANGED_MEANWHILE,
  deliverablesByDefault,
  rewriteDeliverables,
  takeItems,
  textOfLetter,
  toldDeliverables,
  type WholeItem,
} from './whole-item';

export interface SplitItem extends Act {
  readonly itemId: string;
  readonly version: number;
  /** Offset in the item's text where the second part begins. */
  readonly place: number;
}

const SHORTEST = 3;

interface Cut {
  readonly first: string;
  readonly second: string;
  /** In the letter's text; null for an item that has no place there. */
  readonly cut: number | null;
}

/** Makes two proposed items of one. The first keeps its id and its history; each has the deliverables whose words stand in it. */
export async function splitItem(
  tx: EntityManager,
  ids: IdSource,
  act: SplitItem,
): Promise<Refusable<{ itemIds: string[] }>> {
  const taken = await takeItems(tx, [act.itemId]);
  if (!taken.ok) return taken;
  const [item] = taken.items as [WholeItem];
  if (item.version !== act.version) return CHANGED_MEANWHILE;
  const [first, second] = partsOf(item.text, act.place);
  if (first.length < SHORTEST || second.length < SHORTEST)
    return refused('nothing-to-split', 'Begge delene må ha tekst. Velg et annet sted å dele oppdraget.');
  const letter = await textOfLetter(tx, item.letterId);
  const at = item.text.indexOf(second, act.place);
  const cut = item.span && placeInLetter(letter, item.spans ?? [item.span], item.text, at);
  await remember(tx, item, { first, second, cut }, act);
  const secondId = await writeParts(tx, ids, item, letter, { first, second, cut }, act);
  const deliverables = await divide(tx, item, { first, second, cut });
  await rewriteDeliverables(tx, item.id, deliverables[0]);
  await rewriteDeliverables(tx, secondId, deliverables[1]);
  await audit(tx, item, secondId, { first, second, cut }, act);
  return { ok: true, itemIds: [item.id, secondId] };
}

async function divide(tx: EntityManager, item: WholeItem, { second, cut }: Cut) {
  const deliverables = await storedDeliverables(tx, [item.id]);
  const byDefault = await deliverablesByDefault(tx, item);
  return divideDeliverables(deliverables, { cut: cut ?? Number.MAX_SAFE_INTEGER, second, byDefault });
}

/** Both rows and the questions about the second part; answers the id of the second. */
async function writeParts(
  tx: EntityManager,
  ids: IdSource,
  item: WholeItem,
  letter: string,
  { first, second, cut }: Cut,
  { at }: Act,
): Promise<string> {
  const [spans, later] = cutSpans(item, letter, cut);
  await tx.query(
    'UPDATE item SET text = $2, wording = $3, span = $4, spans = $5, version = version + 1 WHERE id = $1',
    [item.id, first, wordingOf(first), cover(spans), spans && JSON.stringify(spans)],
  );
  const secondId = ids();
  await makeRoom(tx, item.agencyId, item.position);
  const { letterId, kind, chapter, heading, page, parties, lead, goal, ownerId, deputyId, agencyId, exempt } = item;
  await insertMany(tx, ItemEntity, [
    {
      ...blankItem(item.position + 1, at),
      ...{
        id: secondId,
        agencyId,
        letterId,
        kind,
        chapter,
        heading,
        page,
        parties,
        lead,
        goal,
        ownerId,
        deputyId,
        exempt,
      },
      text: second,
      wording: wordingOf(second),
      span: cover(later),
      spans: later?.map((span) => [...span]) ?? null,
      readingId: letterId && cut !== null ? await readingIdOf(tx, item, letter, cut, second) : null,
    },
  ]);
  if (cut !== null)
    await tx.query('UPDATE question SET item_id = $2 WHERE item_id = $1 AND span[1] >= $3', [item.id, secondId, cut]);
  return secondId;
}

/** The id that a reader gives to an item that begins here; a second one of the same place gets a number. */
export async function readingIdOf(
  tx: EntityManager,
  { letterId, kind }: Pick<WholeItem, 'letterId' | 'kind'>,
  letter: string,
  from: number,
  text: string,
): Promise<string> {
  const identity = itemIdentity(kind, positionInLetter(letter, from), text);
  const id = createHash('sha256').update(identity).digest('hex').slice(0, 12);
  const taken = await select(
    tx,
    `SELECT 1 FROM item WHERE letter_id = $1 AND (reading_id = $2 OR reading_id LIKE $3)`,
    [letterId, id, `${id}-%`],
  );
  return taken.length === 0 ? id : `${id}-${taken.length + 1}`;
}

/** Moves what comes after a place in the agency's list one on; locked in the order of ids first, as everybody does. */
export async function makeRoom(tx: EntityManager, agencyId: string, after: number): Promise<void> {
  const later = [agencyId, after];
  await tx.query('SELECT id FROM item WHERE agency_id = $1 AND position > $2 ORDER BY id FOR NO KEY UPDATE', later);
  await tx.query('UPDATE item SET position = position + 1 WHERE agency_id = $1 AND position > $2', later);
}

function cutSpans(item: WholeItem, letter: string, cut: number | null): [Span[] | null, Span[] | null] {
  if (!item.span || cut === null) return [null, null];
  const spans = item.spans ?? [item.span];
  const before = spans.flatMap(([from, to]): Span[] => {
    const end = Math.min(to, cut);
    const trimmed = letter.slice(from, end).trimEnd().length;
    return trimmed > 0 ? [[from, from + trimmed]] : [];
  });
  const after = spans.filter(([, to]) => to > cut).map(([from, to]): Span => [Math.max(from, cut), to]);
  return [before, after];
}

function cover(spans: readonly Span[] | null): number[] | null {
  if (!spans || spans.length === 0) return null;
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

/** Who takes back a merge has decided nothing that another letter must know of. */
async function remember(tx: EntityManager, item: WholeItem, { first, second }: Cut, act: SplitItem): Promise<void> {
  const merged = await select<{ next: string }>(
    tx,
    `SELECT correction ->> 'next' AS next FROM correction WHERE letter_id = $1 AND wording = $2 AND act = 'merge-items'`,
    [item.letterId, wordingOf(first)],
  );
  if (merged.some(({ next }) => sameWording(next, second))) {
    await forget(tx, item.letterId, wordingOf(first), 'merge-items');
    return;
  }
  await rememberItems(tx, [item.id], { act: 'split-item', first }, act);
}

async function audit(tx: EntityManager, item: WholeItem, secondId: string, parts: Cut, { at, by }: Act): Promise<void> {
  const deliverables = toldDeliverables(await storedDeliverables(tx, [secondId]));
  await writeAudit(
    tx,
    {
      at,
      actor: by,
      action: 'item.split',
      subject: `item/${item.id}`,
      detail: { before: item.text, text: parts.first, rest: secondId },
    },
    {
      at,
      actor: by,
      action: 'item.split-from',
      subject: `item/${secondId}`,
      detail: { from: item.id, text: parts.second, deliverables },
    },
  );
}
