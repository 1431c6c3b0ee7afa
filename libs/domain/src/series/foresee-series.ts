import { evolve } from '../item/evolve';
import type { ItemState } from '../item/item-state';
import type { Instant } from '../time/local-date';
import type { SeriesContext } from './occurrences';
import { planSeries } from './plan-series';

/** Far more than a year of a monthly series, with changes. */
const MOST_STEPS = 400;

/** A state of an item, from a moment on. */
export interface ForeseenState {
  readonly at: Instant;
  readonly state: ItemState;
}

/** The states that an item with a series will come to by a moment if nobody acts, in the order of time; the first is that of `now`. */
export function foreseenStates(
  state: ItemState,
  context: SeriesContext,
  now: Instant,
  until: Instant,
): readonly ForeseenState[] {
  const states: ForeseenState[] = [{ at: now, state }];
  let foreseen = state;
  for (let left = state.series ? MOST_STEPS : 0; left > 0; left--) {
    const [step] = planSeries(foreseen, context, now).filter(({ at }) => (at ?? now) <= until);
    if (!step) break;
    const at = step.at ?? now;
    foreseen = evolve(foreseen, { seq: foreseen.seq + 1, at, by: 'system', commandId: null, body: step.body });
    states.push({ at, state: foreseen });
  }
  return states;
}

/** The last of them: what previews are made of. */
export function foreseeSeries(state: ItemState, context: SeriesContext, now: Instant, until: Instant): ItemState {
  return foreseenStates(state, context, now, until).at(-1)?.state ?? state;
}
