import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection, ScheduleNotFoundError, type ScheduleDescription } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createItemActivities, createReconcileActivities } from '@tertial/activities';
import { itemWorkflowId, RECONCILE_SCHEDULE } from '@tertial/contracts';
import { instantOfMs, msOf } from '@tertial/domain';
import {
  createEngine,
  engineOf,
  EngineUnreachable,
  reconcileScheduleId,
  roundScheduleId,
  type Engine,
} from '@tertial/engine';
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
    workflowsPath: require.resolve('@tertial/workflows'),
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

describe('the Schedules', () => {
  const described = (id: string) => client.schedule.getHandle(id).describe();
  const facts = ({ spec, action, policies, state }: ScheduleDescription) => ({
    timezone: spec.timezone,
    calendars: spec.calendars?.map(({ dayOfWeek, hour, minute }) => ({ dayOfWeek, hour, minute })),
    action,
    policies,
    paused: state.paused,
    note: state.note,
  });

  const EIGHT = roundScheduleId('08:00', taskQueue);
  const HALF_PAST_NINE = roundScheduleId('09:30', taskQueue);
  const SWEEP = reconcileScheduleId(taskQueue);

  test('say when the mails go, what happens when a round was missed, and what when one is still running', async () => {
    await engine.ensureSchedules(['08:00', '09:30']);
    const round = (hour: number, minute: number, sendAt: string) => ({
      timezone: 'Europe/Oslo',
      calendars: [
        {
          dayOfWeek: [{ start: 'MONDAY', end: 'FRIDAY', step: 1 }],
          hour: [{ start: hour, end: hour, step: 1 }],
          minute: [{ start: minute, end: minute, step: 1 }],
        },
      ],
      action: {
        workflowType: 'reminderRoundWorkflow',
        taskQueue,
        args: [{ manual: false, sendAt }],
        workflowExecutionTimeout: 23 * 3_600_000,
        workflowRunTimeout: 23 * 3_600_000,
        workflowTaskTimeout: 10_000,
        memo: { sendAt },
      },
      note: `E-post til dem som får den kl. ${sendAt}, på virkedager`,
      policies: { overlap: 'SKIP', catchupWindow: 9 * 3_600_000, pauseOnFailure: false },
      paused: false,
    });
    expect(facts(await described(EIGHT))).toMatchObject(round(8, 0, '08:00'));
    expect(facts(await described(HALF_PAST_NINE))).toMatchObject(round(9, 30, '09:30'));
    expect(facts(await described(SWEEP))).toMatchObject({
      calendars: [{ hour: [{ start: 0, end: 23, step: 1 }], minute: [{ start: 23, end: 23, step: 1 }] }],
      action: { workflowType: 'reconcileWorkflow', workflowExecutionTimeout: 55 * 60_000 },
      policies: { overlap: 'SKIP', catchupWindow: 10 * 60_000, pauseOnFailure: false },
      note: 'Retter det som er kommet ut av takt, hver time',
    });
  });

  test.each([
    [EIGHT, '08[:.]00'],
    [HALF_PAST_NINE, '09[:.]30'],
  ])('of %s come at %s in Oslo, winter and summer', async (id, hour) => {
    const { info } = await described(id);
    const oslo = new Intl.DateTimeFormat('nb', {
      timeZone: 'Europe/Oslo',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
    });
    expect(info.nextActionTimes.length).toBeGreaterThan(0);
    for (const next of info.nextActionTimes)
      expect(oslo.format(next)).toMatch(new RegExp(`^(man|tirs|ons|tors|fre)dag.* ${hour}$`));
  });

  test('make up for ten rounds that were missed with one, which asks for everything that is due', async () => {
    const handle = client.schedule.getHandle(HALF_PAST_NINE);
    const taken = (await handle.describe()).info.numActionsTaken;
    const end = new Date();
    await handle.backfill({ start: new Date(end.getTime() - 14 * 86_400_000), end });
    let { info } = await handle.describe();
    for (let tries = 0; info.numActionsSkippedOverlap < 9 && tries < 200; tries++) {
      await wait(50);
      ({ info } = await handle.describe());
    }
    expect(info.numActionsSkippedOverlap).toBeGreaterThanOrEqual(9);
    expect(info.numActionsTaken - taken).toBe(1);
    expect(info.runningActions).toHaveLength(1);
    for (const { workflow } of info.runningActions) await client.workflow.getHandle(workflow.workflowId).terminate();
  });

  test('are corrected and not doubled, and a pause that somebody set stays', async () => {
    const handle = client.schedule.getHandle(EIGHT);
    await handle.update((there) => ({
      ...there,
      spec: { calendars: [{ hour: 3, minute: 0 }], timezone: 'America/New_York' },
      policies: { ...there.policies, catchupWindow: '1 minute' },
    }));
    await handle.pause('Ferie');
    await engine.ensureSchedules(['08:00', '09:30']);
    const { calendars, timezone, paused, policies } = facts(await described(EIGHT));
    expect(calendars).toMatchObject([{ hour: [{ start: 8, end: 8 }], minute: [{ start: 0, end: 0 }] }]);
    expect([timezone, policies.catchupWindow, paused]).toEqual(['Europe/Oslo', 9 * 3_600_000, true]);
    expect((await described(EIGHT)).state.note).toBe('Ferie');
  });

  test('of an hour that no agency has any more are taken away, the others stay', async () => {
    await engine.ensureSchedules(['08:00', '14:00']);
    await expect(described(HALF_PAST_NINE)).rejects.toBeInstanceOf(ScheduleNotFoundError);
    const { calendars } = facts(await described(roundScheduleId('14:00', taskQueue)));
    expect(calendars).toMatchObject([{ hour: [{ start: 14, end: 14 }] }]);
    await expect(described(EIGHT)).resolves.toBeDefined();
  });

  afterAll(async () => {
    for (const id of [EIGHT, roundScheduleId('14:00', taskQueue), SWEEP]) await client.schedule.getHandle(id).delete();
  });
});

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
