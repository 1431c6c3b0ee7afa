import { join } from 'node:path';
import {
  composeDayMail,
  localDate,
  type LocalDate,
  type TellDeliverable,
  type TellItem,
  type TellRow,
} from '@tertial/domain';
import { createEmptyDatabase } from '@tertial/testing';
import { Client } from 'pg';
import type { BossActs, BossWork, JobKind, ReminderJob } from './boss-process';
import { Child } from './child-process';
import { lastAfter, type MailCounter } from './mail-counter';
import { demand } from './open-items';

/** What was faster than other sizes when this was written: batches of 100 or 1000, one to eight workers, 8 or 16 connections. */
const TUNED = { batchSize: 500, localConcurrency: 2, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true } as const;
/** Bulk inserts take some seconds; the jobs may begin when all of them are there. */
const AHEAD_MS = 15_000;
const PATIENCE_MS = 10 * 60_000;

/** pg-boss on a database of its own beside Tertial's, with one job for each reminder. */
export interface Boss {
  /** Milliseconds from the jobs' moment until all of them are done (`nothing`) or the last mail is handed over. */
  tuned(kind: JobKind): Promise<number>;
  /** How many mails were handed over within so long, with pg-boss's own settings. */
  byDefault(capMs: number): Promise<number>;
  stop(): Promise<void>;
}

export async function startBoss(mails: MailCounter, reminders: number, persons: number): Promise<Boss> {
  const database = await createEmptyDatabase();
  const child = Child.start<BossActs>(join(__dirname, 'boss-process.ts'), {
    DATABASE_URL: database.url,
    SMTP_URL: mails.url,
  });
  await child.ask('start', undefined);
  const jobs = Array.from({ length: reminders }, (_, n) => aJob(n, persons));
  let runs = 0;

  /** Puts the jobs into a queue of their own and lets `until` watch what becomes of them. */
  async function run<T>(work: Omit<BossWork, 'queue'>, until: (at: number) => Promise<T>): Promise<T> {
    const queue = `reminder-${++runs}`;
    await mails.empty();
    await child.ask('work', { queue, ...work });
    const at = Date.now() + AHEAD_MS;
    await child.ask('insert', { queue, jobs, at });
    if (Date.now() > at) throw new Error('The jobs were not inserted in time');
    const answer = await until(at);
    await child.ask('rest', { queue });
    await clearAway(database.url);
    return answer;
  }

  return {
    tuned: (kind) =>
      run({ options: TUNED, kind }, async (at) => {
        const handled = await child.ask('handled', { count: reminders, patienceMs: PATIENCE_MS });
        if (handled.length < reminders) throw new Error(`Only ${handled.length} of ${reminders} jobs were done`);
        return kind === 'nothing' ? Math.max(...handled) - at : lastAfter(at, await mails.empty());
      }),
    byDefault: (capMs) =>
      run({ options: {}, kind: 'whole-mail' }, async (at) => {
        await mails.until(reminders, at - Date.now() + capMs);
        const came = (await mails.empty()).length;
        await child.ask('handled', { count: 0, patienceMs: 0 });
        return came;
      }),
    async stop() {
      await child.stop();
      await database.drop();
    },
  };
}

/** As the server does it by itself in quiet hours, and as Tertial's database has it between its rounds. */
async function clearAway(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM (ANALYZE)').finally(() => client.end());
}

function aJob(n: number, persons: number): ReminderJob {
  const to = `person${n % persons}@prove.example`;
  const mail = composeDayMail(DAY, { id: `person-${n % persons}`, name: `Person ${n % persons}`, email: to }, [
    aRow(n),
  ]);
  return { to, mail };
}

const DAY: LocalDate = localDate('2026-05-15');

function aRow(n: number): TellRow {
  const deliverable: TellDeliverable = {
    ...{
      id: `item-${n}.1`,
      label: 'Leveranse',
      due: DAY,
      originalDue: DAY,
      state: 'due-soon' as const,
      deliveredOn: null,
    },
    why: 'Brevet sier «innen 15. mai 2026».',
  };
  const item: TellItem = {
    ...{
      id: `item-${n}`,
      kind: 'assignment' as const,
      text: demand(n),
      chapter: '3.1',
      page: 4,
      parties: [],
      lead: null,
    },
    ...{ letterTitle: 'Tildelingsbrev 2026', ownerName: `Person ${n}`, deputyName: null, deliverables: [deliverable] },
  };
  return {
    key: `item-${n}/1/due`,
    step: 'due',
    role: 'owner',
    reason: 'Fristen er i dag.',
    subject: null,
    item,
    deliverable,
  };
}
