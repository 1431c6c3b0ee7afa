/** Whether a process with this id exists. A process of another user counts as existing. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface StopStep {
  readonly signal: NodeJS.Signals;
  /** How long to wait for the end after this signal, in milliseconds. */
  readonly waitMs: number;
}

/** Ask, then insist: what fits every process that has no rules of its own. */
export const politeStop: readonly StopStep[] = [
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
];

/** PostgreSQL: fast shutdown, then immediate shutdown (recovers at the next start), then the end. */
export const postgresStop: readonly StopStep[] = [
  { signal: 'SIGINT', waitMs: 30_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
];

/**
 * Sends the signals of `steps` one after the other until the process is gone; each wait is bounded.
 * With `group` the signals go to the whole process group that `pid` leads.
 * @returns the signal that ended it, 'gone' when it did not run, or 'alive' when even the last did not help.
 */
export async function stopProcess(
  pid: number,
  steps: readonly StopStep[] = politeStop,
  group = false,
): Promise<NodeJS.Signals | 'gone' | 'alive'> {
  if (!isAlive(pid)) return 'gone';
  for (const { signal, waitMs } of steps) {
    send(pid, signal, group);
    if (await endedWithin(pid, waitMs)) return signal;
  }
  return 'alive';
}

function send(pid: number, signal: NodeJS.Signals, group: boolean): void {
  try {
    process.kill(group && process.platform !== 'win32' ? -pid : pid, signal);
  } catch {
    // Gone in the same moment.
  }
}

async function endedWithin(pid: number, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return !isAlive(pid);
}
