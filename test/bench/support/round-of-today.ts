import type { DataSource } from 'typeorm';
import type { CountedMail } from './mail-counter-process';
import { lastAfter } from './mail-counter';
import type { RealSystem } from './real-system';

export interface MeasuredRound {
  /** From the round's start to the last mail handed over. */
  readonly ms: number;
  readonly mails: readonly CountedMail[];
}

/** Begins the real round by hand and waits for its end. Fails unless each of so many persons got one mail. */
export async function roundOfToday({ engine, mails }: RealSystem, persons: number): Promise<MeasuredRound> {
  await mails.empty();
  const startedAt = Date.now();
  const { sent, refused, left } = await (await engine.startRound({ manual: true })).result();
  const taken = await mails.empty();
  const told = new Set(taken.map(({ to }) => to)).size;
  if (sent !== persons || refused + left > 0 || taken.length !== persons || told !== persons)
    throw new Error(
      `${sent} sent, ${refused} refused, ${left} left; ${taken.length} mails to ${told} of ${persons} persons`,
    );
  return { ms: lastAfter(startedAt, taken), mails: taken };
}

/**
 * Makes what was mailed today yesterday's, and the reminders of today untold again, so that another round has the same to do. A night
 * lies between two rounds, in which the server clears away what was rewritten.
 */
export async function dayBefore(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `UPDATE mail SET day = (SELECT min(day) FROM mail) - 1, message_id = gen_random_uuid()
     WHERE day = (SELECT max(day) FROM mail)`,
  );
  await dataSource.query(`UPDATE plan_step SET mail_id = NULL WHERE step = 'due'`);
  await dataSource.query('VACUUM (ANALYZE)');
}
