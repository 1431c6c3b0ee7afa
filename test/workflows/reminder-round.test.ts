import { instant } from '@tertial/domain';
import { PlanStore } from '@tertial/persistence';
import { anAgency, type Agency, type ConfirmedItem } from './support/agency';
import { FakeMailServer } from './support/fake-mail-server';
import { openStage, type Stage } from './support/stage';

const server = new FakeMailServer();
let stage: Stage;
let agency: Agency;
let item: ConfirmedItem;

beforeAll(async () => {
  // A Thursday.
  stage = await openStage(instant('2026-01-15T09:00:00Z'), server);
  await stage.startWorker();
  agency = await anAgency(stage);
  item = await agency.confirm({ due: '2026-03-16' });
  await stage.engine.startItem(item.itemId);
});
afterAll(() => stage?.close());
beforeEach(() => server.taken.splice(0));

/** Lets time pass until a moment, and the round of that moment be held to its end. */
async function roundAt(moment: string, { manual = false, until = '' } = {}) {
  await stage.time.driveTo(instant(moment));
  const round = await stage.engine.startRound({ manual });
  if (until) await stage.time.driveTo(instant(until));
  return round.result();
}

/** The steps in what the owner and the coordinator have been told, by the register's word. */
async function told(): Promise<string[]> {
  const rows: { step: string }[] = await stage.dataSource.query(
    `SELECT s.step FROM mail_step s JOIN mail m ON m.id = s.mail_id WHERE m.status = 'sent' AND m.sent_at >= $1 ORDER BY s.key`,
    [since],
  );
  return rows.map(({ step }) => step);
}
let since: string;
beforeEach(async () => {
  since = await stage.time.now();
});

test('the first mail about an item is its assignment, with the next round', async () => {
  expect(await roundAt('2026-01-16T07:00:00Z')).toEqual({
    day: '2026-01-16',
    held: true,
    sent: 1,
    refused: 0,
    left: 0,
  });
  expect(server.taken.map(({ to }) => to)).toEqual([agency.addresses.owner]);
  expect(await told()).toEqual(['assigned']);
});

test('who has been told is not told again, by the same round or another of that day', async () => {
  expect(await roundAt('2026-01-16T08:00:00Z')).toMatchObject({ held: true, sent: 0 });
  expect(await roundAt('2026-01-16T08:05:00Z', { manual: true })).toMatchObject({ held: true, sent: 0 });
  expect(server.taken).toEqual([]);
});

test('no round on a Saturday, unless somebody asks for it', async () => {
  expect(await roundAt('2026-01-17T07:00:00Z')).toEqual({
    day: '2026-01-17',
    held: false,
    sent: 0,
    refused: 0,
    left: 0,
  });
  expect(await roundAt('2026-01-17T07:05:00Z', { manual: true })).toMatchObject({ day: '2026-01-17', held: true });
});

test('a round that comes in the night waits for the morning', async () => {
  // The owner has been silent for five working days: the coordinator hears of it.
  const result = await roundAt('2026-01-23T03:00:00Z', { until: '2026-01-23T06:00:30Z' });
  expect(result).toMatchObject({ day: '2026-01-23', held: true, sent: 1 });
  expect(await told()).toEqual(['unacknowledged-1', 'week-unacknowledged']);
  expect(server.taken.map(({ to }) => to)).toEqual([agency.addresses.coordinator]);
});

test('rounds that were missed are made good by the next, in one mail a person', async () => {
  // before-28 was for 16 February, before-14 for 2 March; unacknowledged ones for the coordinator meanwhile.
  expect(await roundAt('2026-03-03T07:00:00Z')).toMatchObject({ sent: 2 });
  expect(await told()).toEqual([
    'unacknowledged-2',
    'unacknowledged-3',
    'before-14',
    'before-28',
    'week-unacknowledged',
  ]);
});

test('a mail server that is away delays the mail and loses nothing', async () => {
  // Away for three tries at once, and for the whole first pass of a minute later.
  const away = { kind: 'not-taken', answer: 'connect ECONNREFUSED' } as const;
  server.answers.set(
    agency.addresses.owner,
    Array.from({ length: 5 }, () => away),
  );
  expect(await roundAt('2026-03-09T07:00:00Z', { until: '2026-03-09T08:00:00Z' })).toMatchObject({ sent: 2, left: 0 });
  expect(await told()).toEqual(['unacknowledged-4', 'before-7', 'week-unacknowledged']);
  expect(server.taken.map(({ to }) => to)).toEqual([agency.addresses.coordinator, agency.addresses.owner]);
});

test('when nobody knows whether a mail was taken, the same bytes go again under the same Message-ID', async () => {
  const unsure = { kind: 'unsure', answer: 'connection lost' } as const;
  server.answers.set(agency.addresses.owner, [unsure]);
  // before-1 of a Monday's deadline is on the Friday before it.
  expect(await roundAt('2026-03-13T07:00:00Z', { until: '2026-03-13T07:10:00Z' })).toMatchObject({ sent: 1 });
  const [first, second] = server.taken;
  expect(server.taken).toHaveLength(2);
  expect(second).toEqual(first);
  expect(first?.messageId).toMatch(/^<2026-03-13\.1\..*@etaten\.example>$/);
});

test('a round gives up at the end of the day, and the next one goes on with what is left', async () => {
  const away = { kind: 'not-taken', answer: '421 Try later' } as const;
  server.answers.set(
    agency.addresses.owner,
    Array.from({ length: 200 }, () => away),
  );
  const result = await roundAt('2026-03-16T07:00:00Z', { until: '2026-03-16T16:00:00Z' });
  // The coordinator's mail is not held up by the owner's.
  expect(result).toMatchObject({ held: true, left: 1 });
  server.answers.clear();
  server.taken.splice(0);
  expect(await roundAt('2026-03-17T07:00:00Z')).toMatchObject({ sent: 1, left: 0 });
  expect((await told()).filter((step) => !step.startsWith('unack'))).toEqual([
    'due',
    'overdue-1',
    'week-due',
    'week-unacknowledged',
  ]);
  expect(server.taken[0]?.text).toContain('16. mars 2026');
});

test('an address that the server refuses is told to the coordinator, and nothing more goes there', async () => {
  const refused = { kind: 'refused', answer: '550 No such user', recipient: true } as const;
  server.answers.set(agency.addresses.owner, [refused]);
  expect(await roundAt('2026-03-24T07:00:00Z')).toMatchObject({ refused: 1 });
  await roundAt('2026-03-25T07:00:00Z');
  expect(await told()).toContain('refused-address');
  expect(server.taken.every(({ to }) => to === agency.addresses.coordinator)).toBe(true);
});

test('questions that nobody answers never run out', async () => {
  const { itemId } = await agency.confirm({ due: null });
  await stage.engine.startItem(itemId);
  const lastDay = async () => (await new PlanStore(stage.dataSource).planOf(itemId)).at(-1)?.sendOn ?? '';
  await roundAt('2026-03-26T07:00:00Z');
  expect((await lastDay()) > '2026-09-01').toBe(true);
  await roundAt('2026-09-01T06:00:00Z', { until: '2026-09-01T06:01:00Z' });
  expect((await lastDay()) > '2027-02-01').toBe(true);
});
