import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Client } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '@tertial/activities';
import { instant } from '@tertial/domain';
import { engineOf } from '@tertial/engine';
import { createMailTransport, type MailTransport } from '@tertial/mail';
import {
  anAgency,
  aPerson,
  createTestDatabase,
  FakeClock,
  startMailSink,
  type MailSink,
  type TestDatabase,
} from '@tertial/testing';

jest.setTimeout(180_000);

const REMINDERS = 10_000;
const PERSONS = 50;
/** The coordinator has her week on a Monday. */
const MAILS = PERSONS + 1;
const DAY = '2026-06-15';
/** Far more than so many mails need, far less than so many reminders would if each were carried along. */
const HISTORY_BYTES = 100_000;
const HELD_BYTES = 150_000_000;

const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
const taskQueue = `many-${randomUUID()}`;

let database: TestDatabase;
let sink: MailSink;
let mail: MailTransport;
let native: NativeConnection;
let client: Client;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  database = await createTestDatabase();
  sink = await startMailSink();
  mail = createMailTransport(sink.url);
  native = await NativeConnection.connect({ address });
  client = new Client({ connection: native });
});
afterAll(async () => {
  mail?.close();
  await native?.close();
  await sink?.stop();
  await database?.drop();
});

/** Items that all fall due today, each planned to be told of today, shared evenly among the persons. */
async function remindersOfToday(): Promise<void> {
  const { dataSource } = database;
  const { agencyId } = await anAgency(dataSource);
  const owners: string[] = [];
  while (owners.length < PERSONS) owners.push(await aPerson(dataSource, agencyId));
  await dataSource.query(
    `INSERT INTO item (id, agency_id, kind, text, position, register_status, owner_id, snapshot, created_at, confirmed_at)
     SELECT gen_random_uuid(), $1, 'assignment', 'Etaten skal levere rapport nummer ' || n || ' om varsling av skred.', n,
       'confirmed', ($2::uuid[])[1 + n % $3], '{"ownerVersion": 1, "deliverables": []}', $4, $4
     FROM generate_series(1, $5::int) AS n`,
    [agencyId, owners, PERSONS, '2026-01-05T08:00:00Z', REMINDERS],
  );
  await dataSource.query(
    `INSERT INTO deliverable (id, item_id, ordinal, label, raw, rule, rule_version, why, due, original_due, status)
     SELECT id || '.1', id, 1, 'Leveranse', 'innen 15. juni', 'fixed-date', '1', 'Brevet sier det.', $1, $1, 'planned' FROM item`,
    [DAY],
  );
  await dataSource.query(
    `INSERT INTO plan_step (key, agency_id, item_id, deliverable_id, version, step, role, send_on, reason, planned_at)
     SELECT id || '/1/due', agency_id, id, id || '.1', 1, 'due', 'owner', $1, 'Fristen er i dag.', $2 FROM item`,
    [DAY, '2026-06-01T00:10:00Z'],
  );
  await dataSource.query('ANALYZE');
}

/** Collects what nobody needs any more, as Node does it when it likes. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/**
 * The most that was held at once while it lasted, beyond what was held before; with garbage, as long as that stays under the limit:
 * collecting stops everything, and beside the heap of many other tests it takes longer than the pause between two looks.
 */
async function growthOf(act: () => Promise<void>): Promise<number> {
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  collect();
  const before = used();
  let most = before;
  const look = () => {
    if (used() - before > HELD_BYTES) collect();
    most = Math.max(most, used());
  };
  const watch = setInterval(look, 500);
  await act().finally(() => clearInterval(watch));
  return most - before;
}

test('ten thousand reminders that are due at the same minute: each person one mail, each reminder told once, and nothing piles up', async () => {
  await remindersOfToday();
  const clock = new FakeClock(instant('2026-06-15T06:00:00Z'));
  const { dataSource } = database;
  const engine = engineOf(client, { taskQueue });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: process.env['TEST_WORKFLOWS'] ?? '' },
    activities: createActivities({
      ...{ dataSource, clock, mail, engine },
      ...{ mailFrom: 'Tertial <tertial@etaten.example>', publicUrl: 'http://tertial.example' },
    }),
  });
  const hold = async () => {
    const { workflowId, result } = await engine.startRound({ manual: false });
    return { workflowId, result: await result() };
  };
  await worker.runUntil(async () => {
    const grown = await growthOf(async () => {
      const { workflowId, result } = await hold();
      expect(result).toEqual({ day: DAY, held: true, sent: MAILS, refused: 0, left: 0 });
      const { historySize = 0 } = await client.workflow.getHandle(workflowId).describe();
      expect(historySize).toBeLessThan(HISTORY_BYTES);
    });
    expect(grown).toBeLessThan(HELD_BYTES);
    expect((await hold()).result).toMatchObject({ sent: 0, left: 0 });
  });
  expect(new Set(sink.taken.flatMap(({ to }) => to)).size).toBe(MAILS);
  expect([sink.taken.length, sink.distinctMessageIds().length]).toEqual([MAILS, MAILS]);
  const told: { steps: number; left: number }[] = await dataSource.query(
    `SELECT (SELECT count(*)::int FROM mail_step s JOIN mail m ON m.id = s.mail_id AND m.status = 'sent'
             WHERE s.step = 'due') AS steps,
            (SELECT count(*)::int FROM plan_step WHERE mail_id IS NULL) AS left`,
  );
  expect(told).toEqual([{ steps: REMINDERS, left: 0 }]);
});
