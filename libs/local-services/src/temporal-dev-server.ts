import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { guardProcess } from './guard';
import { LocalServiceFault } from './local-service-fault';
import type { Report } from './report';
import { lastLines } from './run-command';
import { isAlive, politeStop, stopProcess } from './stop-process';

export interface TemporalDevServerOptions {
  /** From ensureTemporalCli. */
  readonly cliPath: string;
  /** Where it keeps its data; undefined for a server that forgets everything when it stops. */
  readonly dbFile: string | undefined;
  readonly port: number;
  /** Port of its web page; undefined for a server without one. */
  readonly uiPort: number | undefined;
  readonly logFile: string;
  readonly report: Report;
  /** Namespace that is made at start. Default `default`. */
  readonly namespace?: string;
  /** Custom search attributes by name, for instance `{ TertialAgency: 'Keyword' }`. */
  readonly searchAttributes?: Readonly<Record<string, string>>;
}

export interface TemporalDevServer {
  /** Host and port for clients and workers. */
  readonly address: string;
  readonly namespace: string;
  readonly uiUrl: string | undefined;
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/** Starts Temporal's own single-process server on loopback and waits until its namespace answers. */
export async function startTemporalDevServer(options: TemporalDevServerOptions): Promise<TemporalDevServer> {
  const { port, uiPort, logFile, namespace = 'default' } = options;
  if (options.dbFile) await mkdir(dirname(options.dbFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const server = spawn(options.cliPath, serverArguments(options, namespace), {
    detached: true,
    stdio: ['ignore', log, log],
    env: withoutTemporal(process.env),
  });
  closeSync(log);
  server.on('error', () => undefined);
  server.unref();
  const pid = server.pid;
  if (pid === undefined) throw new LocalServiceFault(`Temporal lot seg ikke starte (${options.cliPath}).`);
  const release = guardProcess(pid);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  void ended.then(release);

  const address = `127.0.0.1:${port}`;
  try {
    await untilAnswers(address, namespace, pid, logFile);
  } catch (error) {
    await stopProcess(pid, politeStop);
    throw error;
  }
  const stop = async () => {
    await stopProcess(pid, politeStop);
    await ended;
  };
  return { address, namespace, uiUrl: uiPort ? `http://127.0.0.1:${uiPort}` : undefined, pid, ended, stop };
}

function serverArguments(options: TemporalDevServerOptions, namespace: string): string[] {
  const { dbFile, port, uiPort, searchAttributes = {} } = options;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
    ...['--namespace', namespace],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)]),
    ...(dbFile === undefined ? [] : ['--db-filename', dbFile]),
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}

/** The variables that tell a client where to go would be read by the program as well. */
function withoutTemporal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

async function untilAnswers(address: string, namespace: string, pid: number, logFile: string): Promise<void> {
  const until = Date.now() + startLimitMs;
  let last: unknown;
  while (Date.now() < until && isAlive(pid)) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '2s' });
      try {
        await connection.workflowService.describeNamespace({ namespace });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const words = lastLines(await readFile(logFile, 'utf8').catch(() => ''), 8);
  throw new LocalServiceFault(`Temporal kom ikke opp. Det siste den skrev (${logFile}):\n${words}`, { cause: last });
}
