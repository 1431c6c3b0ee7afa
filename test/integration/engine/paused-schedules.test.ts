import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { engineOf, reconcileScheduleId, roundScheduleId, type Engine } from '@tertial/engine';

const taskQueue = `paused-${randomUUID()}`;
const ROUND = roundScheduleId('08:00', taskQueue);

let connection: Connection;
let client: Client;
let engine: Engine;
/** What somebody does between the moment at which a Schedule is read and that at which it is written. */
let meanwhile: (() => Promise<void>) | null = null;

beforeAll(async () => {
  connection = await Connection.connect({ address: process.env['TEST_TEMPORAL_ADDRESS'] ?? '' });
  const service = connection.workflowService;
  const describe = service.describeSchedule.bind(service);
  const describeSchedule = async (request: Parameters<typeof describe>[0]) => {
    const described = await describe(request);
    const act = request.scheduleId === ROUND ? meanwhile : null;
    if (act) meanwhile = null;
    await act?.();
    return described;
  };
  Object.assign(service, { describeSchedule });
  client = new Client({ connection });
  engine = engineOf(client, { taskQueue });
});
afterAll(async () => {
  for (const id of [ROUND, reconcileScheduleId(taskQueue)]) await client?.schedule.getHandle(id).delete();
  await connection?.close();
});

const missedRounds = () => {
  const end = new Date();
  return { start: new Date(end.getTime() - 14 * 86_400_000), end };
};
const seen = async () => {
  const { state, spec } = await client.schedule.getHandle(ROUND).describe();
  return { paused: state.paused, note: state.note, hour: spec.calendars?.[0]?.hour[0]?.start };
};

test('a pause that is set while the Schedules are being corrected, and rounds made up for, is not undone', async () => {
  await engine.ensureSchedules(['08:00']);
  const handle = client.schedule.getHandle(ROUND);
  await handle.update((there) => ({ ...there, spec: { calendars: [{ hour: 3 }], timezone: 'Europe/Oslo' } }));
  meanwhile = async () => {
    await handle.backfill(missedRounds());
    await handle.pause('Ferie');
  };
  await engine.ensureSchedules(['08:00']);
  expect(meanwhile).toBeNull();
  expect(await seen()).toEqual({ paused: true, note: 'Ferie', hour: 3 });
  // What could not be corrected then is the next time, and stays paused.
  await engine.ensureSchedules(['08:00']);
  expect(await seen()).toEqual({ paused: true, note: 'Ferie', hour: 8 });
});

test('a pause that is taken back meanwhile does not come again', async () => {
  const handle = client.schedule.getHandle(ROUND);
  meanwhile = () => handle.unpause('Tilbake');
  await engine.ensureSchedules(['08:00']);
  expect(await seen()).toEqual({ paused: false, note: 'Tilbake', hour: 8 });
});
