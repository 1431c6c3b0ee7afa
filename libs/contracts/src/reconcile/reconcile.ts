export const RECONCILE_WORKFLOW = 'reconcileWorkflow';
export const RECONCILE_SCHEDULE = 'reconcile';

/** What the hourly sweep needs of the world; owned by its workflow, implemented by the activities. */
export interface ReconcileActivities {
  /** Starts what the register says should run, ends what should not, sends commands again that nobody took. */
  reconcile(): Promise<ReconcileResult>;
}

export interface ReconcileResult {
  readonly started: number;
  readonly ended: number;
  readonly resent: number;
}
