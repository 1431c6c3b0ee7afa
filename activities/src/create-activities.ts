import type { ItemActivities, ReconcileActivities, ReminderActivities } from '@tertial/contracts';
import { createItemActivities } from './item/item-activities';
import { createReconcileActivities, type ReconcileActivityParts } from './reconcile/reconcile-activities';
import { createReminderActivities, type ReminderActivityParts } from './reminder/reminder-activities';

export type ActivityParts = ReminderActivityParts & ReconcileActivityParts;

/** Everything that workflows ask of a worker: the product's, the simulation's and the tests' have the same. */
export function createActivities(parts: ActivityParts): ItemActivities & ReminderActivities & ReconcileActivities {
  return {
    ...createItemActivities(parts),
    ...createReminderActivities(parts),
    ...createReconcileActivities(parts),
  };
}
