import { spawn, type SpawnOptions } from 'node:child_process';

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

/** Runs a command to its end and never throws: what went wrong is in the result. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, [...args], spawnOptions(options));
    const output = { stdout: '', stderr: '', line: '' };
    let fault: string | undefined;

    const tick = setInterval(
      () => options.onTick?.(Math.round((Date.now() - started) / 1000)),
      options.tickMs ?? 10_000,
    );
    const limit =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            fault = `stoppet etter ${Math.round((options.timeoutMs ?? 0) / 1000)} s`;
            killGroup(child.pid);
          }, options.timeoutMs);

    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
      const lines = (output.line + text).split('\n');
      output.line = lines.pop() ?? '';
      for (const line of lines) options.onErrorLine?.(line);
    });
    const finish = (code: number | null) => {
      clearInterval(tick);
      clearTimeout(limit);
      resolve({ code, stdout: output.stdout, stderr: output.stderr, fault });
    };
    child.once('error', (error) => {
      fault = error.message;
      finish(null);
    });
    child.once('close', finish);
  });
}

function spawnOptions(options: CommandOptions): SpawnOptions {
  return {
    stdio: ['ignore', 'pipe', 'pipe'],
    // With a time limit: a group of its own, so that the command takes its children with it. Without one it stays in the
    // terminal's group, so that Ctrl-C reaches it.
    detached: options.timeoutMs !== undefined && process.platform !== 'win32',
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
