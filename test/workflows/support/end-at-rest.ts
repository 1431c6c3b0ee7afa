import type { WorkflowHandle } from '@temporalio/client';
import { eventually } from './eventually';

/**
 * Terminates a run when none of its tasks is with the worker. For each task the time-skipping server holds time still, and for one
 * whose run is terminated before it is answered it never lets go again: every later `sleep` of the environment waits for ever.
 */
export async function endAtRest(handle: WorkflowHandle, reason: string): Promise<void> {
  await eventually(async () => {
    const { events } = await handle.fetchHistory();
    const ofTasks = (events ?? []).filter(
      (it) =>
        it.workflowTaskScheduledEventAttributes ??
        it.workflowTaskStartedEventAttributes ??
        it.workflowTaskCompletedEventAttributes,
    );
    return Boolean(ofTasks.at(-1)?.workflowTaskCompletedEventAttributes);
  });
  await handle.terminate(reason);
}
