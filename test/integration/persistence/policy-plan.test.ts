import {
  addDays,
  instant,
  instantOfMs,
  localDate,
  msOf,
  osloDate,
  policyOf,
  previewMails,
  sentAt,
  type Instant,
  type LocalDate,
  type PolicyFields,
} from '@tertial/domain';
import {
  ClosedDays,
  MailStore,
  PlanStore,
  PolicyRegister,
  underChanges,
  type PolicyTarget,
} from '@tertial/persistence';
import {
  aConfirmedItem,
  anAgency,
  aPerson,
  aReadDeliverable,
  aReadItem,
  createTestDatabase,
  recordAsWorkflow,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const CONFIRMED = instant('2026-01-05T06:00:00Z');
const CHANGED = instant('2026-02-10T12:00:00Z');
const UNTIL = localDate('2026-07-01');

let database: TestDatabase;
let agency: TestAgency;
let policies: PolicyRegister;
let mails: MailStore;
let itemIds: string[];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { dataSource } = database;
  agency = await anAgency(dataSource);
  policies = new PolicyRegister(dataSource);
  mails = new MailStore(dataSource);
  const due = (day: string | null) =>
    day
      ? [aReadDeliverable({ due: localDate(day) })]
      : [aReadDeliverable({ due: null, type: 'vague', rule: 'vague', raw: 'våren' })];
  const reads = [
    aReadItem({ deliverables: due('2026-03-15') }),
    aReadItem({ kind: 'special-report', deliverables: due('2026-05-15') }),
    aReadItem({ kind: 'statistic', deliverables: due('2026-02-06') }),
    aReadItem({ deliverables: due(null) }),
  ];
  itemIds = [];
  for (const read of reads) itemIds.push((await aConfirmedItem(dataSource, agency, { read, at: CONFIRMED })).itemId);
});

const target = (scope: PolicyTarget['scope'], name = ''): PolicyTarget => ({
  agencyId: agency.agencyId,
  scope,
  target: name,
});

async function save(to: PolicyTarget, fields: PolicyFields, at: Instant = CHANGED): Promise<void> {
  const version = await policies.version(to);
  const saved = await policies.save({ ...to, fields, version, at, by: agency.coordinatorId });
  expect(saved).toEqual({ ok: true, version: version + 1 });
}

/** What the planner says will be mailed, as 'day person key'. */
async function previewed(changes: { to: PolicyTarget; fields: PolicyFields }[] = []): Promise<string[]> {
  const source = await policies.previewSource(agency.agencyId, CHANGED);
  const added = changes.map(({ to, fields }) => ({ scope: to.scope, target: to.target, fields, at: CHANGED }));
  const all = [...source.changes, ...added];
  const sendAt = all.filter(({ scope }) => scope === 'agency').at(-1)?.fields.sendAt;
  const mailed = previewMails({
    items: underChanges(source.items, all),
    ...{ recipients: source.recipients, calendar: source.calendar, sent: source.sent },
    ...{ policy: policyOf({ agency: { sendAt } }), now: CHANGED, until: UNTIL },
  });
  return mailed.flatMap(({ day, personId, steps }) => steps.map(({ key }) => `${day} ${personId} ${key}`)).sort();
}

/** The same of the rows from which the rounds will send. */
async function planned(closed: readonly LocalDate[] = []): Promise<string[]> {
  const plans = new PlanStore(database.dataSource);
  const rows = (await Promise.all(itemIds.map((itemId) => plans.planOf(itemId)))).flat();
  return rows
    .map(({ key, sendOn, to }) => ({
      day: osloDate(sentAt(sendOn, CHANGED, policyOf({}), { closed: new Set(closed) })),
      text: `${to?.id ?? '-'} ${key}`,
    }))
    .filter(({ day }) => day <= UNTIL)
    .map(({ day, text }) => `${day} ${text}`)
    .sort();
}

async function replan(at: Instant = CHANGED): Promise<void> {
  for (const itemId of itemIds) await recordAsWorkflow(database.dataSource, itemId, at, null);
}

test('what the preview shows before saving is what the rows say after it, mail for mail', async () => {
  await replan();
  expect(await previewed()).toEqual(await planned());
  const changes = [
    { to: target('agency'), fields: { beforeLong: [40, 20, 2], overdueEveryDays: 4, chaseEveryDays: 9 } },
    {
      to: target('kind', 'special-report'),
      fields: { beforeLong: [60, 30], escalateCoordinatorAfter: 1, innerWorkingDays: 6 },
    },
    { to: target('item', itemIds[0]), fields: { beforeLong: [11] } },
  ];
  const unchanged = await planned();
  const shown = await previewed(changes);
  expect(shown).not.toEqual(unchanged);
  expect(shown.length).toBeGreaterThan(20);
  const news = `2026-02-11 ${agency.ownerId} ${itemIds[1]}/${itemIds[1]}.1/1/inner-rule-2`;
  expect(shown.filter((line) => line.includes('inner-rule'))).toEqual([news]);

  for (const { to, fields } of changes) await save(to, fields);
  expect(await planned()).toEqual(unchanged);
  await replan(instantOfMs(msOf(CHANGED) + 60_000));
  expect(await planned()).toEqual(shown);
});

