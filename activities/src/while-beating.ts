import { Context } from '@temporalio/activity';

/** A third of the shortest heartbeat time-out that a workflow asks for. */
const BEAT_MS = 5_000;

/** Tells Temporal that the worker is alive while it works, so that the death of one is noticed in seconds and not by the long time-out. */
export async function whileBeating<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
