import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { guardProcess } from './guard';
import type { StopStep } from './stop-process';

export interface CommandResult {
  /** Exit code; null when the command was ended by a signal, ran out of time or could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it could not be started or was stopped; undefined when it ran to its own end. */
  readonly fault: string | undefined;
}

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** The command and its children are killed after this many milliseconds. */
  readonly timeoutMs?: number;
  /** Each whole line of standard error, as it comes. */
  readonly onErrorLine?: (line: string) => void;
  /** Called about every `tickMs` (default 10 000) with the seconds that have gone. */
  readonly onTick?: (elapsedSeconds: number) => void;
  readonly tickMs?: number;
}

const atOnce: readonly StopStep[] = [{ signal: 'SIGKILL', waitMs: 2_000 }];

/** Runs a command to its end and never throws: what went wrong is in the result. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], spawnOptions(options));
    const output = collectOutput(child, options.onErrorLine);
    const release = child.pid === undefined ? () => undefined : guardProcess(child.pid, atOnce, true);
    const { timeoutMs } = options;
    let fault: string | undefined;

    const stopTicking = tickEvery(options.tickMs ?? 10_000, options.onTick);
    const limit = timeoutMs === undefined ? undefined : setTimeout(tooLate, timeoutMs, timeoutMs);
    function tooLate(waitedMs: number) {
      fault = `stoppet etter ${Math.round(waitedMs / 1000)} s`;
      killGroup(child.pid);
    }
    const finish = (code: number | null) => {
      stopTicking();
      clearTimeout(limit);
      release();
      resolve({ code, stdout: output.stdout, stderr: output.stderr, fault });
    };
    child.once('error', (error) => {
      fault = error.message;
      finish(null);
    });
    child.once('close', finish);
  });
}

function collectOutput(child: ChildProcess, onErrorLine: CommandOptions['onErrorLine']) {
  const output = { stdout: '', stderr: '' };
  let unfinished = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
    const lines = (unfinished + text).split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) onErrorLine?.(line);
  });
  return output;
}

function tickEvery(ms: number, onTick: CommandOptions['onTick']): () => void {
  if (!onTick) return () => undefined;
  const started = Date.now();
  const timer = setInterval(() => onTick(Math.round((Date.now() - started) / 1000)), ms);
  return () => clearInterval(timer);
}

function spawnOptions(options: CommandOptions): SpawnOptions {
  return {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: when the command is stopped, or this process goes, its children go with it.
    detached: process.platform !== 'win32',
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the same moment.
  }
}

/** The last lines of a command's output, for a message to a person. */
export function lastLines(text: string, count = 5): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
