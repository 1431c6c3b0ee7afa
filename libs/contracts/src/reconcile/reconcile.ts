export const RECONCILE_WORKFLOW = 'reconcileWorkflow';
export const RECONCILE_SCHEDULE = 'reconcile';

/** What the hourly sweep needs of the world; owned by its workflow, implemented by the activities. */
export interface ReconcileActivities {
  /** Starts what the register says should run, ends what should not, wakes what overslept or has not heard of a moved date, sends commands again that nobody took. */
  reconcile(): Promise<ReconcileResult>;
}

/** How many of each. */
export interface ReconcileResult {
  readonly started: number;
  readonly ended: number;
  /** Workflows that slept over a moment that changes their item, or whose dates have moved without their hearing of it. */
  readonly woken: number;
  readonly resent: number;
}
