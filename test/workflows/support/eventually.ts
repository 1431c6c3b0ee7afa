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
