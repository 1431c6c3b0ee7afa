import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
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
  TASK_QUEUE,
  type RoundInput,
} from '@tertial/contracts';
import { DEFAULT_POLICY, SENDING_HOURS } from '@tertial/domain';
import { CarefulScheduleClient } from './careful-schedule-client';
import { ask, isOutrun, isUnimplemented } from './reach';

const ANSWER_MS = 10_000;
type Options = ScheduleOptions<ScheduleOptionsStartWorkflowAction<Workflow>>;

/** Id of the Schedule of the rounds of one hour ('HH:mm'). Each task queue has its own. */
export function roundScheduleId(sendAt: string, taskQueue = TASK_QUEUE): string {
  const name = sendAt === DEFAULT_POLICY.sendAt ? ROUND_SCHEDULE : `${ROUND_SCHEDULE}-${sendAt.replace(':', '')}`;
  return ofQueue(name, taskQueue);
}

/** Id of the sweep's Schedule. */
export function reconcileScheduleId(taskQueue = TASK_QUEUE): string {
  return ofQueue(RECONCILE_SCHEDULE, taskQueue);
}

function ofQueue(name: string, taskQueue: string): string {
  return taskQueue === TASK_QUEUE ? name : `${taskQueue}/${name}`;
}

/**
 * The mails of the day, of the agencies that send at this hour. After an outage the round of that morning is made up for until the end of the day's hours for mails;
 * later than that it is no use, as the next morning's round asks for everything that is due. Skipped while another runs, which
 * does the same work; ended within 23 hours, so that a stuck one never takes the next morning's place.
 */
function roundSchedule(taskQueue: string, sendAt: string): Options {
  const [hour = 0, minute = 0] = sendAt.split(':').map(Number);
  const input: RoundInput = { manual: false, sendAt };
  const scheduleId = roundScheduleId(sendAt, taskQueue);
  return {
    scheduleId,
    spec: {
      calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour, minute, second: 0 }],
      timezone: 'Europe/Oslo',
    },
    action: {
      type: 'startWorkflow',
      workflowId: scheduleId,
      workflowType: ROUND_WORKFLOW,
      taskQueue,
      args: [input],
      workflowExecutionTimeout: '23 hours',
      workflowRunTimeout: '23 hours',
      workflowTaskTimeout: '10 seconds',
      memo: { sendAt },
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '9 hours', pauseOnFailure: false },
    state: { paused: false, note: `E-post til dem som får den kl. ${sendAt}, på virkedager` },
  };
}

/** The sweep, off the full hour. One that was missed isn't made up for: the next does the same. */
function reconcileSchedule(taskQueue: string): Options {
  const scheduleId = reconcileScheduleId(taskQueue);
  return {
    scheduleId,
    spec: { calendars: [{ hour: '*', minute: 23, second: 0 }], timezone: 'Europe/Oslo' },
    action: {
      type: 'startWorkflow',
      workflowId: scheduleId,
      workflowType: RECONCILE_WORKFLOW,
      taskQueue,
      args: [],
      workflowExecutionTimeout: '55 minutes',
      workflowRunTimeout: '55 minutes',
      workflowTaskTimeout: '10 seconds',
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 minutes', pauseOnFailure: false },
    state: { paused: false, note: 'Retter det som er kommet ut av takt, hver time' },
  };
}

/**
 * Makes the Schedules, or gives those that are there what is said here, and takes away rounds of hours at which nobody sends any
 * more. Whether one is paused is left as it is, also when somebody pauses it at this very moment.
 */
export async function ensureSchedules(
  client: Client,
  taskQueue: string,
  sendingHours: readonly string[],
): Promise<void> {
  try {
    const wanted = [...sendingHours.map((hour) => roundSchedule(taskQueue, hour)), reconcileSchedule(taskQueue)];
    for (const options of wanted) await ask(client, ANSWER_MS, () => ensure(client, options));
    for (const hour of SENDING_HOURS.filter((it) => !sendingHours.includes(it)))
      await ask(client, ANSWER_MS, () => takeAway(client, roundScheduleId(hour, taskQueue)));
  } catch (error) {
    if (!isUnimplemented(error)) throw error;
  }
}

async function takeAway(client: Client, scheduleId: string): Promise<void> {
  try {
    await client.schedule.getHandle(scheduleId).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}

async function ensure(client: Client, options: Options): Promise<void> {
  try {
    await client.schedule.create(options);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await correct(client, options);
  }
}

/** Whoever changes it at the same moment wins: a server drops our change then, or says so, and the next sweep corrects what is left. */
async function correct(client: Client, { scheduleId, spec, action, policies }: Options): Promise<void> {
  try {
    await new CarefulScheduleClient(client)
      .getHandle(scheduleId)
      .update<Workflow>((there) => ({ ...there, spec, action, ...(policies ? { policies } : {}) }));
  } catch (error) {
    if (!isOutrun(error)) throw error;
  }
}
