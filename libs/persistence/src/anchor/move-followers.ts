import {
  deriveDeadline,
  itemFollows,
  planItem,
  planMarks,
  withMarks,
  type Anchor,
  type AnchorChange,
  type Instant,
  type ItemFollowed,
  type ItemState,
  type KeptBecause,
} from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select, type Database } from '../database/sql';
import { fold } from '../item/follow-events';
import { lockItems } from '../item/item-rows';
import { writeFollowed, type PlannedItem } from '../item/item-recorder';
import { planningContexts, type PlanningContext } from '../item/planning-context';
import { markUntold } from '../reconcile/untold';
import { followers, followingItems, type FollowerRow } from './anchor-followers';

/** What an anchor's change makes of everything that follows it. */
export interface Moves {
  readonly moved: readonly {
    readonly itemId: string;
    readonly deliverableId: string;
    readonly ownerId: string | null;
  }[];
  readonly kept: readonly { readonly itemId: string; readonly deliverableId: string; readonly because: KeptBecause }[];
  /** How many deliverables of proposed items get the date. */
  readonly proposed: number;
}

interface Computed extends Moves {
  readonly followed: readonly { readonly before: ItemState; readonly after: ItemFollowed }[];
  readonly proposedRows: readonly FollowerRow[];
}

export const NO_MOVES: Moves = { moved: [], kept: [], proposed: 0 };

/** Whose workflows hear of moves: items that have moved, and `planners`, which look up the date themselves when they plan. */
export function itemsToTell({ moved }: Moves, planners: readonly string[] = []): string[] {
  return [...new Set([...moved.map(({ itemId }) => itemId), ...planners])];
}

/** What would move, without moving it. */
export async function previewMoves(db: Database, agencyId: string, change: AnchorChange): Promise<Moves> {
  const { moved, kept, proposed } = await compute(db, agencyId, change, false);
  return { moved, kept, proposed };
}

/**
 * Derives anew all that follows an anchor, in the caller's transaction: the deadlines of proposed items, and the state, history, lists
 * and plan of confirmed ones. Their workflows are to be told afterwards, and are noted until they are; until then whatever they record is held against this state.
 */
export async function moveFollowers(tx: EntityManager, agencyId: string, change: AnchorChange): Promise<Moves> {
  const { moved, kept, proposed, followed, proposedRows } = await compute(tx, agencyId, change, true);
  await deriveProposed(tx, proposedRows, change.after);
  const contexts = await planningContexts(
    tx,
    followed.map(({ before }) => before.itemId),
  );
  const written = followed.flatMap(({ before, after: { events, state } }) => {
    const context = contexts.get(before.itemId);
    return context
      ? [{ agencyId, followed: fold(before, events), state, planned: planOf(state, context, change.at) }]
      : [];
  });
  await writeFollowed(tx, written, change.at);
  await markUntold(
    tx,
    followed.map(({ before }) => before.itemId),
    change.at,
  );
  return { moved, kept, proposed };
}

async function compute(db: Database, agencyId: string, change: AnchorChange, lock: boolean): Promise<Computed> {
  const { report, year } = change.after;
  const itemIds = await followingItems(db, { agencyId, year, report });
  if (lock) await lockItems(db as EntityManager, itemIds);
  const rows = await followers(db, itemIds, { report, year });
  const states = await snapshots(db, itemIds);
  const confirmed = [...states.values()].map((before) => ({ before, after: followedBy(before, rows, change) }));
  const followed = confirmed.filter(({ after }) => after.events.length > 0);
  const proposedRows = rows.filter((row) => row.registerStatus === 'proposed' && follows(row, change));
  return {
    followed,
    proposedRows,
    proposed: proposedRows.length,
    moved: followed.flatMap(({ before: { itemId, ownerId }, after }) =>
      after.events.flatMap(({ body }) =>
        body.kind === 'deadline-changed' ? [{ itemId, deliverableId: body.deliverableId, ownerId }] : [],
      ),
    ),
    kept: confirmed.flatMap(({ before: { itemId }, after }) => after.kept.map((it) => ({ itemId, ...it }))),
  };
}

function followedBy(state: ItemState, rows: readonly FollowerRow[], change: AnchorChange): ItemFollowed {
  const own = rows.filter((row) => row.itemId === state.itemId);
  const waiting = own.filter((row) => row.deliveryWaits).map((row) => row.id);
  const told = own.filter((row) => !row.deliveryWaits).map(({ id, ...words }) => ({ deliverableId: id, ...words }));
  const followed = itemFollows(state, told, change);
  const delivered = waiting.map((deliverableId) => ({ deliverableId, because: 'handed-over' as const }));
  return { ...followed, kept: [...followed.kept, ...delivered] };
}

/** A proposed deliverable that waits for the anchor or has its date; one with another date has it from a coordinator. */
function follows({ due }: FollowerRow, { before, after }: AnchorChange): boolean {
  return due !== after.due && (due === null || due === before.due);
}

async function snapshots(db: Database, itemIds: readonly string[]): Promise<Map<string, ItemState>> {
  const rows = await select<{ snapshot: ItemState }>(
    db,
    `SELECT snapshot FROM item WHERE id = ANY($1) AND register_status = 'confirmed' AND NOT closed ORDER BY position, id`,
    [itemIds],
  );
  return new Map(rows.map(({ snapshot }) => [snapshot.itemId, snapshot]));
}

/** Gives deliverables of proposed items the date of their report. */
export async function deriveProposed(tx: EntityManager, rows: readonly FollowerRow[], anchor: Anchor): Promise<void> {
  const derived = rows.map((row) => {
    const { report, year } = anchor;
    return { id: row.id, ...deriveDeadline({ ...row, report }, [anchor], year) };
  });
  await tx.query(
    `UPDATE deliverable d SET due = n.due, original_due = n.due, unsettled = n.unsettled, why = n.why
     FROM jsonb_to_recordset($1::jsonb) AS n (id text, due date, unsettled text, why text) WHERE d.id = n.id`,
    [JSON.stringify(derived)],
  );
}

/** What a series will open next is left to its workflow, which plans anew when it is told. */
function planOf(state: ItemState, { calendar, policy }: PlanningContext, now: Instant): PlannedItem {
  const marks = { ...planMarks(state, policy, calendar), ...(state.series && { series: state.series.next ?? [] }) };
  return { marks, steps: planItem(withMarks(state, marks), policy, calendar, now) };
}
