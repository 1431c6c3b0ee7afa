import { isDeepStrictEqual } from 'node:util';
import type { RecordItem } from '@tertial/contracts';
import { displayState, evolve, type DisplayState, type ItemEvent, type ItemState } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select } from '../database/sql';

/** One event that is new to the register, with what it changed of what lists show. */
export interface FollowedEvent {
  readonly event: ItemEvent;
  readonly before: ItemState;
  readonly changes: readonly {
    readonly deliverableId: string;
    readonly from: DisplayState;
    readonly to: DisplayState;
  }[];
}

/**
 * The events that the register doesn't have yet, folded over its own state. Null when they don't follow from it: an event that
 * differs from the one recorded under its number, a gap, or a state that is behind the register's.
 */
export async function follow(
  tx: EntityManager,
  recorded: ItemState,
  input: Pick<RecordItem, 'itemId' | 'events' | 'state' | 'commandId'>,
): Promise<FollowedEvent[] | null> {
  const fresh = input.events.filter((event) => event.seq > recorded.seq);
  const contiguous = fresh.every((event, index) => event.seq === recorded.seq + index + 1);
  if (!contiguous || input.state.seq !== recorded.seq + fresh.length) return null;
  if (input.commandId && fresh.length === 0) return null;
  const repeated = input.events.filter((event) => event.seq <= recorded.seq);
  if (!(await wereRecorded(tx, input.itemId, repeated))) return null;
  return fold(recorded, fresh);
}

export function fold(start: ItemState, events: readonly ItemEvent[]): FollowedEvent[] {
  let before = start;
  return events.map((event) => {
    const after = evolve(before, event);
    const followed = { event, before, changes: changesBetween(before, after) };
    before = after;
    return followed;
  });
}

function changesBetween(before: ItemState, after: ItemState): FollowedEvent['changes'] {
  return after.deliverables.flatMap((deliverable) => {
    const earlier = before.deliverables.find(({ id }) => id === deliverable.id);
    if (!earlier || earlier === deliverable) return [];
    const [from, to] = [displayState(earlier), displayState(deliverable)];
    return from === to ? [] : [{ deliverableId: deliverable.id, from, to }];
  });
}

async function wereRecorded(tx: EntityManager, itemId: string, events: readonly ItemEvent[]): Promise<boolean> {
  if (events.length === 0) return true;
  const rows = await select<{ seq: number; body: unknown }>(
    tx,
    'SELECT seq, body FROM item_event WHERE item_id = $1 AND seq = ANY($2)',
    [itemId, events.map((event) => event.seq)],
  );
  const bodies = new Map(rows.map((row) => [row.seq, row.body]));
  return events.every((event) => isDeepStrictEqual(bodies.get(event.seq), event.body));
}
