import { Client } from '@temporalio/client';
import { Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '@tertial/activities';
import { TASK_QUEUE } from '@tertial/contracts';
import { instant, type Instant } from '@tertial/domain';
import { engineOf, type Engine } from '@tertial/engine';
import type { MailTransport } from '@tertial/mail';
import { Closing } from '@tertial/simulation/closing';
import { quietRuntime } from '@tertial/simulation/quiet-runtime';
import { shiftedWorkflows } from '@tertial/simulation/shifted-workflows';
import { SimulatedTime } from '@tertial/simulation/simulated-time';
import { startTestServer } from '@tertial/simulation/test-server';
import { createTestDatabase } from '@tertial/testing';
import type { DataSource } from 'typeorm';

/** Real workflows and activities, a real PostgreSQL, Temporal's time-skipping server, and a worker that the test starts and stops. */
export interface Stage {
  readonly time: SimulatedTime;
  readonly client: Client;
  readonly engine: Engine;
  readonly dataSource: DataSource;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const MAIL_FROM = 'Tertial <tertial@etaten.example>';
const PUBLIC_URL = 'http://tertial.example';

/** The clock of workflows and activities shows `start`; `mail` is where the day's mails go. No worker runs yet. */
export async function openStage(start: Instant, mail: MailTransport): Promise<Stage> {
  quiet();
  const closing = new Closing();
  const database = await createTestDatabase();
  closing.add(() => database.drop());
  const env = await startTestServer(process.env['TEST_TIME_SKIPPING_SERVER'] ?? '', closing);
  const time = await SimulatedTime.startingAt(instant(start), env);
  // Not the environment's own client: that one lets time skip whenever it waits.
  const client = new Client({ connection: env.connection });
  const engine = engineOf(client);
  const { dataSource } = database;
  const clock = time.ofActivities;
  const options: WorkerOptions = {
    connection: env.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: await shiftedWorkflows(time.shiftMs, process.env['TEST_SHIFTED_WORKFLOWS']),
    shutdownGraceTime: '1 second',
    // Every task replays its history, so that a workflow that is not deterministic shows; and none is bound to a worker that is gone.
    maxCachedWorkflows: 0,
    // One after another: a second one would push out the first while that is still with the register.
    maxConcurrentWorkflowTaskExecutions: 1,
    activities: createActivities({
      ...{ dataSource, clock, engine, mail },
      ...{ mailFrom: MAIL_FROM, publicUrl: PUBLIC_URL },
    }),
  };
  let running: { worker: Worker; ended: Promise<void> } | null = null;
  const stopWorker = async () => {
    const stopping = running;
    running = null;
    stopping?.worker.shutdown();
    await stopping?.ended;
  };
  closing.add(stopWorker);
  return {
    ...{ time, client, engine, dataSource, stopWorker },
    async startWorker() {
      const worker = await Worker.create(options);
      running = { worker, ended: worker.run() };
    },
    close: () => closing.close(),
  };
}

function quiet(): void {
  if (!Runtime._instance) quietRuntime();
}
