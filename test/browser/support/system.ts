import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '@tertial/local/src/run/build-web';
import { placesIn } from '@tertial/local/src/run/places';
import { answersAt, startProgram } from '@tertial/local/src/run/program';
import { freePort, silent } from '@tertial/local-services';
import { createTestDatabase } from '@tertial/testing';

const root = join(__dirname, '..', '..', '..');

/** The whole product on this machine, each program in a process of its own, as `npm start` runs them. */
export interface System {
  /** Where the pages are, without a slash at the end. */
  readonly url: string;
  /** Where the caught mails are. */
  readonly mailUrl: string;
  stop(): Promise<void>;
}

/** Starts catcher, API and worker on a database of their own and the Temporal server of this test run. */
export async function startSystem(): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-browser-'));
  await chmod(folder, 0o755);
  const places = placesIn(root, { TERTIAL_DATA: folder });
  await buildWeb({ ...places, logs: folder }, silent);
  const database = await createTestDatabase();
  const [port, healthPort, smtpPort, pagePort] = await ports(4);
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    AUTH: 'demo',
    SESSION_SECRET: 'only-for-this-test-run-0123456789',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'],
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    PUBLIC_URL: url,
    WEB_DIST: places.webDist,
    PORT: String(port),
    WORKER_HEALTH_PORT: String(healthPort),
    MAIL_CATCHER_SMTP_PORT: String(smtpPort),
    MAIL_CATCHER_PAGE_PORT: String(pagePort),
    MAIL_CATCHER_FOLDER: join(folder, 'mail'),
  };
  const start = (name: string, health: string) =>
    startProgram({
      file: join(root, 'apps', name, 'src', 'main.ts'),
      cwd: root,
      env,
      logFile: join(folder, `${name}.log`),
      healthy: answersAt(health),
      startLimitMs: 90_000,
      stopLimitMs: 15_000,
    });
  const catcher = start('mail-catcher', `http://127.0.0.1:${pagePort}/api/messages?limit=1`);
  const api = start('api', `http://127.0.0.1:${port}/api/health`);
  const worker = start('worker', `http://127.0.0.1:${healthPort}/health`);
  const stop = async () => {
    const programs = await Promise.allSettled([worker, api, catcher]);
    for (const it of programs) if (it.status === 'fulfilled') await it.value.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([catcher, api, worker]);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, mailUrl: `http://127.0.0.1:${pagePort}`, stop };
}

/** Ports that are free now, each another one. */
async function ports(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) found.add(await freePort());
  return [...found];
}
