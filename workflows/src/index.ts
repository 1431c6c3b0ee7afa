/** Everything that a worker can run; the bundle is made from this file. */
export { itemWorkflow } from './item/item-workflow';
export { reminderRoundWorkflow } from './reminder/reminder-round-workflow';
export { reconcileWorkflow } from './reconcile/reconcile-workflow';
