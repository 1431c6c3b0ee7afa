import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { itemWorkflowId, STATE_QUERY } from '@tertial/contracts';
import { instantOfMs, localDate, type ItemState } from '@tertial/domain';
import { createEngine, type Engine } from '@tertial/engine';
import { LetterRegister, PlanStore } from '@tertial/persistence';
import { anAgency, createTestDatabase, itemsFollowingT1, type TestAgency, type TestDatabase } from '@tertial/testing';
import { ownTemporal, type OwnTemporal } from './support/own-temporal';
import { WorkerProcess } from './support/worker-process';

// Two workers are compiled, and fifty workflows are asked.
jest.setTimeout(480_000);

const ITEMS = 50;
const DUE = localDate('2090-06-05');

let temporal: OwnTemporal;
let database: TestDatabase;
let agency: TestAgency;
let engine: Engine;
let connection: Connection;
let worker: WorkerProcess;

beforeAll(async () => {
  temporal = await ownTemporal();
  await temporal.start();
  database = await createTestDatabase();
  agency = await anAgency(database.dataSource);
  engine = createEngine({ address: temporal.address, namespace: 'default', tls: null, apiKey: null });
  connection = await Connection.connect({ address: temporal.address });
  worker = await aWorker();
});
afterAll(async () => {
  await worker?.kill();
  await engine?.close();
  await connection?.close();
  await temporal?.remove();
  await database?.drop();
});

async function aWorker(): Promise<WorkerProcess> {
  const env = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: temporal.address, SMTP_URL: 'smtp://127.0.0.1:1' };
  const started = await WorkerProcess.start(env);
  await started.until('ok');
  return started;
}

const due = async (itemId: string) => {
  const handle = new Client({ connection }).workflow.getHandle(itemWorkflowId(itemId));
  const state = await handle.query<ItemState | null>(STATE_QUERY);
  return state?.deliverables[0]?.deadline.due ?? null;
};

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await happened()) && tries < 600; tries += 1) await wait(100);
}

test('an anchor moves fifty items while the worker is killed: all have the new date and plan at once, and every workflow hears of it', async () => {
  const plans = new PlanStore(database.dataSource);
  const itemIds = await itemsFollowingT1(database.dataSource, agency, ITEMS);
  await engine.startItems(itemIds);
  await until(async () => (await plans.unplanned()) === 0);

  const actor = { personId: agency.coordinatorId, name: 'Kari Koordinator', role: 'coordinator' as const };
  const date = { agencyId: agency.agencyId, year: 2026, report: 'T1' as const, due: DUE, source: 'Styringskalender' };
  const moves = new LetterRegister(database.dataSource).setReportDate({ ...date, at: instantOfMs(Date.now()), actor });
  expect((await moves).moved).toHaveLength(ITEMS);
  const [first, rest] = [itemIds.slice(0, ITEMS / 2), itemIds.slice(ITEMS / 2)];
  await Promise.all(first.map((itemId) => engine.signalReplan(itemId)));
  await worker.kill();
  const told = await Promise.all(rest.map((itemId) => engine.signalReplan(itemId)));
  expect(new Set(told)).toEqual(new Set([true]));

  // Nobody runs, and the register knows it all.
  const rows = await database.dataSource.query<{ due: string; version: number; moved: number; before: number }[]>(
    `SELECT d.due::text, d.deadline_version AS version,
            (SELECT count(*)::int FROM plan_step s WHERE s.item_id = d.item_id AND s.step = 'moved') AS moved,
            (SELECT count(*)::int FROM plan_step s WHERE s.item_id = d.item_id AND s.step = 'due' AND s.version = 2) AS before
     FROM deliverable d WHERE d.item_id = ANY($1)`,
    [itemIds],
  );
  expect(rows).toEqual(itemIds.map(() => ({ due: DUE, version: 2, moved: 1, before: 1 })));

  worker = await aWorker();
  await until(async () => (await Promise.all(itemIds.map(due))).every((it) => it === DUE));
  expect(new Set(await Promise.all(itemIds.map(due)))).toEqual(new Set([DUE]));
  const events = await database.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM item_event WHERE item_id = ANY($1) AND body ->> 'kind' = 'deadline-changed'`,
    [itemIds],
  );
  expect(events).toEqual([{ count: ITEMS }]);
});
