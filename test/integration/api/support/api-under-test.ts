import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createItemActivities } from '@tertial/activities';
import { createApi } from '@tertial/api';
import type { Clock } from '@tertial/contracts';
import { instantOfMs } from '@tertial/domain';
import { createEngine, type Engine } from '@tertial/engine';
import { createTestDatabase } from '@tertial/testing';
import type { DataSource } from 'typeorm';
import { Client } from './client';

export interface ApiUnderTest {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly engine: Engine;
  /** A browser in which somebody has signed in; without a name nobody has. */
  browser(name?: string): Promise<Client>;
  stop(): Promise<void>;
}

interface Options {
  readonly clock?: Clock;
  /** Runs the items' workflows too. */
  readonly worker?: boolean;
  /** Another address than that of the test's Temporal, e.g. one where nobody answers. */
  readonly temporal?: string;
  readonly webDist?: string;
  /** Another PostgreSQL than that of the run, to be stopped at will. */
  readonly server?: string;
}

export const COORDINATOR = 'Kari Fjellstad';
export const OWNER = 'Amir Rahimi';
export const OTHER_OWNER = 'Ingrid Haugen';
export const MINISTRY = 'Torbjørn Vestre';

const machine: Clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };

/** The API on a port of its own, over a database of its own and the run's Temporal with a queue of its own. */
export async function startApi({
  clock = machine,
  worker = false,
  temporal,
  webDist,
  server,
}: Options = {}): Promise<ApiUnderTest> {
  const address = temporal ?? process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const taskQueue = `api-${randomUUID()}`;
  const database = await createTestDatabase(server);
  const { dataSource } = database;
  const engine = createEngine({ address, namespace: 'default', tls: null, apiKey: null }, { taskQueue });
  const settings = {
    auth: 'demo',
    sessionSecret: 's'.repeat(32),
    publicUrl: 'http://localhost',
    webDist: webDist ?? null,
  } as const;
  const app = await createApi({ settings, dataSource, engine, clock });
  app.useLogger(process.env['TEST_LOG'] ? ['log', 'warn', 'error'] : false);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const stopWorker = worker ? await runWorker(address, taskQueue, dataSource, clock) : null;
  return {
    url,
    dataSource,
    engine,
    async browser(name) {
      const client = new Client(url);
      if (name) await client.signInAs(name);
      return client;
    },
    async stop() {
      await app.close();
      await stopWorker?.();
      await engine.close();
      await database.drop();
    },
  };
}

async function runWorker(
  address: string,
  taskQueue: string,
  dataSource: DataSource,
  clock: Clock,
): Promise<() => Promise<void>> {
  quiet();
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: { codePath: process.env['TEST_WORKFLOWS'] ?? '' },
    activities: createItemActivities({ dataSource, clock }),
  });
  const ended = worker.run();
  return async () => {
    worker.shutdown();
    await ended;
    await connection.close();
  };
}

let isQuiet = false;

/** What the worker says of its own well-being is of no interest here; once a process. */
function quiet(): void {
  if (!isQuiet) Runtime.install({ logger: new DefaultLogger('WARN') });
  isQuiet = true;
}
