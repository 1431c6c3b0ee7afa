import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { guardProcess, isAlive, LocalServiceFault, stopProcess, type StopStep } from '@tertial/local-services';
import type { Running } from './supervisor';

export interface ProgramOptions {
  /** TypeScript file to run, absolute. */
  readonly file: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Whether it is healthy; asked again and again until it is. */
  readonly healthy: () => Promise<boolean>;
  readonly startLimitMs: number;
  /** How long it may take to end after it was asked to, before it is killed. */
  readonly stopLimitMs: number;
}

/** How many of the last lines are kept for a message. */
const kept = 200;

/**
 * Runs one of the product's own programs in a process group of its own, with its output in a log file.
 * @throws LocalServiceFault with its last lines when it does not become healthy.
 */
export async function startProgram(options: ProgramOptions): Promise<Running> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', options.file], {
    cwd: options.cwd,
    // What is written goes to a file.
    env: { ...options.env, NO_COLOR: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.on('error', () => undefined);
  const pid = child.pid;
  if (pid === undefined) throw new LocalServiceFault(`${options.file} lot seg ikke starte.`);
  const steps: readonly StopStep[] = [
    { signal: 'SIGTERM', waitMs: options.stopLimitMs },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ];
  const release = guardProcess(pid, steps, true);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(release);
  const lines = follow(child, options.logFile);
  // The signal goes to the program alone: it ends what it started itself. Only killing takes the whole group.
  const stop = async () => {
    await stopProcess(pid, steps.slice(0, 1));
    await stopProcess(pid, steps.slice(1), true);
    await ended;
  };
  try {
    await untilHealthy(options, pid, lines);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, ended, stop };
}

function follow(child: ChildProcess, logFile: string): readonly string[] {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: 'a' });
  log.on('error', () => undefined);
  log.write(`--- ${new Date().toISOString()} start, process ${child.pid}\n`);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => note(line, lines, log));
  }
  child.once('exit', (code, signal) => log.end(`--- ${new Date().toISOString()} end, ${signal ?? `code ${code}`}\n`));
  return lines;
}

function note(line: string, lines: string[], log: WriteStream): void {
  if (!log.writableEnded) log.write(`${line}\n`);
  lines.push(line);
  if (lines.length > kept) lines.shift();
}

async function untilHealthy(options: ProgramOptions, pid: number, lines: readonly string[]): Promise<void> {
  const until = Date.now() + options.startLimitMs;
  while (Date.now() < until && isAlive(pid)) {
    if (await options.healthy()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const why = isAlive(pid) ? `svarte ikke på ${options.startLimitMs / 1000} s` : 'stoppet under oppstart';
  throw new LocalServiceFault(`${why}. Det siste den skrev (${options.logFile}):\n${lines.slice(-12).join('\n')}`);
}

/** Healthy when this address answers with success. */
export function answersAt(url: string): () => Promise<boolean> {
  return async () => {
    try {
      return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
    } catch {
      return false;
    }
  };
}
