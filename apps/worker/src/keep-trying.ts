import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  readonly firstPauseMs: number;
  /** Pauses double up to this; an attempt that lasted longer than this begins anew with the first. */
  readonly longestPauseMs: number;
}

export const PATIENCE: Patience = { firstPauseMs: 1_000, longestPauseMs: 30_000 };

/**
 * Makes attempts until one ends well or `signal` says stop. A failure is reported with the pause after it, and is never the end:
 * a server that is down comes back, and then everything goes on.
 */
export async function keepTrying(
  attempt: () => Promise<void>,
  signal: AbortSignal,
  report: (fault: unknown, pauseMs: number) => void,
  { firstPauseMs, longestPauseMs }: Patience = PATIENCE,
): Promise<void> {
  for (let pause = firstPauseMs; !signal.aborted; pause = Math.min(2 * pause, longestPauseMs)) {
    const begun = performance.now();
    try {
      return await attempt();
    } catch (fault) {
      if (signal.aborted) return;
      if (performance.now() - begun > longestPauseMs) pause = firstPauseMs;
      report(fault, pause);
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Says in the error which server a step failed on. */
export async function against<T>(server: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    throw new Error(`${server} is not ready (${reason(fault)})`, { cause: fault });
  }
}

/** Node wraps the attempts on several addresses of one host in an AggregateError that says nothing itself. */
function reason(fault: unknown): string {
  if (fault instanceof AggregateError) return reason(fault.errors[0]);
  return fault instanceof Error ? fault.message : String(fault);
}
