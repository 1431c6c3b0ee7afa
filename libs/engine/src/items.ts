import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  COMMAND_UPDATE,
  ITEM_WORKFLOW,
  itemIdOf,
  itemWorkflowId,
  REFUSAL,
  REPLAN_SIGNAL,
  type CommandOutcome,
  type ItemInput,
} from '@tertial/contracts';
import type { Command, Refusal } from '@tertial/domain/item';
import { EngineUnreachable, type StartOutcome } from './engine';
import { ask, isUnimplemented } from './reach';

/** A start, a signal, a termination: the server answers at once or is in trouble. */
const ANSWER_MS = 10_000;
const LIST_MS = 60_000;

export async function startItem(client: Client, taskQueue: string, itemId: string): Promise<StartOutcome> {
  const input: ItemInput = { itemId };
  const workflowId = itemWorkflowId(itemId);
  try {
    await ask(client, ANSWER_MS, () =>
      client.workflow.start(ITEM_WORKFLOW, { workflowId, taskQueue, args: [input], workflowIdConflictPolicy: 'FAIL' }),
    );
    return 'started';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'running';
    if (error instanceof EngineUnreachable) return 'pending';
    throw error;
  }
}

export async function sendCommand(
  client: Client,
  taskQueue: string,
  command: Command,
  waitMs: number,
): Promise<CommandOutcome | 'pending'> {
  const input: ItemInput = { itemId: command.itemId };
  const startWorkflowOperation = new WithStartWorkflowOperation(ITEM_WORKFLOW, {
    workflowId: itemWorkflowId(command.itemId),
    taskQueue,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  try {
    return await ask(client, waitMs, () =>
      client.workflow.executeUpdateWithStart<() => Promise<void>, CommandOutcome, [Command]>(COMMAND_UPDATE, {
        updateId: command.id,
        args: [command],
        startWorkflowOperation,
      }),
    );
  } catch (error) {
    return refusalOf(error) ?? pendingOr(error);
  }
}

export async function signalReplan(client: Client, itemId: string): Promise<boolean> {
  try {
    await ask(client, ANSWER_MS, () => client.workflow.getHandle(itemWorkflowId(itemId)).signal(REPLAN_SIGNAL));
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

export async function endItem(client: Client, itemId: string, reason: string): Promise<void> {
  try {
    await ask(client, ANSWER_MS, () => client.workflow.getHandle(itemWorkflowId(itemId)).terminate(reason));
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

export async function runningItems(client: Client, taskQueue: string): Promise<string[] | null> {
  const query = `WorkflowType = '${ITEM_WORKFLOW}' AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`;
  try {
    return await ask(client, LIST_MS, async () => {
      const ids: string[] = [];
      for await (const { workflowId } of client.workflow.list({ query })) {
        const itemId = itemIdOf(workflowId);
        if (itemId) ids.push(itemId);
      }
      return ids;
    });
  } catch (error) {
    if (isUnimplemented(error)) return null;
    throw error;
  }
}

function refusalOf(error: unknown): CommandOutcome | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSAL) return null;
  return { kind: 'refused', refusal: cause.details?.[0] as Refusal };
}

/** Whatever else became of the update, the inbox has the command, and what is in the inbox is taken later. */
function pendingOr(error: unknown): 'pending' {
  const unanswered = [
    EngineUnreachable,
    WorkflowUpdateRPCTimeoutOrCancelledError,
    WorkflowUpdateFailedError,
    WorkflowNotFoundError,
  ];
  if (unanswered.some((kind) => error instanceof kind)) return 'pending';
  throw error;
}
