import { evolve } from '../item/evolve';
import type { ItemState } from '../item/item-state';
import type { Instant } from '../time/local-date';
import type { SeriesContext } from './occurrences';
import { planSeries } from './plan-series';

/** Far more than a year of a monthly series, with changes. */
const MOST_STEPS = 400;

/** The state that a series will have come to by a moment if nobody acts: what previews are made of. */
export function foreseeSeries(state: ItemState, context: SeriesContext, now: Instant, until: Instant): ItemState {
  let foreseen = state;
  for (let left = MOST_STEPS; left > 0; left--) {
    const [step] = planSeries(foreseen, context, now).filter(({ at }) => (at ?? now) <= until);
    if (!step) break;
    const at = step.at ?? now;
    foreseen = evolve(foreseen, { seq: foreseen.seq + 1, at, by: 'system', commandId: null, body: step.body });
  }
  return foreseen;
}
