import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { TASK_QUEUE } from '@tertial/contracts';
import type { TemporalSettings } from '@tertial/settings';
import { connectionOptions } from './connection-options';
import type { Engine, StartOutcome } from './engine';
import { endItem, runningItems, sendCommand, signalReplan, startItem } from './items';
import { latestRound, startReconcile, startRound } from './rounds';
import { ensureSchedules } from './schedules';

/** So long a person waits for the answer to what he did before he is told that it is received. */
const WAIT_MS = 5_000;
const HEALTH_MS = 2_000;
/** About a second where nobody listens: a person waits for the answer, and what could not be said now is said by the sweep. */
const TRIES = 4;
/** More starts at once only queue up in the server. */
const AT_ONCE = 16;

export interface EngineOptions {
  /** Another queue than the product's own, for tests and simulations. */
  readonly taskQueue?: string;
}

/** The engine at an address. Connects with its first question, so a process may start before Temporal does. */
export function createEngine(settings: TemporalSettings, options: EngineOptions = {}): Engine {
  const interceptors = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: TRIES }))];
  const connection = Connection.lazy({ ...connectionOptions(settings), interceptors });
  const client = new Client({ connection, namespace: settings.namespace });
  return { ...engineOf(client, options), close: () => connection.close() };
}

/** The engine over a client that somebody else made, and closes. */
export function engineOf(client: Client, options: EngineOptions = {}): Engine {
  const { taskQueue = TASK_QUEUE } = options;
  const start = (itemId: string) => startItem(client, taskQueue, itemId);
  return {
    startItem: start,
    startItems: (itemIds) => startItems(itemIds, start),
    sendCommand: (command, { waitMs = WAIT_MS } = {}) => sendCommand(client, taskQueue, command, waitMs),
    signalReplan: (itemId) => signalReplan(client, itemId),
    runningItems: () => runningItems(client, taskQueue),
    endItem: (itemId, reason) => endItem(client, itemId, reason),
    startRound: (which) => startRound(client, taskQueue, which),
    latestRound: (agencyId) => latestRound(client, taskQueue, agencyId),
    startReconcile: () => startReconcile(client, taskQueue),
    ensureSchedules: (sendingHours) => ensureSchedules(client, taskQueue, sendingHours),
    healthy: () => healthy(client),
    close: () => Promise.resolve(),
  };
}

/** When one is out of reach the rest is not tried: that would be one long wait after another. */
async function startItems(
  itemIds: readonly string[],
  start: (itemId: string) => Promise<StartOutcome>,
): Promise<Record<StartOutcome, string[]>> {
  const outcomes: Record<StartOutcome, string[]> = { started: [], running: [], pending: [] };
  const waiting = [...itemIds];
  const next = async () => {
    for (let itemId = waiting.shift(); itemId; itemId = waiting.shift()) {
      const outcome = outcomes.pending.length > 0 ? 'pending' : await start(itemId);
      outcomes[outcome].push(itemId);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return outcomes;
}

async function healthy(client: Client): Promise<boolean> {
  try {
    const { namespace } = client.options;
    await client.connection.withDeadline(Date.now() + HEALTH_MS, () =>
      client.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  }
}
