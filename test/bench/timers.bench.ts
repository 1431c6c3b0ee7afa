import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkerOptions } from '@temporalio/worker';
import { instantOfMs, osloDate } from '@tertial/domain';
import type { Measured } from './measure';
import { Child } from './support/child-process';
import { startWorkflows } from './support/item-workflows';
import { lastAfter } from './support/mail-counter';
import { demand, openItems } from './support/open-items';
import type { PlainTimerActs } from './support/plain-timer-process';
import { withRealSystem, type RealSystem } from './support/real-system';
import { dayBefore, roundOfToday } from './support/round-of-today';

const REMINDERS = 1000;
const PERSONS = 50;
/** Long enough to start all of them before the first timer fires; the slowest machines get more. */
const AHEAD_MS = 60_000;
const PATIENCE_MS = 10 * 60_000;
/** As the product's worker takes on two processors; see its capacity. */
const AS_TERTIAL = {
  maxConcurrentWorkflowTaskExecutions: 20,
  maxConcurrentActivityTaskExecutions: 20,
  maxCachedWorkflows: 500,
};

/**
 * A thousand reminders at one instant: the day's round, beside a workflow for each reminder whose timer fires then. Whose the items
 * are was told the day before, as it was in the weeks before in truth; what that round took is told too.
 */
export function benchTimers(): Promise<Measured[]> {
  return withRealSystem(async (system) => {
    const { dataSource, engine } = system;
    const at = instantOfMs(Date.now());
    const { itemIds } = await openItems(dataSource, { items: REMINDERS, persons: PERSONS, due: osloDate(at), at });
    await system.startWorker();
    await startWorkflows(engine, dataSource, itemIds);
    const first = await roundOfToday(system, PERSONS);
    await dayBefore(dataSource);
    const round = await roundOfToday(system, PERSONS);
    const bySdk = await plainTimers(system, 'plain-sdk', {});
    const asTertial = await plainTimers(system, 'plain-capacity', AS_TERTIAL);
    const plain = Math.min(bySdk, asTertial);
    const on = `${REMINDERS} påminnelser til ${PERSONS} personer`;
    const limitIs = `en tidel av det raskeste av de to enkle, ${(plain / 1000).toFixed(1)} s`;
    return [
      {
        name: 'tidsur: runden, til siste e-post',
        on,
        value: round.ms / 1000,
        limit: plain / 10_000,
        unit: 's',
        limitIs,
      },
      { name: 'tidsur: første runde, med tildeling og kalenderfil', on, value: first.ms / 1000, unit: 's' },
      {
        name: 'tidsur: én arbeidsflyt per påminnelse',
        on: `${on}, SDK-ens egne innstillinger`,
        value: bySdk / 1000,
        unit: 's',
      },
      {
        name: 'tidsur: én arbeidsflyt per påminnelse',
        on: `${on}, samme kapasitet som Tertial`,
        value: asTertial / 1000,
        unit: 's',
      },
    ];
  });
}

/** Milliseconds from the instant of the timers to the last mail. */
async function plainTimers(
  { client, mails }: RealSystem,
  taskQueue: string,
  options: Partial<WorkerOptions>,
): Promise<number> {
  const worker = Child.start<PlainTimerActs>(join(__dirname, 'support/plain-timer-process.ts'), {
    SMTP_URL: mails.url,
  });
  try {
    await worker.ask('work', { taskQueue, capacity: options });
    const at = Date.now() + AHEAD_MS;
    for (let n = 0; n < REMINDERS; n += 20) {
      const some = Array.from({ length: Math.min(20, REMINDERS - n) }, (_, k) => n + k);
      await Promise.all(
        some.map((k) => {
          const reminder = {
            at,
            to: `person${k % PERSONS}@prove.example`,
            subject: `Frist i dag: ${k}`,
            text: demand(k),
          };
          const workflowId = `${taskQueue}/${k}`;
          return client.workflow.start('plainReminderWorkflow', { workflowId, taskQueue, args: [reminder] });
        }),
      );
    }
    if (Date.now() > at) throw new Error('The plain workflows were not started in time');
    await wait(at - Date.now());
    const came = await mails.until(REMINDERS, PATIENCE_MS);
    if (came !== REMINDERS) throw new Error(`Only ${came} of ${REMINDERS} mails came from the plain workflows`);
    return lastAfter(at, await mails.empty());
  } finally {
    await worker.stop();
  }
}
