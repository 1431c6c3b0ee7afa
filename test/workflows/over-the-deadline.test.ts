import { setTimeout as wait } from 'node:timers/promises';
import { itemWorkflowId } from '@tertial/contracts';
import { instant, instantOfMs, msOf, type CommandBody, type Role } from '@tertial/domain';
import { ItemRegister } from '@tertial/persistence';
import { anAgency, type Agency, type ConfirmedItem } from './support/agency';
import { eventually } from './support/eventually';
import { noMail } from './support/no-mail';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
let agency: Agency;
/** Each item is for one of the tests: time passes for all of them together. */
const items: Record<'nobody' | 'inTime' | 'late' | 'dropped' | 'unowned', ConfirmedItem> = {} as never;

beforeAll(async () => {
  stage = await openStage(instant('2026-03-02T09:00:00Z'), noMail);
  await stage.startWorker();
  agency = await anAgency(stage);
  // A Tuesday before Easter: 31 March 2026; the clocks change on the 29th.
  for (const name of ['nobody', 'inTime', 'late', 'dropped'] as const)
    items[name] = await agency.confirm({ due: '2026-03-31' });
  items.unowned = await agency.confirm({ due: null, ownerId: null });
  await stage.engine.startItems(Object.values(items).map(({ itemId }) => itemId));
});
afterAll(() => stage?.close());

const evidence = [{ kind: 'link', url: 'https://etaten.example/rapport' }] as const;
const deliver = ({ deliverable }: ConfirmedItem): CommandBody => ({
  kind: 'deliver',
  deliverableId: deliverable,
  evidence,
  note: null,
});
const give = async ({ itemId }: ConfirmedItem, role: Role, body: CommandBody) =>
  stage.engine.sendCommand(await agency.receive(itemId, role, body), { waitMs: 20_000 });
const changes = async ({ itemId }: ConfirmedItem) =>
  (await new ItemRegister(stage.dataSource).stateChanges({ itemIds: [itemId] })).map(({ at, to }) => `${at} ${to}`);
const events = async ({ itemId }: ConfirmedItem): Promise<string[]> => {
  const rows: { event: string }[] = await stage.dataSource.query(
    `SELECT coalesce(body ->> 'mark', body ->> 'kind') AS event FROM item_event WHERE item_id = $1 ORDER BY seq`,
    [itemId],
  );
  return rows.map(({ event }) => event);
};

test('nothing happens before its time', async () => {
  await stage.time.driveTo(instant('2026-03-22T12:00:00Z'));
  expect(await events(items.nobody)).toEqual(['unacknowledged']);
});

test('due soon comes in the night before the first reminder, a week ahead as the lead time is short', async () => {
  await stage.time.driveTo(instant('2026-03-24T05:00:00Z'));
  expect(await events(items.nobody)).toEqual(['unacknowledged', 'dueSoon']);
  const [change = ''] = await changes(items.nobody);
  // Midnight to five in Oslo, before the clock change.
  expect(change > '2026-03-23T23:00' && change < '2026-03-24T04:00').toBe(true);
});

test('what was delivered before midnight is in time, though nobody but the inbox heard of it', async () => {
  await stage.time.driveTo(instant('2026-03-31T21:58:00Z'));
  await agency.receive(items.dropped.itemId, 'owner', deliver(items.dropped));
  const { itemId } = items.inTime;
  const received = await agency.receive(itemId, 'owner', deliver(items.inTime));
  // Nor does a worker run when the item's own timer fires: the server lets no simulated time pass then, so the wall's must do.
  const [before] = (await agency.state(itemId)).deliverables;
  await stage.time.driveTo(instantOfMs(msOf(before?.marks.missed ?? received.receivedAt) - 3_000));
  await stage.stopWorker();
  expect(await stage.engine.sendCommand(received, { waitMs: 500 })).toBe('pending');
  await wait(4_000);
  await stage.startWorker();
  await eventually(async () => (await agency.state(itemId)).deliverables[0]?.status === 'delivered');
  await stage.time.driveTo(instant('2026-04-01T10:00:00Z'));
  for (const item of [items.inTime, items.dropped])
    expect((await agency.state(item.itemId)).deliverables).toMatchObject([
      {
        status: 'delivered',
        missedAt: null,
        delivery: { at: expect.stringMatching(/^2026-03-31T21:58/), daysLate: 0 },
      },
    ]);
});

test('a deadline that nobody met is missed from midnight in Oslo, whenever it was noticed', async () => {
  expect(await events(items.nobody)).toContain('missed');
  expect((await agency.state(items.nobody.itemId)).deliverables[0]?.missedAt).toBe('2026-03-31T22:00:00.000Z');
  expect((await changes(items.nobody)).at(-1)).toBe('2026-03-31T22:00:00.000Z overdue');
});

test('what is delivered late stays late, accepted or not', async () => {
  await stage.time.driveTo(instant('2026-04-08T10:00:00Z'));
  expect(await give(items.late, 'owner', deliver(items.late))).toMatchObject({ kind: 'done' });
  expect(
    await give(items.late, 'coordinator', { kind: 'accept', deliverableId: items.late.deliverable }),
  ).toMatchObject({ kind: 'done' });
  await stage.client.workflow.getHandle(itemWorkflowId(items.late.itemId)).result();
  expect((await agency.state(items.late.itemId)).deliverables).toMatchObject([
    { status: 'accepted', missedAt: '2026-03-31T22:00:00.000Z', delivery: { daysLate: 8 } },
  ]);
});

test('escalations wait for working days: three after the Tuesday before Easter is the Wednesday after', async () => {
  expect((await events(items.nobody)).filter((event) => event.startsWith('escalate'))).toEqual(['escalateCoordinator']);
  await stage.time.driveTo(instant('2026-04-13T10:00:00Z'));
  expect((await events(items.nobody)).filter((event) => event.startsWith('escalate'))).toEqual(['escalateCoordinator']);
  await stage.time.driveTo(instant('2026-04-14T05:00:00Z'));
  expect((await events(items.nobody)).at(-1)).toBe('escalateLeader');
});

test('a delivery that nobody accepts is a finding', async () => {
  await stage.time.driveTo(instant('2026-04-30T10:00:00Z'));
  expect(await events(items.inTime)).toContain('unaccepted');
});

test('an item without owner and date waits without a timer, and lives', async () => {
  expect(await events(items.unowned)).toEqual([]);
  expect(
    await give(items.unowned, 'coordinator', { kind: 'assign', ownerId: agency.ownerId, deputyId: null }),
  ).toMatchObject({ kind: 'done' });
  const { deliverable } = items.unowned;
  const settle = {
    kind: 'settle',
    deliverableId: deliverable,
    due: '2026-06-05',
    source: 'Styringskalender',
  } as CommandBody;
  expect(await give(items.unowned, 'coordinator', settle)).toMatchObject({ kind: 'done' });
  await stage.time.driveTo(instant('2026-06-06T10:00:00Z'));
  expect(await events(items.unowned)).toEqual(
    expect.arrayContaining(['assigned', 'deadline-changed', 'dueSoon', 'due', 'missed']),
  );
});
