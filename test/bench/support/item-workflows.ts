import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { itemWorkflowId, RECONCILE_SCHEDULE, ROUND_SCHEDULE } from '@tertial/contracts';
import type { Engine } from '@tertial/engine';
import { PlanStore } from '@tertial/persistence';
import type { DataSource } from 'typeorm';

const AT_A_TIME = 250;
const PATIENCE_MS = 30 * 60_000;

/** Starts the workflow of each item and waits until each has recorded its plan; says on the screen how far it has come. */
export async function startWorkflows(
  engine: Pick<Engine, 'startItems'>,
  dataSource: DataSource,
  itemIds: readonly string[],
): Promise<void> {
  const plans = new PlanStore(dataSource);
  const end = performance.now() + PATIENCE_MS;
  for (let from = 0; from < itemIds.length; from += AT_A_TIME) {
    const { pending } = await engine.startItems(itemIds.slice(from, from + AT_A_TIME));
    if (pending.length > 0) throw new Error(`${pending.length} workflows could not be started`);
    // No more than a few hundred ahead of the worker, or tasks time out in the server's queue and come again.
    while ((await plans.unplanned()) > itemIds.length - from) {
      if (performance.now() > end) throw new Error('The items’ workflows did not plan in time');
      await wait(250);
    }
    progress(from, itemIds.length);
  }
  while ((await plans.unplanned()) > 0) await wait(250);
  progress(itemIds.length, itemIds.length);
}

function progress(done: number, all: number): void {
  if (done % 1000 === 0 || done === all)
    process.stderr.write(`  ${done} av ${all} arbeidsflyter har ført planen sin\n`);
}

/** Neither the sweep nor a round of its own shall begin while something is measured. */
export async function pauseSchedules(client: Client): Promise<void> {
  for (const id of [RECONCILE_SCHEDULE, ROUND_SCHEDULE]) await client.schedule.getHandle(id).pause('Her måles det');
}

/** Events and bytes of history of an item's present run. */
export async function historyOf(client: Client, itemId: string): Promise<{ events: number; bytes: number }> {
  const { historyLength, historySize } = await client.workflow.getHandle(itemWorkflowId(itemId)).describe();
  return { events: historyLength, bytes: historySize ?? 0 };
}
