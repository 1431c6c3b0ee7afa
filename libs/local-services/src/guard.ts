import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { politeStop, type StopStep } from './stop-process';

let reaper: ChildProcess | undefined;

/**
 * Makes sure that a process which this one started does not outlive it, not even when this one is killed outright:
 * a small detached helper holds the other end of a pipe and ends the process when the pipe closes.
 * @returns a function that takes the process off the list, to be called once it has ended.
 */
export function guardProcess(pid: number, signals: readonly StopStep[] = politeStop, group = false): () => void {
  tell({ add: pid, signals, group });
  return () => tell({ remove: pid });
}

/** Makes sure that a temporary folder is gone when this process is, after the guarded processes have ended. */
export function guardFolder(folder: string): void {
  tell({ folder });
}

/** The helper's process id, once there is one: while it lives, what this process left behind is still being ended. */
export function guardPid(): number | undefined {
  return reaper?.pid;
}

function tell(message: object): void {
  reaper ??= startReaper();
  reaper.stdin?.write(`${JSON.stringify(message)}\n`);
}

function startReaper(): ChildProcess {
  const child = spawn(process.execPath, [join(__dirname, 'reaper.mjs')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Neither the helper nor the pipe may keep this process from ending.
  child.unref();
  child.on('error', () => undefined);
  const pipe = child.stdin;
  pipe?.on('error', () => undefined);
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  return child;
}
