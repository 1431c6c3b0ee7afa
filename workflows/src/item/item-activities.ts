import { isCancellation, patched, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { UNKNOWN_ITEM, type ItemActivities } from '@tertial/contracts/item';

/** In the history of each workflow that began with it, so it may never change. */
const WITHIN_THE_TASK = 'register-within-task';

/**
 * Each is one short transaction on the register, so it is done within the workflow's own task: one event of history instead of six,
 * and no way through the server. Few tries and little time: what the register doesn't answer is left to the server.
 */
const withinTask = proxyLocalActivities<ItemActivities>({
  startToCloseTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 2, nonRetryableErrorTypes: [UNKNOWN_ITEM] },
});

/**
 * Tried for as long as the register is away, which costs the history nothing: giving up would lose what somebody did. A worker that
 * died in it is noticed after the time-out.
 */
const byTheServer = proxyActivities<ItemActivities>({
  startToCloseTimeout: '30 seconds',
  retry: {
    initialInterval: '1 second',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
    nonRetryableErrorTypes: [UNKNOWN_ITEM],
  },
});

/** The register as one run of an item's workflow reaches it; to be asked for once, at the run's beginning. */
export function itemRegister(): ItemActivities {
  if (!patched(WITHIN_THE_TASK)) return byTheServer;
  return {
    loadItem: (itemId) => firstWithin((register) => register.loadItem(itemId)),
    pendingCommands: (itemId) => firstWithin((register) => register.pendingCommands(itemId)),
    recordItem: (input) => firstWithin((register) => register.recordItem(input)),
    refuseCommand: (input) => firstWithin((register) => register.refuseCommand(input)),
  };
}

async function firstWithin<T>(act: (register: ItemActivities) => Promise<T>): Promise<T> {
  try {
    return await act(withinTask);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return act(byTheServer);
  }
}
