import { join } from 'node:path';
import {
  ensureTemporalCli,
  startPostgres,
  startTemporalDevServer,
  type LocalPostgres,
  type Report,
} from '@tertial/local-services';
import type { Places } from './places';
import type { Ports } from './ports';
import { answersAt, startProgram } from './program';
import { keepRunning, type Running } from './supervisor';
import type { Shutdown } from './shutdown';

export interface Context {
  readonly env: NodeJS.ProcessEnv;
  readonly places: Places;
  readonly report: Report;
  readonly shutdown: Shutdown;
  readonly ports: Ports;
}

/** Where one of the services is; `local` says what a person can look at when it was started here. */
export interface Database {
  readonly url: string;
  readonly dataDir: string | undefined;
}

/** The database that the environment names, or a PostgreSQL of this checkout. */
export async function provideDatabase(context: Context): Promise<Database> {
  const given = context.env['DATABASE_URL'];
  if (given) return { url: given, dataDir: undefined };
  const { places, ports, report } = context;
  const port = await ports.choose('PostgreSQL', 5433);
  let latest: LocalPostgres | undefined;
  const start = async (): Promise<Running> =>
    (latest = await startPostgres({ dataDir: places.postgres, port, report }));
  await supervise(context, 'PostgreSQL', 'database', start);
  return { url: latest?.url ?? '', dataDir: latest?.dataDir };
}

export interface Engine {
  readonly address: string;
  readonly namespace: string;
  readonly uiUrl: string | undefined;
}

/** The Temporal that the environment names, or a dev server of this checkout with its web page. */
export async function provideEngine(context: Context): Promise<Engine> {
  const { env, places, ports, report } = context;
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  if (env['TEMPORAL_ADDRESS']) return { address: env['TEMPORAL_ADDRESS'], namespace, uiUrl: undefined };
  const cliPath = await ensureTemporalCli(report, env);
  const port = await ports.choose('Temporal', 7233);
  const uiPort = await ports.choose('Temporals nettside', 8233);
  const logFile = join(places.logs, 'temporal.log');
  await supervise(context, 'Temporal', 'engine', () =>
    startTemporalDevServer({ cliPath, dbFile: places.temporal, port, uiPort, logFile, namespace, report }),
  );
  return { address: `127.0.0.1:${port}`, namespace, uiUrl: `http://localhost:${uiPort}` };
}

export interface Mail {
  readonly url: string;
  readonly pageUrl: string | undefined;
}

/** The mail server that the environment names, or a catcher that lets nothing leave the machine. */
export async function provideMail(context: Context): Promise<Mail> {
  const { env, places, ports } = context;
  if (env['SMTP_URL']) return { url: env['SMTP_URL'], pageUrl: undefined };
  const smtpPort = await ports.choose('SMTP', 1025);
  const pagePort = await ports.choose('e-postsiden', 8025);
  await supervise(context, 'E-postmottaket', 'mail', () =>
    startProgram({
      file: join(places.root, 'apps', 'mail-catcher', 'src', 'main.ts'),
      cwd: places.root,
      env: {
        ...env,
        MAIL_CATCHER_SMTP_PORT: String(smtpPort),
        MAIL_CATCHER_PAGE_PORT: String(pagePort),
        MAIL_CATCHER_FOLDER: places.mail,
      },
      logFile: join(places.logs, 'mail-catcher.log'),
      healthy: answersAt(`http://127.0.0.1:${pagePort}/api/messages?limit=1`),
      startLimitMs: 60_000,
      stopLimitMs: 5_000,
    }),
  );
  return { url: `smtp://127.0.0.1:${smtpPort}`, pageUrl: `http://localhost:${pagePort}` };
}

/** The API, which serves the web page as well. */
export async function startApi(context: Context, port: number): Promise<void> {
  await supervise(context, 'API', 'api', () =>
    startProgram({
      ...program(context, 'api'),
      healthy: answersAt(`http://127.0.0.1:${port}/api/health`),
    }),
  );
}

export async function startWorker(context: Context, healthPort: number): Promise<void> {
  await supervise(context, 'Arbeideren', 'worker', () =>
    startProgram({
      ...program(context, 'worker'),
      healthy: answersAt(`http://127.0.0.1:${healthPort}/health`),
    }),
  );
}

function program({ env, places }: Context, name: 'api' | 'worker') {
  return {
    file: join(places.root, 'apps', name, 'src', 'main.ts'),
    cwd: places.root,
    env,
    logFile: join(places.logs, `${name}.log`),
    startLimitMs: 90_000,
    stopLimitMs: 15_000,
  };
}

async function supervise(
  { report, shutdown }: Context,
  name: string,
  stage: Parameters<Shutdown['add']>[0],
  start: () => Promise<Running>,
): Promise<void> {
  const onGivenUp = () => shutdown.request(1);
  shutdown.add(stage, await keepRunning({ name, start, report, onGivenUp }));
}
