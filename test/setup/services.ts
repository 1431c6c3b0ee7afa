import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureChromium,
  ensureTemporalCli,
  ensureTimeSkippingServer,
  freePort,
  guardFolder,
  silent,
  startPostgres,
  startTemporalDevServer,
} from '@tertial/local-services';

export interface Wanted {
  /** → TEST_DATABASE_URL: a superuser's address on an empty database; tests make their own databases beside it. */
  readonly postgres?: boolean;
  /** PostgreSQL writes to the disk what it has said is written, as it does in production; slower. */
  readonly durable?: boolean;
  /** → TEST_TEMPORAL_ADDRESS: a dev server that keeps nothing; tests take a task queue of their own. */
  readonly temporal?: boolean;
  /** → TEST_TIME_SKIPPING_SERVER: the path of the executable; each test environment starts its own. */
  readonly timeSkipping?: boolean;
  /** → TEST_CHROMIUM: the path of the browser. */
  readonly chromium?: boolean;
}

/** Prepares something in the run's folder when the servers are there; answers what ends it. */
export type Preparation = (folder: string) => Promise<(() => Promise<void>) | null>;

/** What was started for this jest run; both hooks of a run are in the same process. */
const toEnd: (() => Promise<void>)[] = [];

/** Starts the servers that a whole jest run shares, and hands their addresses to the tests by the environment. */
export async function startServices(wanted: Wanted, prepare?: Preparation): Promise<void> {
  try {
    const folder = await temporaryFolder();
    if (wanted.postgres) await postgres(folder, wanted.durable ?? false);
    if (wanted.temporal) await temporal(folder);
    if (wanted.timeSkipping) process.env['TEST_TIME_SKIPPING_SERVER'] = await ensureTimeSkippingServer(report);
    if (wanted.chromium) process.env['TEST_CHROMIUM'] = await ensureChromium(report);
    const end = await prepare?.(folder);
    if (end) toEnd.push(end);
  } catch (error) {
    await stopServices();
    throw error;
  }
}

/** Ends them in the opposite order and takes their data away. What is left when jest is killed, the guard ends. */
export async function stopServices(): Promise<void> {
  for (const end of toEnd.splice(0).reverse()) await end();
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-test-'));
  // PostgreSQL's own user must be able to go there.
  await chmod(folder, 0o755);
  guardFolder(folder);
  toEnd.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function postgres(folder: string, durable: boolean): Promise<void> {
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    port: await freePort(),
    durable,
    report: silent,
  });
  toEnd.push(() => server.stop());
  process.env['TEST_DATABASE_URL'] = server.url;
}

async function temporal(folder: string): Promise<void> {
  const server = await startTemporalDevServer({
    cliPath: await ensureTemporalCli(report),
    dbFile: undefined,
    port: await freePort(),
    uiPort: undefined,
    logFile: join(folder, 'temporal.log'),
    report,
  });
  toEnd.push(() => server.stop());
  process.env['TEST_TEMPORAL_ADDRESS'] = server.address;
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
