import type { ItemActivities, ReconcileActivities, ReminderActivities } from '@tertial/contracts';
import { DEFAULT_POLICY } from '@tertial/domain';
import { createItemActivities } from './item/item-activities';
import { createReconcileActivities, type ReconcileActivityParts } from './reconcile/reconcile-activities';
import { createReminderActivities, type ReminderActivityParts } from './reminder/reminder-activities';

export type ActivityParts = ReminderActivityParts & ReconcileActivityParts;

/** Everything that workflows ask of a worker, by the default policy: the product's, the simulation's and the tests' have the same. */
export function createActivities(parts: ActivityParts): ItemActivities & ReminderActivities & ReconcileActivities {
  return {
    ...createItemActivities({ ...parts, policy: DEFAULT_POLICY }),
    ...createReminderActivities(parts),
    ...createReconcileActivities(parts),
  };
}
