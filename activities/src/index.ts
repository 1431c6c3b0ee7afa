/** What workflows need of the world, done on the register, the mail server and the engine. */
export { createActivities, type ActivityParts } from './create-activities';
export { createItemActivities, type ItemActivityParts } from './item/item-activities';
export { createReconcileActivities, type ReconcileActivityParts } from './reconcile/reconcile-activities';
export { claimAll, type ClaimedOrNot } from './reminder/claim-all';
export { createReminderActivities } from './reminder/reminder-activities';
