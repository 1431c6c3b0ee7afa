import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Child } from './child-process';
import type { CountedMail, MailCounterActs } from './mail-counter-process';

/** The mail server of a measurement, the same for all that are compared. */
export interface MailCounter {
  readonly url: string;
  count(): Promise<number>;
  /** All that came since the last time this was asked. */
  empty(): Promise<CountedMail[]>;
  /** Waits for so many mails, at most so long; answers how many came. */
  until(count: number, patienceMs: number): Promise<number>;
  stop(): Promise<void>;
}

export async function startMailCounter(): Promise<MailCounter> {
  const child = Child.start<MailCounterActs>(join(__dirname, 'mail-counter-process.ts'));
  const count = () => child.ask('count', undefined);
  return {
    ...{ url: await child.ask('listen', undefined), count },
    empty: () => child.ask('empty', undefined),
    async until(wanted, patienceMs) {
      const end = performance.now() + patienceMs;
      for (;;) {
        const came = await count();
        if (came >= wanted || performance.now() > end) return came;
        await wait(50);
      }
    },
    stop: () => child.stop(),
  };
}

/** Milliseconds from a moment (since 1970) to the last mail. */
export function lastAfter(startedAt: number, mails: readonly CountedMail[]): number {
  return Math.max(...mails.map(({ at }) => at)) - startedAt;
}
