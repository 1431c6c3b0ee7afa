import { setTimeout as pause } from 'node:timers/promises';
import type { PlanStore } from '@tertial/persistence';

const LOOK_AGAIN_MS = 250;

/**
 * Waits until what was confirmed a moment ago is planned, since a person gets one mail a day and what is missing in it waits for
 * tomorrow. After `patienceMs` the round goes without: an item that cannot be planned must not hold back everybody's mail.
 */
export async function plansArrived(plans: Pick<PlanStore, 'unplanned'>, patienceMs = 20_000): Promise<boolean> {
  for (let waited = 0; waited <= patienceMs; waited += LOOK_AGAIN_MS) {
    if ((await plans.unplanned()) === 0) return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}
