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

  test('who looks at an item sees the day on which a mail goes: no Sunday, and no day whose round has been', async () => {
    const { dataSource } = database;
    const agency = await anAgency(dataSource);
    const sunday = instant('2026-01-11T14:00:00Z');
    const read = aReadItem({ deliverables: [aReadDeliverable({ due: localDate('2026-01-15') })] });
    const { itemId } = await aConfirmedItem(dataSource, agency, { read, at: sunday });
    const plans = new PlanStore(dataSource);
    const rows = await plans.planOf(itemId);
    const seen = async (now: string) =>
      (await plans.byRound(itemId, rows, instant(now)))
        .filter(({ step }) => ['assigned', 'due'].includes(step))
        .map(({ step, sendOn }) => `${step} ${sendOn}`);
    expect(await seen('2026-01-11T14:00:00Z')).toEqual(['assigned 2026-01-12', 'due 2026-01-15']);
    expect(await seen('2026-01-12T06:59:00Z')).toEqual(['assigned 2026-01-12', 'due 2026-01-15']);
    expect(await seen('2026-01-12T07:01:00Z')).toEqual(['assigned 2026-01-13', 'due 2026-01-15']);
    // Seen after the round that has told it, it is the day on which it went.
    const sent = rows.map((row) => ({ ...row, sentAt: instant('2026-01-12T07:00:05Z') }));
    expect(await plans.byRound(itemId, sent, instant('2026-01-14T10:00:00Z'))).toEqual(sent);
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
