import { randomUUID } from 'node:crypto';
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import {
  RECONCILE_SCHEDULE,
  RECONCILE_WORKFLOW,
  ROUND_SCHEDULE,
  ROUND_WORKFLOW,
  type RoundInput,
  type RoundResult,
} from '@tertial/contracts';
import { instantOfMs } from '@tertial/domain';
import type { RoundStatus, StartedRound } from './engine';
import { ask } from './reach';

const ANSWER_MS = 10_000;
const BY_HAND = `${ROUND_SCHEDULE}/manual`;
/** What is left of a round by hand after this is the next day's. */
const BY_HAND_AT_MOST = '2 hours';

export async function startRound(
  client: Client,
  taskQueue: string,
  input: Omit<RoundInput, 'goOn'>,
): Promise<StartedRound> {
  const { manual, agencyId } = input;
  const workflowId = manual ? byHandId(agencyId) : `${ROUND_SCHEDULE}/${randomUUID()}`;
  const handle = await ask(client, ANSWER_MS, () =>
    client.workflow.start(ROUND_WORKFLOW, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      ...(manual ? { workflowExecutionTimeout: BY_HAND_AT_MOST } : {}),
    }),
  );
  return { workflowId, result: async () => (await handle.result()) as RoundResult };
}

/** The newest round that an agency's people may have had mails of: not those that were sent by hand elsewhere. */
export async function latestRound(client: Client, taskQueue: string, agencyId: string): Promise<RoundStatus | null> {
  const query = `WorkflowType = '${ROUND_WORKFLOW}' AND TaskQueue = '${taskQueue}'`;
  return ask(client, ANSWER_MS, async () => {
    // The server lists what runs first, then what ended last.
    for await (const round of client.workflow.list({ query, pageSize: 20 }))
      if (!round.workflowId.startsWith(BY_HAND) || round.workflowId === byHandId(agencyId))
        return statusOf(client, round);
    return null;
  });
}

/** One at a time for each agency. */
function byHandId(agencyId: string | undefined): string {
  return agencyId ? `${BY_HAND}/${agencyId}` : BY_HAND;
}

async function statusOf(client: Client, round: WorkflowExecutionInfo): Promise<RoundStatus> {
  const { workflowId, runId, startTime, closeTime } = round;
  const ended = {
    workflowId,
    startedAt: instantOfMs(startTime.getTime()),
    endedAt: closeTime ? instantOfMs(closeTime.getTime()) : null,
  };
  if (round.status.name === 'RUNNING') return { ...ended, status: 'running', result: null };
  if (round.status.name !== 'COMPLETED') return { ...ended, status: 'failed', result: null };
  const result = (await client.workflow.getHandle(workflowId, runId).result()) as RoundResult;
  return { ...ended, status: 'done', result };
}

export async function startReconcile(client: Client, taskQueue: string): Promise<void> {
  await ask(client, ANSWER_MS, () =>
    client.workflow.start(RECONCILE_WORKFLOW, {
      workflowId: `${RECONCILE_SCHEDULE}/at-start`,
      taskQueue,
      args: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowExecutionTimeout: '1 hour',
    }),
  );
}
