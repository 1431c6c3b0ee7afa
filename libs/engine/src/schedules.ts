import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
  type ScheduleOptionsStartWorkflowAction,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import {
  RECONCILE_SCHEDULE,
  RECONCILE_WORKFLOW,
  ROUND_SCHEDULE,
  ROUND_WORKFLOW,
  type RoundInput,
} from '@tertial/contracts';
import { ask } from './reach';

const ANSWER_MS = 10_000;
type Options = ScheduleOptions<ScheduleOptionsStartWorkflowAction<Workflow>>;

/**
 * The mails of the day. After an outage the round of that morning is made up for until the end of the day's hours for mails;
 * later than that it is no use, as the next morning's round asks for everything that is due. Skipped while another runs, which
 * does the same work; ended within 23 hours, so that a stuck one never takes the next morning's place.
 */
function roundSchedule(taskQueue: string, sendAt: string): Options {
  const [hour = 0, minute = 0] = sendAt.split(':').map(Number);
  const input: RoundInput = { manual: false };
  return {
    scheduleId: ROUND_SCHEDULE,
    spec: {
      calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour, minute, second: 0 }],
      timezone: 'Europe/Oslo',
    },
    action: {
      type: 'startWorkflow',
      workflowId: ROUND_SCHEDULE,
      workflowType: ROUND_WORKFLOW,
      taskQueue,
      args: [input],
      workflowExecutionTimeout: '23 hours',
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '9 hours', pauseOnFailure: false },
  };
}

/** The sweep, off the full hour. One that was missed isn't made up for: the next does the same. */
function reconcileSchedule(taskQueue: string): Options {
  return {
    scheduleId: RECONCILE_SCHEDULE,
    spec: { calendars: [{ hour: '*', minute: 23, second: 0 }], timezone: 'Europe/Oslo' },
    action: {
      type: 'startWorkflow',
      workflowId: RECONCILE_SCHEDULE,
      workflowType: RECONCILE_WORKFLOW,
      taskQueue,
      args: [],
      workflowExecutionTimeout: '55 minutes',
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes', pauseOnFailure: false },
  };
}

/** Makes both Schedules, or gives those that are there what is said here. Whether one is paused is left as it is. */
export async function ensureSchedules(client: Client, taskQueue: string, sendAt: string): Promise<void> {
  for (const options of [roundSchedule(taskQueue, sendAt), reconcileSchedule(taskQueue)]) {
    await ask(client, ANSWER_MS, () => ensure(client, options));
  }
}

async function ensure(client: Client, options: Options): Promise<void> {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const { spec, action, policies } = options;
    await client.schedule
      .getHandle(options.scheduleId)
      .update<Workflow>((there) => ({ ...there, spec, action, ...(policies ? { policies } : {}) }));
  }
}
