import { setTimeout as wait } from 'node:timers/promises';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createReconcileActivities } from '@tertial/activities';
import {
  itemWorkflowId,
  STATE_QUERY,
  type BulkResult,
  type ItemDetail,
  type ReportDateAnswer,
} from '@tertial/contracts';
import { instantOfMs, localDate, osloDate, yearOf, type ItemState } from '@tertial/domain';
import { PlanStore, Reconciliation } from '@tertial/persistence';
import { itemsFollowingT1, type TestAgency } from '@tertial/testing';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from '../api/support/api-under-test';
import type { Client } from '../api/support/client';
import { ownTemporal, type OwnTemporal } from './support/own-temporal';

jest.setTimeout(180_000);

const DUE = localDate('2090-06-05');
const clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };

let temporal: OwnTemporal;
let api: ApiUnderTest;
let connection: Connection;
let coordinator: Client;
let agency: TestAgency;

beforeAll(async () => {
  temporal = await ownTemporal();
  await temporal.start();
  api = await startApi({ temporal: temporal.address, worker: true });
  connection = await Connection.connect({ address: temporal.address });
  coordinator = await api.browser();
  const { id: ownerId } = await coordinator.signInAs(OWNER);
  const { id: coordinatorId, agencyId } = await coordinator.signInAs(COORDINATOR);
  agency = { agencyId: agencyId ?? '', coordinatorId, ownerId };
});
afterAll(async () => {
  await api?.stop();
  await connection?.close();
  await temporal?.remove();
});

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await wait(100)) if (await happened()) return;
  throw new Error('It did not come to pass within a minute');
}

/** A report of every tertial that follows the main reports, from year to year. */
async function aSeries(): Promise<string> {
  const { id } = await coordinator.post<ItemDetail>('/api/items', {
    text: 'Rapporter om ventetider for hvert tertial.',
    deliverables: [{ due: null, every: 'tertial', raw: 'tertialvis' }],
  });
  await coordinator.post<BulkResult>('/api/items/confirm', { itemIds: [id] });
  const body = { kind: 'set-series-day', day: { kind: 'main-report' }, from: null, source: 'E-post' };
  await coordinator.post(`/api/items/${id}/commands`, { id: crypto.randomUUID(), body });
  return id;
}

const enter = (year: number) =>
  coordinator.put<ReportDateAnswer>(`/api/agencies/${agency.agencyId}/report-dates/${year}/T1`, {
    due: DUE,
    source: 'Styringskalender',
  });
const stateOf = (itemId: string) =>
  new TemporalClient({ connection }).workflow.getHandle(itemWorkflowId(itemId)).query<ItemState>(STATE_QUERY);
const duesOf = async (itemId: string) => (await stateOf(itemId)).deliverables.map(({ deadline }) => deadline.due);

test('dates that move while Temporal is away are in the register at once, and every workflow hears of them when it is back', async () => {
  const nextYear = yearOf(osloDate(await clock.now())) + 1;
  const items = await itemsFollowingT1(api.dataSource, agency, 3);
  await api.engine.startItems(items);
  const series = await aSeries();
  await until(async () => (await new PlanStore(api.dataSource).unplanned()) === 0);
  expect(await duesOf(series)).not.toContain(DUE);

  await temporal.stop();
  const [moved] = await Promise.all([enter(2026), enter(nextYear)]);
  expect(moved.moves).toMatchObject({ moved: 3, items: 3 });
  const reconciliation = new Reconciliation(api.dataSource);
  expect(await reconciliation.untold()).toEqual([...items, series].sort());

  await temporal.start();
  await until(() => api.engine.healthy());
  const { reconcile } = createReconcileActivities({ dataSource: api.dataSource, clock, engine: api.engine });
  const sweep = () => new MockActivityEnvironment().run(reconcile);
  expect(await sweep()).toMatchObject({ started: 0, woken: 4 });
  await until(async () => (await reconciliation.untold()).length === 0);
  for (const itemId of items) expect(await duesOf(itemId)).toEqual([DUE]);
  // Told of it, a series looks the date up and opens what follows from it.
  await until(async () => (await duesOf(series)).includes(DUE));
  expect(await sweep()).toEqual({ started: 0, ended: 0, woken: 0, resent: 0 });
  const changes: { count: number }[] = await api.dataSource.query(
    `SELECT count(*)::int AS count FROM item_event WHERE item_id = ANY($1) AND body ->> 'kind' = 'deadline-changed'`,
    [items],
  );
  expect(changes).toEqual([{ count: 3 }]);
});
