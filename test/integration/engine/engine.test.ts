import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createItemActivities, createReconcileActivities } from '@tertial/activities';
import { itemWorkflowId, RECONCILE_SCHEDULE } from '@tertial/contracts';
import { instantOfMs, msOf } from '@tertial/domain';
import { createEngine, engineOf, EngineUnreachable, type Engine } from '@tertial/engine';
import { CommandInbox } from '@tertial/persistence';
import {
  aCommand,
  aConfirmedItem,
  anAgency,
  createTestDatabase,
  MONDAY,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const taskQueue = `engine-${randomUUID()}`;
const settings = { address, namespace: 'default', tls: null, apiKey: null };
const clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };

let database: TestDatabase;
let agency: TestAgency;
let connection: Connection;
let client: Client;
let engine: Engine;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  database = await createTestDatabase();
  agency = await anAgency(database.dataSource);
  connection = await Connection.connect({ address });
  client = new Client({ connection });
  engine = engineOf(client, { taskQueue });
});
afterAll(async () => {
  await connection?.close();
  await database?.drop();
});

/** Runs a worker on this test's own queue while `act` lasts. */
async function withWorker<T>(act: () => Promise<T>): Promise<T> {
  const native = await NativeConnection.connect({ address });
  const { dataSource } = database;
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: process.env['TEST_WORKFLOWS'] ?? '' },
    activities: {
      ...createItemActivities({ dataSource, clock }),
      ...createReconcileActivities({ dataSource, clock, engine }),
    },
  });
  return worker.runUntil(act()).finally(() => native.close());
}

const owner = () => ({ personId: agency.ownerId, name: 'Eva Eier', role: 'owner' as const });
const coordinator = () => ({ personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' as const });
const runs = async (itemId: string) =>
  client.workflow
    .getHandle(itemWorkflowId(itemId))
    .describe()
    .then(
      ({ status }) => status.name === 'RUNNING',
      () => false,
    );

test('without a worker what a person does is pending, and is done when one runs', async () => {
  const { itemId } = await aConfirmedItem(database.dataSource, agency);
  const inbox = new CommandInbox(database.dataSource);
  const command = aCommand(itemId, owner(), { kind: 'acknowledge' }, await clock.now());
  await inbox.receive(command);
  expect(await engine.sendCommand(command, { waitMs: 300 })).toBe('pending');
  expect(await inbox.outcome(command.id)).toBe('waiting');
  await withWorker(async () => {
    for (let tries = 0; (await inbox.outcome(command.id)) === 'waiting' && tries < 200; tries++) await wait(50);
  });
  expect(await inbox.outcome(command.id)).toMatchObject({ kind: 'done' });
});

test('the sweep starts what is missing, ends what nobody wants, wakes what overslept, and sends again what nobody took', async () => {
  const { dataSource } = database;
  const [missing, killed, left] = [
    await aConfirmedItem(dataSource, agency),
    await aConfirmedItem(dataSource, agency),
    await aConfirmedItem(dataSource, agency),
  ];
  const stranger = randomUUID();
  const inbox = new CommandInbox(dataSource);
  const lost = aCommand(left.itemId, owner(), { kind: 'acknowledge' }, instantOfMs(msOf(await clock.now()) - 60_000));

  const sweep = async () => {
    await engine.startReconcile();
    return client.workflow.getHandle(`${RECONCILE_SCHEDULE}/at-start`).result();
  };
  await withWorker(async () => {
    await engine.startItems([killed.itemId, left.itemId, stranger]);
    await client.workflow.getHandle(itemWorkflowId(killed.itemId)).terminate('a fault');
    // A workflow that has answered has looked into the inbox already, as it does when it begins.
    const first = aCommand(left.itemId, coordinator(), { kind: 'amend', words: 'Også kysten.', reference: 'E-post' });
    await inbox.receive(first);
    expect(await engine.sendCommand(first, { waitMs: 20_000 })).toMatchObject({ kind: 'done' });
    await inbox.receive(lost);
    for (let tries = 0; (await engine.runningItems())?.includes(killed.itemId) && tries < 100; tries++) await wait(50);
    expect(await sweep()).toMatchObject({ resent: 1 });
    expect(await inbox.outcome(lost.id)).toMatchObject({ kind: 'done' });
    expect(await Promise.all([missing, killed, left].map(({ itemId }) => runs(itemId)))).toEqual([true, true, true]);
    expect(await runs(stranger)).toBe(false);
    // Once all is well there is nothing to do, however often it is asked.
    for (let tries = 0; !(await engine.runningItems())?.includes(missing.itemId) && tries < 100; tries++)
      await wait(50);
    await untilNothingIsLeft(sweep);
    // As if the server had lost a timer: the register knows of a moment that the workflow did not wake for.
    await dataSource.query(
      `UPDATE item SET snapshot = jsonb_set(snapshot, '{unacknowledgedMark}', '"2026-01-06T00:00:00.000Z"') ||
         '{"unacknowledgedPassed": false, "acknowledgedAt": null}' WHERE id = $1`,
      [missing.itemId],
    );
    expect(await sweep()).toMatchObject({ woken: 1 });
    await untilNothingIsLeft(sweep);
  });
});

async function untilNothingIsLeft(sweep: () => Promise<unknown>): Promise<void> {
  const nothing = { started: 0, ended: 0, woken: 0, resent: 0 };
  let result: unknown;
  for (let tries = 0; tries < 50; tries++) {
    result = await sweep();
    if (isDeepStrictEqual(result, nothing)) return;
    await wait(100);
  }
  expect(result).toEqual(nothing);
}

describe('when Temporal is out of reach', () => {
  const away = createEngine({ ...settings, address: '127.0.0.1:1' });
  afterAll(() => away.close());

  test('a command and a start are pending, not errors', async () => {
    const itemId = randomUUID();
    const command = aCommand(itemId, owner(), { kind: 'acknowledge' }, MONDAY);
    expect(await away.sendCommand(command, { waitMs: 300 })).toBe('pending');
    expect(await away.startItem(itemId)).toBe('pending');
    const many = Array.from({ length: 100 }, () => randomUUID());
    expect((await away.startItems(many)).pending.sort()).toEqual(many.sort());
    expect(await away.healthy()).toBe(false);
  });

  test('what a person asked for now says that it could not be', async () => {
    await expect(away.startRound({ manual: true })).rejects.toBeInstanceOf(EngineUnreachable);
  });
});

test('a namespace that does not exist is a fault of the settings, not an outage', async () => {
  const lost = createEngine({ ...settings, namespace: 'no-such-namespace' }, { taskQueue });
  await expect(lost.startItem(randomUUID())).rejects.not.toBeInstanceOf(EngineUnreachable);
  expect(await lost.healthy()).toBe(false);
  await lost.close();
});
