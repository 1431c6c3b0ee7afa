import { setTimeout as wait } from 'node:timers/promises';

/** Asks until the answer is no longer null or false; fails after ten seconds of the wall's clock. */
export async function eventually<T>(ask: () => Promise<T | null | false | undefined>): Promise<T> {
  const until = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > until) throw new Error('It did not come to pass within ten seconds');
    await wait(50);
  }
}

/** What should come of itself; fails with what did not come after so many seconds of the wall's clock. */
export async function within<T>(seconds: number, what: string, coming: Promise<T>): Promise<T> {
  const given = new AbortController();
  const late = wait(seconds * 1000, null, { signal: given.signal }).then(() => {
    throw new Error(`Not within ${seconds} seconds: ${what}`);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    given.abort();
    late.catch(() => undefined);
  }
}