test('who changes the rules is not told by mail which of the own inner dates that moved', async () => {
  const to = target('item', itemIds[1]);
  await policies.save({ ...to, fields: { innerWorkingDays: 6 }, version: 0, at: CHANGED, by: agency.ownerId });
  await replan(instantOfMs(msOf(CHANGED) + 60_000));
  const rows = await planned();
  expect(rows.filter((line) => line.includes('inner-rule'))).toEqual([]);
  expect(rows.filter((line) => line.includes('inner-6-due'))).toHaveLength(1);
  expect(await previewed()).toEqual(rows);
});

test('a closed day moves rows to the working day before and keeps every key; the deadline keeps its date', async () => {
  await replan();
  const days = new ClosedDays(database.dataSource);
  const keysOf = (rows: string[]) => rows.map((row) => row.split(' ').slice(1).join(' ')).sort();
  const before = await planned();
  // 15 May 2026, a Friday after Ascension Day, is a deadline itself: due is told the Wednesday before, overdue from Monday.
  const day = localDate('2026-05-15');
  const [at, by, today] = [CHANGED, agency.coordinatorId, osloDate(CHANGED)];
  expect(await days.close({ agencyId: agency.agencyId, day, reason: 'Inneklemt', today, at, by })).toEqual({
    ok: true,
  });
  await replan(instantOfMs(msOf(CHANGED) + 60_000));
  const after = await planned([day]);
  expect(keysOf(after)).toEqual(keysOf(before));
  expect(await previewed()).toEqual(after);
  const dayOf = (rows: string[], step: string) =>
    rows.find((row) => row.includes(itemIds[1] ?? '') && row.endsWith(`/${step}`))?.slice(0, 10);
  expect([dayOf(before, 'due'), dayOf(before, 'overdue-1')]).toEqual(['2026-05-15', '2026-05-18']);
  expect([dayOf(after, 'due'), dayOf(after, 'overdue-1')]).toEqual(['2026-05-13', '2026-05-18']);
});

test('the preview knows who is away, who cannot be reached, and who wants one mail a week', async () => {
  const { dataSource } = database;
  const deputyId = await aPerson(dataSource, agency.agencyId);
  const gone = await aPerson(dataSource, agency.agencyId);
  await dataSource.query(
    `INSERT INTO absence (id, person_id, first_day, last_day, deputy_id, entered_at, entered_by)
     VALUES (gen_random_uuid(), $1, '2026-02-01', '2026-12-31', $2, $3, 'system')`,
    [agency.ownerId, deputyId, CHANGED],
  );
  await dataSource.query(`UPDATE person SET refused_at = $2 WHERE id = $1`, [gone, CHANGED]);
  await dataSource.query(`UPDATE person SET rhythm = 'weekly' WHERE id = $1`, [deputyId]);
  const { recipients } = await policies.previewSource(agency.agencyId, CHANGED);
  expect(recipients.staff?.absences).toMatchObject([{ personId: agency.ownerId, deputyId, from: '2026-02-01' }]);
  expect([recipients.staff?.unreachable, recipients.weekly]).toEqual([new Set([gone]), new Set([deputyId])]);
  const told = await previewed();
  expect(told.filter((line) => line.includes(agency.ownerId))).toEqual([]);
  expect(told.some((line) => line.includes(deputyId))).toBe(true);
});

describe('whose round it is', () => {
  const day = localDate('2026-02-10');
  const tells = async (round: Parameters<MailStore['personsToTell']>[1], on: LocalDate = day) =>
    (await mails.personsToTell(on, round)).includes(agency.ownerId);

  test('an agency is told at its own hour and at no other', async () => {
    expect(await tells({ sendAt: '08:00' })).toBe(true);
    await save(target('agency'), { sendAt: '09:30' });
    expect([await tells({ sendAt: '08:00' }), await tells({ sendAt: '09:30' }), await tells({})]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await policies.sendingHours()).toEqual(expect.arrayContaining(['08:00', '09:30']));
    await save(target('agency'), {}, instant('2026-02-11T12:00:00Z'));
    expect(await tells({ sendAt: '08:00' })).toBe(true);
    expect(await policies.sendingHours()).not.toContain('09:30');
  });

  test('the default hour always has a round, also when no agency sends at it', async () => {
    expect(await policies.sendingHours()).toContain('08:00');
  });

  test('nobody is mailed on the day on which the own agency is closed, unless somebody of it asks for it by hand', async () => {
    const [at, by] = [CHANGED, agency.coordinatorId];
    const close = { agencyId: agency.agencyId, day: addDays(day, 1), reason: 'Stengt', today: day, at, by };
    await new ClosedDays(database.dataSource).close(close);
    const closed = addDays(day, 1);
    expect([await tells({ sendAt: '08:00' }, closed), await tells({}, closed)]).toEqual([false, false]);
    expect(await tells({ evenIfClosed: true }, closed)).toBe(true);
    expect(await tells({ evenIfClosed: true, agencyId: agency.agencyId }, closed)).toBe(true);
    const elsewhere = await anAgency(database.dataSource, 'Et annet direktorat');
    expect(await tells({ evenIfClosed: true, agencyId: elsewhere.agencyId }, closed)).toBe(false);
    expect(await tells({ sendAt: '08:00' }, addDays(day, 2))).toBe(true);
  });
});
