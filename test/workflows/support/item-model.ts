import type { CommandOutcome } from '@tertial/contracts';
import {
  advance,
  DEFAULT_CALENDAR,
  DEFAULT_POLICY,
  handle,
  instantOfMs,
  nextWake,
  planItem,
  planMarks,
  planSeries,
  withMarks,
  type Advance,
  type Command,
  type Instant,
  type ItemEvent,
  type ItemState,
  type PlanStep,
} from '@tertial/domain';

/** What an item is by the pure state machine and planner alone: what its workflow must come to, by whatever way it comes there. */
export interface Modelled {
  readonly state: ItemState;
  readonly events: readonly ItemEvent[];
}

const AT_ONCE = instantOfMs(0);

/** Of an item as it was confirmed. */
export function modelOf(state: ItemState, now: Instant): Modelled {
  return replanned({ state, events: [] }, now);
}

/** Lets time pass, from one moment at which it changes something to the next. */
export function passed(model: Modelled, now: Instant): Modelled {
  let last = model;
  for (let wake = nextWake(last.state); wake && wake <= now; wake = nextWake(last.state)) {
    const at = wake > AT_ONCE ? wake : now;
    last = added(last, advance(last.state, at), at);
  }
  return last;
}

/** Begins anew from the register, or plans anew: nothing has happened but what time has brought. */
export function replanned(model: Modelled, now: Instant): Modelled {
  return passed(added(model, advance(model.state, now), now), now);
}

/** What a command makes of it, and what is answered. A refused one changes nothing. */
export function obeyed(model: Modelled, command: Command): { model: Modelled; outcome: CommandOutcome } {
  const handled = handle(model.state, command);
  if (!handled.ok) return { model, outcome: { kind: 'refused', refusal: handled.refusal } };
  const { receivedAt } = command;
  const done = added(model, handled, receivedAt);
  const follows = done.state.series?.next.some(({ at }) => at === null);
  return {
    model: follows ? added(done, advance(done.state, receivedAt), receivedAt) : done,
    outcome: { kind: 'done', seq: handled.state.seq },
  };
}

/** What is to be told, of an item in this state: a function of it, but for how far ahead of `now` repeated steps are planned. */
export function planOf({ state }: Modelled, now: Instant): PlanStep[] {
  return planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, now);
}

function added({ events }: Modelled, next: Advance, now: Instant): Modelled {
  const context = { calendar: DEFAULT_CALENDAR, reportDate: () => null };
  const marks = {
    ...planMarks(next.state, DEFAULT_POLICY, DEFAULT_CALENDAR),
    ...(next.state.series && { series: planSeries(next.state, context, now) }),
  };
  return { state: withMarks(next.state, marks), events: [...events, ...next.events] };
}
