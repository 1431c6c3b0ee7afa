import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { guardProcess } from './guard';
import { LocalServiceFault } from './local-service-fault';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { clearLeftovers, ensureCluster, superuser } from './postgres-data';
import { postgresUser, reachableFolder, type PostgresUser } from './postgres-user';
import type { Report } from './report';
import { lastLines } from './run-command';
import { isAlive, postgresStop, stopProcess } from './stop-process';

export interface PostgresOptions {
  /** Where the data should lie. Another folder is taken, and said, where PostgreSQL's user may not go there. */
  readonly dataDir: string;
  readonly port: number;
  readonly report: Report;
  /** False for tests: faster, and the data may be lost when the machine stops. Default true. */
  readonly durable?: boolean;
}

export interface LocalPostgres {
  /** Connection address of the database `tertial`, as a superuser who may create others. Loopback only. */
  readonly url: string;
  /** Where the data really lie. */
  readonly dataDir: string;
  /** What the server wrote, for a look when something is wrong. */
  readonly logFile: string;
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const database = 'tertial';
const startLimitMs = 180_000;

/**
 * Starts a real PostgreSQL on loopback, with the data of last time where there are some, and waits until it answers.
 * It runs in a process group of its own and is ended when this process goes, however that goes.
 * @throws LocalServiceFault with the server's own last words when it does not come up.
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const { report, port } = options;
  const user = await postgresUser(report);
  const dataDir = await reachableFolder(options.dataDir, user, report);
  const binaries = await postgresBinaries(user);
  const password = await ensureCluster(dataDir, binaries, user, report);
  await clearLeftovers(dataDir, report);

  const logFile = `${dataDir}.log`;
  const server = spawnServer(binaries, user, { ...options, dataDir }, logFile);
  const pid = server.pid;
  if (pid === undefined) throw new LocalServiceFault('PostgreSQL lot seg ikke starte.');
  const release = guardProcess(pid, postgresStop);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  void ended.then(release);

  const address = (name: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
  try {
    await untilReady(address('postgres'), pid, logFile);
  } catch (error) {
    await stopProcess(pid, postgresStop);
    throw error;
  }
  const stop = async () => {
    await stopProcess(pid, postgresStop);
    await ended;
  };
  return { url: address(database), dataDir, logFile, pid, ended, stop };
}

function spawnServer(
  binaries: PostgresBinaries,
  user: PostgresUser,
  { dataDir, port, durable = true }: PostgresOptions,
  logFile: string,
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.on('error', () => undefined);
  server.unref();
  return server;
}

async function untilReady(adminUrl: string, pid: number, logFile: string): Promise<void> {
  const until = Date.now() + startLimitMs;
  let last: unknown;
  while (Date.now() < until) {
    if (!isAlive(pid)) break;
    try {
      await ensureDatabase(adminUrl);
      return;
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const words = lastLines(await readFile(logFile, 'utf8').catch(() => ''), 8);
  throw new LocalServiceFault(`PostgreSQL kom ikke opp. Det siste den skrev (${logFile}):\n${words}`, { cause: last });
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
