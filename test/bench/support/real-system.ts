import { Client, Connection } from '@temporalio/client';
import { createEngine, type Engine } from '@tertial/engine';
import { createTestDatabase, type TestDatabase } from '@tertial/testing';
import type { DataSource } from 'typeorm';
import { WorkerProcess } from '../../integration/engine/support/worker-process';
import { startMailCounter, type MailCounter } from './mail-counter';
import { pauseSchedules } from './item-workflows';

/** The product's worker as a process, beside PostgreSQL and Temporal of this run, with a mail server that counts. */
export interface RealSystem {
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly engine: Engine;
  readonly mails: MailCounter;
  readonly worker: () => WorkerProcess;
  startWorker(): Promise<void>;
}

/** Runs an act on a fresh system and takes it away again. */
export async function withRealSystem<T>(act: (system: RealSystem) => Promise<T>): Promise<T> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const toEnd: (() => Promise<unknown>)[] = [];
  let worker: WorkerProcess | null = null;
  try {
    const database = await createTestDatabase();
    toEnd.push(() => database.drop());
    const connection = await Connection.connect({ address });
    toEnd.push(() => connection.close());
    const engine = createEngine({ address, namespace: 'default', tls: null, apiKey: null });
    toEnd.push(() => engine.close());
    const mails = await startMailCounter();
    toEnd.push(() => mails.stop());
    const client = new Client({ connection });
    const environment = environmentOf(database, address, mails);
    toEnd.push(async () => worker?.kill());
    return await act({
      ...{ dataSource: database.dataSource, client, engine, mails },
      worker: () => worker as WorkerProcess,
      async startWorker() {
        worker = await WorkerProcess.start(environment);
        await worker.until('ok');
        await pauseSchedules(client);
      },
    });
  } finally {
    for (const end of toEnd.reverse()) await end();
  }
}

function environmentOf({ url }: TestDatabase, address: string, mails: MailCounter): NodeJS.ProcessEnv {
  return { DATABASE_URL: url, TEMPORAL_ADDRESS: address, SMTP_URL: mails.url, LOG_LEVEL: 'warn' };
}
