import { instant, localDate, type Instant } from '@tertial/domain';
import { ItemRecorder, ItemRegister, LetterRegister, PlanStore, Reconciliation } from '@tertial/persistence';
import {
  anAgency,
  createTestDatabase,
  itemsFollowingT1,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const MOVED = instant('2026-02-02T09:00:00Z');
const BEFORE = instant('2026-02-02T08:59:59Z');
const AFTER = instant('2026-02-02T09:00:01Z');

describe('a workflow that has not heard of a moved date', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let reconciliation: Reconciliation;
  let itemId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    reconciliation = new Reconciliation(database.dataSource);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
    [itemId = ''] = await itemsFollowingT1(database.dataSource, agency, 1);
    await recordAsWorkflow(database.dataSource, itemId, BEFORE, null);
    expect(await reconciliation.untold()).not.toContain(itemId);
  });

  const move = (due: string, at: Instant = MOVED) =>
    new LetterRegister(database.dataSource).setReportDate({
      ...{ agencyId: agency.agencyId, year: 2026, report: 'T1', due: localDate(due), source: 'Styringskalender', at },
      actor: { personId: agency.coordinatorId, name: 'Kari Koordinator', role: 'coordinator' },
    });

  it('is known from the moment of the change, to the sweep and to the next round, until it has planned by it', async () => {
    await move('2026-06-05');
    expect(await reconciliation.untold()).toContain(itemId);
    expect(await new PlanStore(database.dataSource).itemsToExtend(BEFORE)).toContain(itemId);
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    expect(await reconciliation.untold()).not.toContain(itemId);
  });

  it('is not taken for one that has, when it looked at the register before the change and recorded after it', async () => {
    await move('2026-06-05');
    await recordAsWorkflow(database.dataSource, itemId, BEFORE, null);
    expect(await reconciliation.untold()).toContain(itemId);
  });

  it('is not taken for one that has, when what it records is refused because the register has gone on', async () => {
    const state = await new ItemRegister(database.dataSource).snapshot(itemId);
    if (!state) throw new Error('No such item');
    await move('2026-06-05');
    const recorder = new ItemRecorder(database.dataSource);
    const stale = { itemId, state, events: [], commandId: null };
    const marks = { unacknowledged: null, deliverables: {} };
    expect(await recorder.record(stale, { marks, steps: [] }, AFTER)).toMatchObject({ outcome: null });
    expect(await reconciliation.untold()).toContain(itemId);
  });

  it('is none when nothing has moved', async () => {
    await move('2026-06-05');
    await recordAsWorkflow(database.dataSource, itemId, AFTER, null);
    await move('2026-06-05', instant('2026-02-03T09:00:00Z'));
    expect(await reconciliation.untold()).not.toContain(itemId);
  });
});
