import { instant, localDate, osloInstant, type CommandBody, type Role } from '@tertial/domain';
import { MailStore, PlanStore } from '@tertial/persistence';
import { anAgency, type Agency, type ConfirmedItem } from './support/agency';
import { eventually } from './support/eventually';
import { FakeMailServer } from './support/fake-mail-server';
import { openStage, type Stage } from './support/stage';

const server = new FakeMailServer();
let stage: Stage;
let agency: Agency;

beforeAll(async () => {
  // A Thursday.
  stage = await openStage(instant('2026-03-12T09:00:00Z'), server);
  await stage.startWorker();
  agency = await anAgency(stage);
});
afterAll(() => stage?.close());
beforeEach(() => server.taken.splice(0));

/** The round of a day, begun at an hour in Oslo; it goes on until the day's hours for mails are over if it must. */
async function roundOn(day: string, time = '08:00') {
  await stage.time.driveTo(osloInstant(localDate(day), time));
  const round = await stage.engine.startRound({ manual: false });
  await stage.time.driveTo(osloInstant(localDate(day), '17:30'));
  return round.result();
}

async function begin(due: string | null): Promise<ConfirmedItem> {
  const item = await agency.confirm({ due });
  await stage.engine.startItem(item.itemId);
  await planned(item);
  return item;
}

const planned = ({ itemId }: ConfirmedItem) =>
  eventually(async () => (await new PlanStore(stage.dataSource).planOf(itemId)).length > 0);
const give = async ({ itemId }: ConfirmedItem, role: Role, body: CommandBody) =>
  stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
const missedAt = async (item: ConfirmedItem | undefined) =>
  item ? (await agency.state(item.itemId)).deliverables[0]?.missedAt : null;
const mailsTo = (address: string) => server.taken.filter(({ to }) => to === address);

/** What the server has taken about an item: '2026-03-13 assigned'. */
async function told({ itemId }: ConfirmedItem): Promise<string[]> {
  const rows: { told: string }[] = await stage.dataSource.query(
    `SELECT m.day || ' ' || s.step AS told FROM mail_step s JOIN mail m ON m.id = s.mail_id
     WHERE m.status = 'sent' AND s.item_id = $1 ORDER BY m.day, s.step`,
    [itemId],
  );
  return rows.map((row) => row.told);
}

async function sentAt(personId: string, day: string): Promise<string> {
  const rows: { at: string }[] = await stage.dataSource.query(
    `SELECT instant_text(sent_at) AS at FROM mail WHERE person_id = $1 AND day = $2 AND status = 'sent'`,
    [personId, day],
  );
  return rows.map(({ at }) => at).join();
}

test('a mail server that is down for three days: one mail when it is back, with all that was due, and nothing twice', async () => {
  const item = await begin('2026-03-17');
  await give(item, 'owner', { kind: 'acknowledge' });
  expect(await roundOn('2026-03-13')).toMatchObject({ sent: 1, left: 0 });
  const down = { kind: 'not-taken', answer: 'connect ECONNREFUSED' } as const;
  for (const address of Object.values(agency.addresses))
    server.answers.set(address, Array<typeof down>(1_000).fill(down));
  server.taken.splice(0);
  // The last minutes of each day are enough to see it give up.
  for (const day of ['2026-03-16', '2026-03-17', '2026-03-18'])
    expect(await roundOn(day, '16:45')).toEqual({ day, held: true, sent: 0, refused: 0, left: 2 });
  expect(server.taken).toEqual([]);
  // The coordinator reads it in the log: each day’s mail, how often it was tried, and what came back.
  const { rows } = await new MailStore(stage.dataSource).log({ person: agency.ownerId }, agency.agencyId);
  expect(rows.map(({ day, status, answer, attempts }) => [day, status, answer, attempts > 3])).toEqual([
    ['2026-03-18', 'claimed', 'connect ECONNREFUSED', true],
    ['2026-03-17', 'released', 'connect ECONNREFUSED', true],
    ['2026-03-16', 'released', 'connect ECONNREFUSED', true],
    ['2026-03-13', 'sent', '250 OK', false],
  ]);

  server.answers.clear();
  expect(await roundOn('2026-03-19')).toMatchObject({ sent: 2, left: 0 });
  expect(server.taken.map(({ to }) => to).sort()).toEqual(Object.values(agency.addresses).sort());
  await roundOn('2026-03-20');
  expect(await told(item)).toEqual([
    '2026-03-13 assigned',
    ...['2026-03-19 before-1', '2026-03-19 due', '2026-03-19 overdue-1', '2026-03-19 week-overdue'],
    '2026-03-20 escalate-coordinator',
  ]);
}, 120_000);

