import type { RecordedItem, RecordItem } from '@tertial/contracts';
import { isClosed, withMarks, type Instant, type ItemMarks, type ItemState, type PlanStep } from '@tertial/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { selectOne } from '../database/sql';
import { writeTexts } from '../amendment/write-texts';
import { clearUntold } from '../reconcile/untold';
import { replaceUnsent } from '../reminder/replace-unsent';
import { openOccurrences, writeSetAside } from '../series/write-occurrences';
import { settle, settledOutcome } from './command-inbox';
import { follow, type FollowedEvent } from './follow-events';
import { planningContexts, type PlanningContext } from './planning-context';
import { writeDeliverables, writeHistory } from './write-history';

/** What follows a state of the register, and the plan that comes of it. */
export interface FollowedItem {
  readonly agencyId: string;
  readonly followed: readonly FollowedEvent[];
  readonly state: ItemState;
  readonly planned: PlannedItem;
}

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
  readonly untold: boolean;
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
      await writeFollowed(tx, [{ agencyId: item.agencyId, followed, state: input.state, planned }], at);
      if (item.untold) await clearUntold(tx, input.itemId, at);
      if (input.commandId) await settle(tx, input.commandId, { kind: 'done', seq: input.state.seq }, at);
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

/** Writes them with as many statements for a thousand items as for one. Their rows are locked. */
export async function writeFollowed(tx: EntityManager, items: readonly FollowedItem[], at: Instant): Promise<void> {
  const written = items.map((item) => ({ ...item, state: withMarks(item.state, item.planned.marks) }));
  const states = written.map(({ state }) => state);
  await openOccurrences(tx, written);
  await writeHistory(tx, written, at);
  await writeItems(tx, states);
  await writeTexts(tx, written);
  await writeDeliverables(tx, written, at);
  await writeSetAside(tx, states);
  await replaceUnsent(
    tx,
    written.map(({ agencyId, state: { itemId }, planned: { steps } }) => ({ agencyId, itemId, steps })),
    at,
  );
}

/** One writer at a time an item: others wait here until this one has ended. */
async function lock(tx: EntityManager, itemId: string): Promise<LockedItem> {
  const item = await selectOne<LockedItem>(
    tx,
    `SELECT agency_id AS "agencyId", snapshot, untold_since IS NOT NULL AS untold FROM item
     WHERE id = $1 AND register_status = 'confirmed' FOR NO KEY UPDATE`,
    [itemId],
  );
  if (!item) throw new UnknownItem(itemId);
  return item;
}

async function writeItems(tx: EntityManager, states: readonly ItemState[]): Promise<void> {
  const rows = states.map((state) => ({
    id: state.itemId,
    owner_id: state.ownerId,
    deputy_id: state.deputyId,
    acknowledged_at: state.acknowledgedAt,
    seq: state.seq,
    snapshot: state,
    closed: isClosed(state),
  }));
  await tx.query(
    `UPDATE item i SET owner_id = n.owner_id, deputy_id = n.deputy_id, acknowledged_at = n.acknowledged_at, seq = n.seq,
       snapshot = n.snapshot, closed = n.closed
     FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, owner_id uuid, deputy_id uuid, acknowledged_at timestamptz, seq int,
       snapshot jsonb, closed boolean)
     WHERE i.id = n.id`,
    [JSON.stringify(rows)],
  );
}
