import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection, ScheduleNotFoundError, type ScheduleDescription } from '@temporalio/client';
import { engineOf, reconcileScheduleId, roundScheduleId, type Engine } from '@tertial/engine';

const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const taskQueue = `schedules-${randomUUID()}`;
const EIGHT = roundScheduleId('08:00', taskQueue);
const HALF_PAST_NINE = roundScheduleId('09:30', taskQueue);
const SWEEP = reconcileScheduleId(taskQueue);

let connection: Connection;
let client: Client;
let engine: Engine;

beforeAll(async () => {
  connection = await Connection.connect({ address });
  client = new Client({ connection });
  engine = engineOf(client, { taskQueue });
});
afterAll(async () => {
  for (const id of [EIGHT, roundScheduleId('14:00', taskQueue), SWEEP]) await client?.schedule.getHandle(id).delete();
  await connection?.close();
});

const described = (id: string) => client.schedule.getHandle(id).describe();
const facts = ({ spec, action, policies, state }: ScheduleDescription) => ({
  timezone: spec.timezone,
  calendars: spec.calendars?.map(({ dayOfWeek, hour, minute, second }) => ({ dayOfWeek, hour, minute, second })),
  action,
  policies,
  paused: state.paused,
  note: state.note,
});

test('Schedules say when the mails go, what happens when a round was missed, and what when one is still running', async () => {
  await engine.ensureSchedules(['08:00', '09:30']);
  const round = (id: string, hour: number, minute: number, sendAt: string) => ({
    timezone: 'Europe/Oslo',
    calendars: [
      {
        dayOfWeek: [{ start: 'MONDAY', end: 'FRIDAY', step: 1 }],
        hour: [{ start: hour, end: hour, step: 1 }],
        minute: [{ start: minute, end: minute, step: 1 }],
        second: [{ start: 0, end: 0, step: 1 }],
      },
    ],
    action: {
      workflowType: 'reminderRoundWorkflow',
      workflowId: id,
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
  expect(facts(await described(EIGHT))).toMatchObject(round(EIGHT, 8, 0, '08:00'));
  expect(facts(await described(HALF_PAST_NINE))).toMatchObject(round(HALF_PAST_NINE, 9, 30, '09:30'));
  expect(facts(await described(SWEEP))).toMatchObject({
    timezone: 'Europe/Oslo',
    calendars: [
      {
        dayOfWeek: [{ start: 'SUNDAY', end: 'SATURDAY', step: 1 }],
        hour: [{ start: 0, end: 23, step: 1 }],
        minute: [{ start: 23, end: 23, step: 1 }],
        second: [{ start: 0, end: 0, step: 1 }],
      },
    ],
    action: {
      workflowType: 'reconcileWorkflow',
      workflowId: SWEEP,
      taskQueue,
      args: [],
      workflowExecutionTimeout: 55 * 60_000,
      workflowRunTimeout: 55 * 60_000,
      workflowTaskTimeout: 10_000,
    },
    paused: false,
    policies: { overlap: 'SKIP', catchupWindow: 10 * 60_000, pauseOnFailure: false },
    note: 'Retter det som er kommet ut av takt, hver time',
  });
});

test.each([
  [EIGHT, '08[:.]00'],
  [HALF_PAST_NINE, '09[:.]30'],
])('rounds of %s come at %s in Oslo, winter and summer', async (id, hour) => {
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

test('Schedules make up for ten rounds that were missed with one, which asks for everything that is due', async () => {
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

test('Schedules are corrected and not doubled, and a pause that somebody set stays', async () => {
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

test('Schedules of an hour that no agency has any more are taken away, the others stay', async () => {
  await engine.ensureSchedules(['08:00', '14:00']);
  await expect(described(HALF_PAST_NINE)).rejects.toBeInstanceOf(ScheduleNotFoundError);
  const { calendars } = facts(await described(roundScheduleId('14:00', taskQueue)));
  expect(calendars).toMatchObject([{ hour: [{ start: 14, end: 14 }] }]);
  await expect(described(EIGHT)).resolves.toBeDefined();
});
