import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createItemActivities } from '@tertial/activities';
import { itemWorkflowId, STATE_QUERY } from '@tertial/contracts';
import { instantOfMs, localDate, type ItemState, type LocalDate } from '@tertial/domain';
import { engineOf } from '@tertial/engine';
import { LetterRegister, PlanStore } from '@tertial/persistence';
import { anAgency, createTestDatabase, itemsFollowingT1, type TestAgency } from '@tertial/testing';
import type { DataSource } from 'typeorm';
import { timed, type Measured } from './measure';

const ITEMS = 1000;
const AT_ONCE = 16;
const QUEUE = 'bench-anchor';
const clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };

/** From the moment at which a report's date is entered to the last row of a plan, and to the last workflow that knows of it. */
export async function benchAnchor(): Promise<Measured[]> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const database = await createTestDatabase();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  try {
    const { dataSource } = database;
    const worker = await Worker.create({
      connection: native,
      taskQueue: QUEUE,
      workflowsPath: require.resolve('@tertial/workflows'),
      activities: createItemActivities({ dataSource, clock }),
    });
    return await worker.runUntil(measure(dataSource, new Client({ connection })));
  } finally {
    await native.close();
    await connection.close();
    await database.drop();
  }
}

async function measure(dataSource: DataSource, client: Client): Promise<Measured[]> {
  const engine = engineOf(client, { taskQueue: QUEUE });
  const agency = await anAgency(dataSource);
  const itemIds = await itemsFollowingT1(dataSource, agency, ITEMS);
  await engine.startItems(itemIds);
  const plans = new PlanStore(dataSource);
  await until(async () => (await plans.unplanned()) === 0);

  const due = localDate('2090-06-05');
  const rows = await timed(() => enter(dataSource, agency, due));
  const signals = await timed(() => eachOf(itemIds, (itemId) => engine.signalReplan(itemId)));
  const heard = await timed(() =>
    eachOf(itemIds, (itemId) => until(async () => (await dueIn(client, itemId)) === due)),
  );
  const on = `${ITEMS} oppdrag, PostgreSQL og Temporals utviklingstjener`;
  return [
    { name: 'anker: til siste rad i planen', on, value: rows, limit: 30_000, unit: 'ms' },
    { name: 'anker: til siste arbeidsflyt vet det', on, value: rows + signals + heard, limit: 120_000, unit: 'ms' },
  ];
}

async function enter(dataSource: DataSource, { agencyId, coordinatorId }: TestAgency, due: LocalDate): Promise<void> {
  const actor = { personId: coordinatorId, name: 'Kari Koordinator', role: 'coordinator' as const };
  const date = { agencyId, year: 2026, report: 'T1' as const, due, source: 'Styringskalender' };
  const { moved } = await new LetterRegister(dataSource).setReportDate({ ...date, at: await clock.now(), actor });
  if (moved.length !== ITEMS) throw new Error(`Only ${moved.length} of ${ITEMS} deadlines moved`);
}

async function dueIn(client: Client, itemId: string): Promise<LocalDate | null> {
  const state = await client.workflow.getHandle(itemWorkflowId(itemId)).query<ItemState | null>(STATE_QUERY);
  return state?.deliverables[0]?.deadline.due ?? null;
}

async function eachOf(itemIds: readonly string[], act: (itemId: string) => Promise<unknown>): Promise<void> {
  const left = [...itemIds];
  const lane = async () => {
    for (let itemId = left.shift(); itemId; itemId = left.shift()) await act(itemId);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await wait(100);
}
