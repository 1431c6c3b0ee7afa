import { join } from 'node:path';
import { buildWeb } from '@tertial/local/src/run/build-web';
import { placesIn } from '@tertial/local/src/run/places';
import { answersAt, startProgram } from '@tertial/local/src/run/program';
import { freePort, silent } from '@tertial/local-services';
import { createTestDatabase, keepDatabase } from '@tertial/testing';

const root = join(__dirname, '..', '..');

const SETTINGS = { NODE_ENV: 'test', AUTH: 'demo', SESSION_SECRET: 'only-for-this-test-run-0123456789' };

/** Where the whole product of a run is. */
export interface RunningSystem {
  /** Where the pages are, without a slash at the end. */
  readonly url: string;
  /** Where the caught mails are. */
  readonly mailUrl: string;
  /** The register's database; what it held after the start is kept for `renewDatabase`. */
  readonly databaseUrl: string;
}

/**
 * → TEST_SYSTEM: the places of the whole product, which all browser tests of the run share: catcher, API and worker on a database of
 * their own and the Temporal server of the run, each program in a process of its own, as `npm start` runs them.
 */
export async function startSystem(folder: string): Promise<() => Promise<void>> {
  const places = placesIn(root, { TERTIAL_DATA: folder });
  await buildWeb({ ...places, logs: folder }, silent);
  const database = await createTestDatabase();
  const [port, healthPort, smtpPort, pagePort] = await ports();
  const url = `http://localhost:${port}`;
  const env = {
    ...{ ...process.env, ...SETTINGS, DATABASE_URL: database.url, PUBLIC_URL: url, WEB_DIST: places.webDist },
    ...{ TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'], SMTP_URL: `smtp://127.0.0.1:${smtpPort}` },
    ...{ PORT: String(port), WORKER_HEALTH_PORT: String(healthPort), MAIL_CATCHER_FOLDER: join(folder, 'mail') },
    ...{ MAIL_CATCHER_SMTP_PORT: String(smtpPort), MAIL_CATCHER_PAGE_PORT: String(pagePort) },
  };
  const start = (name: string, health: string) =>
    startProgram({
      ...{ file: join(root, 'apps', name, 'src', 'main.ts'), cwd: root, env, logFile: join(folder, `${name}.log`) },
      ...{ healthy: answersAt(health), startLimitMs: 90_000, stopLimitMs: 15_000 },
    });
  const catcher = start('mail-catcher', `http://127.0.0.1:${pagePort}/api/messages?limit=1`);
  const api = start('api', `http://127.0.0.1:${port}/api/health`);
  const worker = start('worker', `http://127.0.0.1:${healthPort}/health`);
  const stop = async () => {
    const programs = await Promise.allSettled([worker, api, catcher]);
    for (const it of programs) if (it.status === 'fulfilled') await it.value.stop();
    await database.drop();
  };
  try {
    await Promise.all([catcher, api, worker]);
    await keepDatabase(database.url);
  } catch (fault) {
    await stop();
    throw fault;
  }
  const system: RunningSystem = { url, mailUrl: `http://127.0.0.1:${pagePort}`, databaseUrl: database.url };
  process.env['TEST_SYSTEM'] = JSON.stringify(system);
  return stop;
}

/** Four ports that are free now, each another one. */
async function ports(): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < 4) found.add(await freePort());
  return [...found];
}
