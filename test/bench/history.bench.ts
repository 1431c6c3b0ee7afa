import { temporal } from '@temporalio/proto';
import { itemWorkflowId } from '@tertial/contracts';
import { addDays, instant, localDate, osloInstant, type CommandBody, type LocalDate, type Role } from '@tertial/domain';
import { PolicyRegister } from '@tertial/persistence';
import { anAgency, type Agency } from '../workflows/support/agency';
import { FakeMailServer } from '../workflows/support/fake-mail-server';
import { openStage, type Stage } from '../workflows/support/stage';
import type { Measured } from './measure';

const FIRST_DAY = localDate('2026-01-05');
const LAST_DAY = localDate('2026-04-20');
const DUE = localDate('2026-03-31');
/** With the day itself these are eight reminders in time; by default there are five, and three weekly ones when it is overdue. */
const OFTEN = [56, 42, 28, 21, 14, 7, 1];
const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;

interface Life {
  readonly agency: Agency;
  readonly itemId: string;
  readonly deliverable: string;
  readonly deliveredOn: LocalDate;
}

/** Two items on simulated time: confirmed, acknowledged, reminded eight times, delivered (the one in time, the other late), accepted. */
export async function benchHistory(): Promise<Measured[]> {
  const stage = await openStage(instant('2026-01-05T09:00:00Z'), new FakeMailServer());
  try {
    await stage.startWorker();
    const inTime = await begin(stage, DUE, OFTEN);
    const late = await begin(stage, localDate('2026-04-16'), null);
    await live(stage, [inTime, late]);
    const [short, long] = [await historyOf(stage, inTime), await historyOf(stage, late)];
    const on = 'fra bekreftet til godkjent, åtte påminnelser, på simulert tid';
    return [
      { name: 'historikk: levert i tide', on, value: short.events, limit: 60, unit: 'stk.' },
      { name: 'historikk: levert i tide', on, value: short.bytes / 1024, unit: 'kB' },
      { name: 'historikk: levert for sent, eskalert to ganger', on, value: long.events, unit: 'stk.' },
      { name: 'historikk: levert for sent, eskalert to ganger', on, value: long.bytes / 1024, unit: 'kB' },
    ];
  } finally {
    await stage.close();
  }
}

async function begin(stage: Stage, deliveredOn: LocalDate, beforeLong: readonly number[] | null): Promise<Life> {
  const agency = await anAgency(stage);
  if (beforeLong) {
    const { agencyId, coordinatorId } = agency;
    const rules = { agencyId, scope: 'agency', target: '', version: 0, fields: { beforeLong } } as const;
    await new PolicyRegister(stage.dataSource).save({ ...rules, at: await stage.time.now(), by: coordinatorId });
  }
  const item = await agency.confirm({ due: DUE });
  await stage.engine.startItem(item.itemId);
  return { agency, ...item, deliveredOn };
}

async function live(stage: Stage, lives: readonly Life[]): Promise<void> {
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    await stage.time.driveTo(osloInstant(day, '11:00'));
    await (await stage.engine.startRound({ manual: false })).result();
    for (const life of lives) {
      const { deliverable: deliverableId, deliveredOn } = life;
      if (day === addDays(FIRST_DAY, 2)) await give(stage, life, 'owner', { kind: 'acknowledge' });
      if (day === deliveredOn)
        await give(stage, life, 'owner', { kind: 'deliver', deliverableId, evidence, note: null });
      if (day === addDays(deliveredOn, 4)) await give(stage, life, 'coordinator', { kind: 'accept', deliverableId });
    }
  }
}

async function give(stage: Stage, { agency, itemId }: Life, role: Role, body: CommandBody): Promise<void> {
  const answer = await stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
  if (answer === 'pending' || answer.kind !== 'done') throw new Error(`${body.kind}: ${JSON.stringify(answer)}`);
}

/** Fails unless eight steps that were mailed to the owner reminded of the deadline, and the item's workflow has ended. */
async function historyOf(
  { dataSource, client }: Stage,
  { agency, itemId }: Life,
): Promise<{ events: number; bytes: number }> {
  const steps: { step: string }[] = await dataSource.query(
    `SELECT s.step FROM mail_step s JOIN mail m ON m.id = s.mail_id
     WHERE s.item_id = $1 AND m.person_id = $2 AND m.status = 'sent'`,
    [itemId, agency.ownerId],
  );
  const reminders = steps.filter(({ step }) => /^(?:before-\d+|due|overdue-\d+)$/.test(step)).length;
  const handle = client.workflow.getHandle(itemWorkflowId(itemId));
  const { status } = await handle.describe();
  if (reminders !== 8 || status.name !== 'COMPLETED') throw new Error(`${reminders} reminders, ${status.name}`);
  const history = await handle.fetchHistory();
  return {
    events: history.events?.length ?? 0,
    bytes: temporal.api.history.v1.History.encode(history).finish().length,
  };
}
