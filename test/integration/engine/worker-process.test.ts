import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { itemWorkflowId } from '@tertial/contracts';
import { createEngine, type Engine } from '@tertial/engine';
import {
  aConfirmedItem,
  anAgency,
  createTestDatabase,
  startMailSink,
  type MailSink,
  type TestDatabase,
} from '@tertial/testing';
import { Client, Connection } from '@temporalio/client';
import { ownTemporal, type OwnTemporal } from './support/own-temporal';
import { WorkerProcess } from './support/worker-process';

// Compiling, waiting for a dead worker to be noticed (15 s) and for the next try: more than the usual minute.
jest.setTimeout(180_000);

let temporal: OwnTemporal;
let database: TestDatabase;
let engine: Engine;
let worker: WorkerProcess | null = null;
let sink: MailSink | null = null;
let silent: Server | null = null;

beforeEach(async () => {
  temporal = await ownTemporal();
  database = await createTestDatabase();
  engine = createEngine({ address: temporal.address, namespace: 'default', tls: null, apiKey: null });
});
afterEach(async () => {
  await worker?.kill();
  await sink?.stop();
  silent?.close();
  [worker, sink, silent] = [null, null, null];
  await engine.close();
  await temporal.remove();
  await database.drop();
});

const environment = (smtpUrl: string): NodeJS.ProcessEnv => ({
  DATABASE_URL: database.url,
  TEMPORAL_ADDRESS: temporal.address,
  SMTP_URL: smtpUrl,
});

/** A mail server at which nothing ever comes back: not even a greeting. */
async function mute(): Promise<{ url: string; port: number; contacted: Promise<void> }> {
  let contact: () => void = () => undefined;
  const contacted = new Promise<void>((resolve) => (contact = resolve));
  silent = createServer((socket) => {
    socket.on('error', () => undefined);
    contact();
  });
  await new Promise<void>((resolve) => silent?.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, port, contacted };
}

test('a worker that comes up before Temporal waits, works when it comes, outlives its restart, and stops when told', async () => {
  sink = await startMailSink();
  const item = await aConfirmedItem(database.dataSource, await anAgency(database.dataSource));
  worker = await WorkerProcess.start(environment(sink.url));
  await worker.until('waiting');
  expect(await worker.health()).toMatchObject({ status: 'waiting', engine: false, worker: false });
  expect(worker.output).toMatch(/Temporal is not ready .*trying again in 1 s/);

  await temporal.start();
  await worker.until('ok');
  await runs(item.itemId);

  await temporal.stop();
  await worker.until('waiting');
  await temporal.start();
  await worker.until('ok');
  const { workflowId } = await engine.startRound({ manual: true });
  expect(workflowId).toBe('reminder-round/manual');
  await sink.waitFor(2, 60_000);

  expect(await worker.stop()).toEqual({ code: null, signal: 'SIGTERM' });
  expect(worker.output).toContain('stopped');
});

test.each([
  ['before anything is sent', false],
  ['when the mail server has it all but has not said so', true],
])(
  'a worker that is killed between claim and answer, %s: each mail comes, under one Message-ID',
  async (_name, afterData) => {
    await temporal.start();
    await aConfirmedItem(database.dataSource, await anAgency(database.dataSource));
    const deaf = afterData ? null : await mute();
    sink = deaf ? null : await startMailSink();
    sink?.behave({ kind: 'silence' });
    worker = await WorkerProcess.start(environment(deaf?.url ?? sink?.url ?? ''));
    await worker.until('ok');
    await engine.startRound({ manual: true });
    if (deaf) await deaf.contacted;
    else await untilConnected();
    await wait(500);
    const claimed: { message_id: string; status: string }[] = await database.dataSource.query(
      'SELECT message_id, status FROM mail',
    );
    expect(claimed.map(({ status }) => status)).toEqual(['unsure', 'unsure']);
    await worker.kill();

    silent?.close();
    if (deaf) sink = await startMailSink({ port: deaf.port });
    else sink?.behave({ kind: 'accept' });
    worker = await WorkerProcess.start(environment(sink?.url ?? ''));
    await sink?.waitFor(2, 120_000);
    expect(sink?.distinctMessageIds().sort()).toEqual(claimed.map(({ message_id }) => message_id).sort());
    expect(new Set(sink?.taken.map(({ raw }) => raw.toString())).size).toBe(2);
  },
);

async function untilConnected(): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await wait(50))
    if ((sink?.connections ?? 0) >= 2) return;
  throw new Error('Nobody came to the mail server');
}

/** The sweep at the worker's start has begun the item's workflow. */
async function runs(itemId: string): Promise<void> {
  const connection = await Connection.connect({ address: temporal.address });
  const handle = new Client({ connection }).workflow.getHandle(itemWorkflowId(itemId));
  for (const end = performance.now() + 30_000; performance.now() < end; await wait(200)) {
    const status = await handle.describe().then(
      (it) => it.status.name,
      () => null,
    );
    if (status === 'RUNNING') return connection.close();
  }
  throw new Error('The item’s workflow was never started');
}
