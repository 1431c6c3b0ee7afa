import type { Instant } from '../time/local-date';
import type { Command, Refusal } from './command';
import { decide } from './decide';
import type { ItemEvent, ItemEventBody } from './event';
import { evolve } from './evolve';
import type { ItemState } from './item-state';
import { tick } from './tick';

const SYSTEM = 'system';

export interface Advance {
  readonly state: ItemState;
  readonly events: readonly ItemEvent[];
}

export type Handled = ({ readonly ok: true } & Advance) | { readonly ok: false; readonly refusal: Refusal };

/** Lets time pass up to `now`: the state after it, and what happened. Pure. */
export function advance(state: ItemState, now: Instant): Advance {
  return append(
    state,
    tick(state, now).map(({ at, body }) => ({ at, by: SYSTEM, commandId: null, body })),
  );
}

/**
 * Handles one command as of the instant of its receipt: first what time had done by then, then what the command does.
 * So a delivery received in time is in time, and one received late finds its miss recorded, whenever the worker gets to it.
 */
export function handle(before: ItemState, command: Command): Handled {
  const passed = advance(before, command.receivedAt);
  const decision = decide(passed.state, command);
  if (!decision.ok) return decision;
  const by = { at: command.receivedAt, by: command.actor.personId, commandId: command.id };
  const done = append(
    passed.state,
    decision.events.map((body) => ({ ...by, body })),
  );
  return { ok: true, state: done.state, events: [...passed.events, ...done.events] };
}

function append(
  state: ItemState,
  bodies: readonly (Omit<ItemEvent, 'seq' | 'body'> & { body: ItemEventBody })[],
): Advance {
  const events = bodies.map((event, index): ItemEvent => ({ ...event, seq: state.seq + index + 1 }));
  return { events, state: events.reduce(evolve, state) };
}
