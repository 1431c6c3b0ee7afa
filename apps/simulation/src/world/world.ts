import { Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import { createActivities } from '@tertial/activities';
import { RECONCILE_SCHEDULE, TASK_QUEUE } from '@tertial/contracts';
import { type Instant } from '@tertial/domain';
import { engineOf, type Engine } from '@tertial/engine';
import { createMailTransport } from '@tertial/mail';
import {
  Absences,
  AnchorRegister,
  ClosedDays,
  CommandInbox,
  createDataSource,
  Departures,
  EvidenceFiles,
  ItemRegister,
  LetterRegister,
  MailStore,
  migrate,
  People,
  PolicyRegister,
  type IdSource,
} from '@tertial/persistence';
import { sequentialIds } from '@tertial/testing';
import type { DataSource } from 'typeorm';
import { SimulatedTime } from '../time/simulated-time';
import type { Closing } from './closing';
import { startMailCatcher, type MailCatcher } from './mail-catcher';
import type { Servers } from './servers';
import { shiftedWorkflows } from './shifted-workflows';
import { startTestServer } from './test-server';

/** The product, with everything real but its time. */
export interface World {
  readonly time: SimulatedTime;
  readonly engine: Engine;
  readonly letters: LetterRegister;
  readonly items: ItemRegister;
  readonly inbox: CommandInbox;
  readonly people: People;
  readonly files: EvidenceFiles;
  readonly mails: MailStore;
  readonly policies: PolicyRegister;
  readonly anchors: AnchorRegister;
  readonly closedDays: ClosedDays;
  readonly absences: Absences;
  readonly departures: Departures;
  readonly catcher: MailCatcher;
  readonly ids: IdSource;
  /** Runs one sweep of the reconciler to its end. */
  sweep(): Promise<void>;
  /** Never answers; fails when the worker fails, so that nobody waits for what will never come. */
  readonly workerFailure: Promise<never>;
}

const MAIL_FROM = 'Tertial <tertial@etaten.example>';
const PUBLIC_URL = 'http://tertial.example';
/** Ids follow from this, so that two simulations of a letter are alike. */
const SEED = 'simulation';
/** More than a letter has items, so that none is replayed. */
const CACHED_WORKFLOWS = 500;
const SHUTDOWN_GRACE = '1 second';

/** Opens the register, starts the test server, the worker and the mail catcher; the clock shows `start`. */
export async function openWorld(servers: Servers, start: Instant, closing: Closing): Promise<World> {
  const dataSource = createDataSource({ url: servers.databaseUrl, applicationName: 'simulation' });
  await dataSource.initialize();
  closing.add(() => dataSource.destroy());
  await migrate(dataSource);
  const catcher = await startMailCatcher();
  closing.add(() => catcher.stop());

  const env = await startTestServer(servers.testServer, closing);
  const time = await SimulatedTime.startingAt(start, env);
  // Not the environment's own client: that one lets time skip whenever it waits.
  const client = new Client({ connection: env.connection });
  const engine = engineOf(client);
  const workflowBundle = await shiftedWorkflows(time.shiftMs, servers.workflowCode);
  const { workerFailure } = await startWorker(
    { connection: env.nativeConnection, workflowBundle, dataSource, engine, smtpUrl: catcher.url, time },
    closing,
  );

  const ids = sequentialIds(SEED);
  return {
    ...{ time, engine, catcher, ids, workerFailure },
    letters: new LetterRegister(dataSource, ids),
    items: new ItemRegister(dataSource, ids),
    inbox: new CommandInbox(dataSource),
    people: new People(dataSource, ids),
    files: new EvidenceFiles(dataSource, ids),
    mails: new MailStore(dataSource, ids),
    policies: new PolicyRegister(dataSource),
    anchors: new AnchorRegister(dataSource),
    closedDays: new ClosedDays(dataSource),
    absences: new Absences(dataSource, ids),
    departures: new Departures(dataSource, ids),
    async sweep() {
      await engine.startReconcile();
      await client.workflow.getHandle(`${RECONCILE_SCHEDULE}/at-start`).result();
    },
  };
}

interface WorkerParts {
  readonly connection: NativeConnection;
  readonly workflowBundle: WorkflowBundle;
  readonly dataSource: DataSource;
  readonly engine: Engine;
  readonly smtpUrl: string;
  readonly time: SimulatedTime;
}

async function startWorker(
  { connection, workflowBundle, dataSource, engine, smtpUrl, time }: WorkerParts,
  closing: Closing,
): Promise<{ workerFailure: Promise<never> }> {
  const mail = createMailTransport(smtpUrl);
  closing.add(() => mail.close());
  const clock = time.ofActivities;
  const worker = await Worker.create({
    ...{ connection, taskQueue: TASK_QUEUE, workflowBundle },
    ...{ maxCachedWorkflows: CACHED_WORKFLOWS, shutdownGraceTime: SHUTDOWN_GRACE },
    activities: createActivities({
      ...{ dataSource, clock, engine, mail },
      ...{ mailFrom: MAIL_FROM, publicUrl: PUBLIC_URL },
    }),
  });
  const running = worker.run();
  const workerFailure = running.then(() => new Promise<never>(() => undefined));
  // Heard of by whoever waits for it; without this line Node would end the process first.
  workerFailure.catch(() => undefined);
  closing.add(async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await running;
  });
  return { workerFailure };
}
