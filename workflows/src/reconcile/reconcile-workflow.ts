import { proxyActivities } from '@temporalio/workflow';
import type { ReconcileActivities, ReconcileResult } from '@tertial/contracts/reconcile';

/** Long enough for a register of many thousand items; the next sweep comes within the hour, so a few tries are enough. */
const { reconcile } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 3, maximumAttempts: 3 },
});

/** The hourly sweep: makes the engine run what the register says should run. */
export async function reconcileWorkflow(): Promise<ReconcileResult> {
  return reconcile();
}
