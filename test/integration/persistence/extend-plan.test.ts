import { instant, localDate } from '@tertial/domain';
import { PlanStore } from '@tertial/persistence';
import {
  aConfirmedItem,
  anAgency,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  recordAsWorkflow,
  type TestDatabase,
} from '@tertial/testing';

const CONFIRMED = instant('2026-01-05T06:00:00Z');

describe('planning further what is repeated', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('an item whose deadline is far away is planned further too: the question whether it was received must not fall silent', async () => {
    const { dataSource } = database;
    const agency = await anAgency(dataSource);
    const read = aReadItem({ deliverables: [aReadDeliverable({ due: localDate('2027-03-15') })] });
    const { itemId } = await aConfirmedItem(dataSource, agency, { read, at: CONFIRMED });
    const plans = new PlanStore(dataSource);

    expect(await plans.itemsToExtend(CONFIRMED)).toEqual([]);
    expect(await plans.itemsToExtend(instant('2026-01-05T06:00:00.001Z'))).toEqual([itemId]);

    await recordAsWorkflow(dataSource, itemId, instant('2026-06-01T06:00:00Z'), null);
    expect(await plans.itemsToExtend(instant('2026-06-01T06:00:00Z'))).toEqual([]);
    const questions = (await plans.planOf(itemId)).filter(({ step }) => step.startsWith('unacknowledged'));
    expect(questions.at(-1)?.sendOn).toBe('2026-11-30');
  });

  test('a confirmed item has no plan until its workflow has recorded one', async () => {
    const { dataSource } = database;
    const agency = await anAgency(dataSource);
    const plans = new PlanStore(dataSource);
    const before = await plans.unplanned();
    const { itemId } = await aConfirmedItem(dataSource, agency, { at: CONFIRMED });
    expect(await plans.unplanned()).toBe(before);
    await dataSource.query('DELETE FROM plan_step WHERE item_id = $1', [itemId]);
    expect(await plans.unplanned()).toBe(before + 1);
  });
});
