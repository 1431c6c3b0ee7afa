import type { RecordedItem, RecordItem } from '@tertial/contracts';
import { isClosed, withMarks, type Instant, type ItemMarks, type ItemState, type PlanStep } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { selectOne } from '../database/sql';
import { replaceUnsent } from '../reminder/replace-unsent';
import { openOccurrences, writeSetAside } from '../series/write-occurrences';
import { settle, settledOutcome } from './command-inbox';
import { follow, type FollowedEvent } from './follow-events';
import { planningContexts, type PlanningContext } from './planning-context';
import { writeDeliverables, writeHistory } from './write-history';

export interface PlannedItem {
  readonly marks: ItemMarks;
  readonly steps: readonly PlanStep[];
}

/** The register does not know this item, or nobody has confirmed it. */
export class UnknownItem extends Error {
  readonly code = 'unknown-item';

  constructor(itemId: string) {
    super(`No confirmed item ${itemId} in the register`);
    this.name = 'UnknownItem';
  }
}

interface LockedItem {
  readonly agencyId: string;
  readonly snapshot: ItemState;
}

/** Writes what happened to a confirmed item: history, lists, plan, audit and answer in one transaction. */
export class ItemRecorder {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Idempotent by (item, seq) and by command id. Answers null when it was written; else nothing was, and the answer holds the
   * register's state: the command had been answered (`outcome`), or the events don't follow the register's last (null).
   * Throws UnknownItem.
   */
  record(input: RecordItem, planned: PlannedItem, at: Instant): Promise<RecordedItem['earlier']> {
    return this.dataSource.transaction(async (tx) => {
      const item = await lock(tx, input.itemId);
      const outcome = input.commandId && (await settledOutcome(tx, input.commandId));
      if (outcome) return { outcome, state: item.snapshot };
      const followed = await follow(tx, item.snapshot, input);
      if (!followed) return { outcome: null, state: item.snapshot };
      const state = await writeFollowed(tx, item.agencyId, followed, input.state, planned, at);
      if (input.commandId) await settle(tx, input.commandId, { kind: 'done', seq: state.seq }, at);
      return null;
    });
  }

  /** What planning an item needs beside its state. Throws UnknownItem. */
  async planningContext(itemId: string): Promise<PlanningContext> {
    const context = (await planningContexts(this.dataSource, [itemId])).get(itemId);
    if (!context) throw new UnknownItem(itemId);
    return context;
  }
}

/** Writes what follows a state of the register, and the plan that comes of it. The item's row is locked. */
export async function writeFollowed(
  tx: EntityManager,
  agencyId: string,
  followed: readonly FollowedEvent[],
  state: ItemState,
  planned: PlannedItem,
  at: Instant,
): Promise<ItemState> {
  const { itemId } = state;
  await openOccurrences(tx, itemId, followed);
  await writeHistory(tx, itemId, followed, at);
  const marked = withMarks(state, planned.marks);
  await writeItem(tx, marked);
  await writeDeliverables(tx, marked, followed);
  await writeSetAside(tx, marked);
  await replaceUnsent(tx, { itemId, agencyId, steps: planned.steps, at });
  return marked;
}

/** One writer at a time an item: others wait here until this one has ended. */
async function lock(tx: EntityManager, itemId: string): Promise<LockedItem> {
  const item = await selectOne<LockedItem>(
    tx,
    `SELECT agency_id AS "agencyId", snapshot FROM item
     WHERE id = $1 AND register_status = 'confirmed' FOR NO KEY UPDATE`,
    [itemId],
  );
  if (!item) throw new UnknownItem(itemId);
  return item;
}

async function writeItem(tx: EntityManager, state: ItemState): Promise<void> {
  await tx.query(
    `UPDATE item SET owner_id = $2, deputy_id = $3, acknowledged_at = $4, seq = $5, snapshot = $6, closed = $7
     WHERE id = $1`,
    [
      state.itemId,
      state.ownerId,
      state.deputyId,
      state.acknowledgedAt,
      state.seq,
      JSON.stringify(state),
      isClosed(state),
    ],
  );
}
