import { setTimeout as wait } from 'node:timers/promises';
import type { DayMail } from '@tertial/domain';
import { renderDayMail } from '@tertial/mail';
import { createTransport } from 'nodemailer';
import { PgBoss, type WorkOptions } from 'pg-boss';
import { serve } from './child-process';

/** One reminder as a job, with all that its mail says: nothing needs to be looked up. */
export interface ReminderJob {
  readonly to: string;
  readonly mail: DayMail;
}

/** What a job does: nothing, a few words, or the same text and HTML as Tertial's mail has for the item. */
export type JobKind = 'nothing' | 'few-words' | 'whole-mail';

export interface BossWork {
  readonly queue: string;
  readonly options: WorkOptions;
  readonly kind: JobKind;
}

/** Connections to the mail server that are kept open: as many as Tertial has at once. */
const SMTP_CONNECTIONS = 8;
const smtpUrl = process.env['SMTP_URL'] ?? '';
const boss = new PgBoss({ connectionString: process.env['DATABASE_URL'] ?? '', max: 10, schedule: false });
boss.on('error', (error) => process.stderr.write(`${String(error)}\n`));
let handled: number[] = [];

function senderOf(kind: JobKind): (job: ReminderJob) => Promise<unknown> {
  if (kind === 'nothing') return () => Promise.resolve();
  const pool = createTransport({ url: smtpUrl, pool: true, maxConnections: SMTP_CONNECTIONS, maxMessages: Infinity });
  const from = 'Tertial <tertial@prove.example>';
  const content = kind === 'whole-mail' ? wholeMail : fewWords;
  return (job) => pool.sendMail({ from, to: job.to, ...content(job) });
}

function wholeMail({ mail }: ReminderJob) {
  return renderDayMail(mail, { publicUrl: 'http://localhost:3000' });
}

function fewWords({ mail }: ReminderJob) {
  return { subject: 'Frist i dag', text: mail.lines[0]?.item?.text ?? '' };
}

const acts = {
  start: async () => {
    await boss.start();
  },
  /** Bulk inserts of jobs that may begin at a moment (ms since 1970), as a system would that plans ahead. */
  insert: async ({ queue, jobs, at }: { queue: string; jobs: ReminderJob[]; at: number }) => {
    await boss.createQueue(queue);
    for (let from = 0; from < jobs.length; from += 1000) {
      const part = jobs.slice(from, from + 1000);
      await boss.insert(
        queue,
        part.map((data) => ({ data, startAfter: new Date(at) })),
      );
    }
  },
  /** Takes work from a queue from now on. */
  work: async ({ queue, options, kind }: BossWork) => {
    const send = senderOf(kind);
    await boss.createQueue(queue);
    await boss.work<ReminderJob>(queue, options, async (jobs) => {
      await Promise.all(jobs.map(({ data }) => send(data)));
      const at = Date.now();
      handled.push(...jobs.map(() => at));
    });
  },
  /** Waits until so many jobs have been handled, at most so long; answers when each was (ms since 1970), and forgets them. */
  handled: async ({ count, patienceMs }: { count: number; patienceMs: number }) => {
    for (const end = Date.now() + patienceMs; handled.length < count && Date.now() < end;) await wait(20);
    const answer = handled;
    handled = [];
    return answer;
  },
  rest: async ({ queue }: { queue: string }) => {
    await boss.offWork(queue, { wait: false });
    await boss.deleteAllJobs(queue);
  },
};
export type BossActs = typeof acts;

serve(acts);