/**
 * The server lets no time pass while a task waits for a worker. So the workflows are ended, as when the engine has lost them, and
 * begun again when the worker is there: like one that wakes late, they find that days have passed since the register was written.
 */
async function without(items: readonly ConfirmedItem[], until: string): Promise<void> {
  await Promise.all(items.map(({ itemId }) => stage.engine.endItem(itemId, 'Ingen arbeider kjører')));
  await stage.time.driveTo(osloInstant(localDate(until), '03:00'));
  await stage.engine.startItems(items.map(({ itemId }) => itemId));
}

test.each([
  {
    change: 'to summer time',
    items: { '2026-03-27': '2026-03-27T23:00:00.000Z', '2026-03-30': '2026-03-30T22:00:00.000Z' },
    back: '2026-03-31',
    seven: '2026-03-31T05:00',
  },
  {
    change: 'to winter time',
    items: { '2026-10-23': '2026-10-23T22:00:00.000Z', '2026-10-26': '2026-10-26T23:00:00.000Z' },
    back: '2026-10-27',
    seven: '2026-10-27T06:00',
  },
])(
  'a worker that is away over deadlines and the change $change: each is missed from the end of its own day, and told at a decent hour',
  async ({ items, back, seven }) => {
    const begun: ConfirmedItem[] = [];
    for (const due of Object.keys(items)) begun.push(await begin(due));
    const [friday = ''] = Object.keys(items);
    await stage.time.driveTo(osloInstant(localDate(friday), '12:00'));
    await without(begun, back);
    for (const [at, missed] of Object.values(items).entries())
      expect(await eventually(() => missedAt(begun[at]))).toBe(missed);
    // A round that was missed is begun as soon as somebody can, at three in the night: it waits for the day.
    expect(await roundOn(back, '03:05')).toMatchObject({ held: true, left: 0 });
    expect(mailsTo(agency.addresses.owner)).toHaveLength(1);
    expect(await sentAt(agency.ownerId, back)).toMatch(new RegExp(`^${seven}`));
  },
  120_000,
);

test('a deadline that is moved into the past is missed from the end of the day of the change; no reminder is made up for', async () => {
  const item = await begin('2026-12-15');
  await stage.time.driveTo(osloInstant(localDate('2026-11-10'), '10:00'));
  const { deliverable } = item;
  const move = {
    due: localDate('2026-10-30'),
    words: 'Fristen er 30. oktober.',
    reference: 'Supplerende tildelingsbrev',
  };
  expect(await give(item, 'coordinator', { kind: 'move', deliverableId: deliverable, ...move })).toMatchObject({
    kind: 'done',
  });
  const steps = (await new PlanStore(stage.dataSource).planOf(item.itemId)).map(({ step }) => step);
  expect(steps).toContain('overdue-1');
  expect(steps.filter((step) => step.startsWith('before') || step === 'due')).toEqual([]);
  expect(await missedAt(item)).toBeNull();
  await roundOn('2026-11-11');
  expect(await missedAt(item)).toBe('2026-11-10T23:00:00.000Z');
  // The owner is told of it in the next round, once.
  const ofDeadline = (await told(item)).filter((it) => /overdue|due|before/.test(it) && !it.includes('week'));
  expect(ofDeadline).toEqual(['2026-11-11 overdue-1']);
  expect(mailsTo(agency.addresses.owner)).toHaveLength(1);
}, 120_000);
