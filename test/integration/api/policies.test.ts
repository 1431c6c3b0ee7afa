import { randomUUID } from 'node:crypto';
import type {
  BulkResult,
  ItemDetail,
  Person,
  PlanRow,
  Policies,
  PolicyDifference,
  PolicySaved,
  PolicyView,
} from '@tertial/contracts';
import { addDays, instantOfMs, isWorkingDay, osloDate, type LocalDate } from '@tertial/domain';
import { PlanStore, PolicyRegister } from '@tertial/persistence';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { importLetter, OTHER_LETTER } from './support/letters';
import type { Client } from './support/client';

/** The workflows here live in the machine's own time; a deadline half a year ahead has all its reminders before it. */
const TODAY = osloDate(instantOfMs(Date.now()));
const OPEN = { closed: new Set<LocalDate>() };
const DUE = addDays(TODAY, 200);
const AGENCY = { scope: 'agency' };

let api: ApiUnderTest;
let kari: Client;
let ownerId: string;
let first: string;
let second: string;

beforeAll(async () => {
  api = await startApi({ worker: true });
  kari = await api.browser(COORDINATOR);
  const people = await kari.get<Person[]>('/api/people');
  ownerId = people.find(({ name }) => name === OWNER)!.id;
  first = await confirmed('assignment');
  second = await confirmed('special-report');
  await eventually(async () => ((await plan(first)).length > 0 && (await plan(second)).length > 0) || 'no plan yet');
}, 60_000);
afterAll(() => api.stop());

async function confirmed(kind: string): Promise<string> {
  const { id } = await kari.post<ItemDetail>('/api/items', {
    ...{ kind, text: 'Lag en plan for varsling.', deliverables: [{ due: DUE }] },
  });
  const done = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId });
  expect(done.done).toEqual([id]);
  return id;
}

const plan = (itemId: string): Promise<PlanRow[]> => new PlanStore(api.dataSource).planOf(itemId);
const steps = async (itemId: string) => (await plan(itemId)).map(({ step }) => step);
const before = async (itemId: string) => (await steps(itemId)).filter((step) => step.startsWith('before-'));

/** Looks until it is true, some seconds long; what it answers else is said when it never is. */
async function eventually(look: () => Promise<true | string>): Promise<void> {
  let answer: true | string = 'not asked';
  for (let tries = 0; tries < 100; tries += 1) {
    answer = await look();
    if (answer === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(answer);
}

const plannedAs = (itemId: string, wanted: string[]) =>
  eventually(async () => {
    const is = await before(itemId);
    return is.join() === wanted.join() || `${itemId}: ${is.join()} instead of ${wanted.join()}`;
  });

async function save(target: object, fields: object): Promise<PolicySaved> {
  const { version } = await kari.post<PolicyView>('/api/policies/view', { target });
  return kari.put<PolicySaved>('/api/policies', { target, fields, version });
}

const runIds = async (): Promise<unknown> =>
  Promise.all([first, second].map(async (id) => (await api.engine.runningItems())?.includes(id)));

test('nobody has decided anything at first: the default holds, and every hour of the day can be chosen', async () => {
  const policies = await kari.get<Policies>('/api/policies');
  expect(policies.layers).toEqual([]);
  expect(policies.default).toMatchObject({ beforeLong: [28, 14, 7, 1], overdueEveryDays: 7, sendAt: '08:00' });
  expect([policies.sendingHours.at(0), policies.sendingHours.at(-1)]).toEqual(['07:00', '16:30']);
  expect(await before(first)).toEqual(['before-28', 'before-14', 'before-7', 'before-1']);
});

test('what the preview showed is what is planned after saving, without a workflow being restarted', async () => {
  const fields = { beforeLong: [60, 7], chaseEveryDays: 20 };
  const shown = await kari.post<PolicyDifference>('/api/policies/preview', { target: AGENCY, fields });
  expect(await before(first)).toEqual(['before-28', 'before-14', 'before-7', 'before-1']);

  const saved = await save(AGENCY, fields);
  expect(saved).toEqual({ version: 1, items: 2, replanned: 2 });
  await plannedAs(first, ['before-60', 'before-7']);
  await plannedAs(second, ['before-60', 'before-7']);
  expect(await runIds()).toEqual([true, true]);

  const amir = shown.persons.find(({ name }) => name === OWNER)!;
  const rows = [...(await plan(first)), ...(await plan(second))].filter(({ to }) => to?.id === ownerId);
  const sixty = rows.find(({ step }) => step === 'before-60')!.sendOn;
  // Both items' 28 days before became 60 days before in one mail; the other early steps are gone.
  expect(amir.move.length + amir.come.length + amir.go.length).toBeGreaterThan(0);
  expect([...amir.come, ...amir.move.map((it) => it.after)].map(({ day }) => day)).toContain(sixty);
  const after = await kari.post<PolicyDifference>('/api/policies/preview', { target: AGENCY, fields });
  expect(after).toMatchObject({ come: 0, go: 0, move: 0, otherwise: 0, before: shown.after, after: shown.after });
});

test('an item wins over its kind, a kind over its agency, each in the fields that it names', async () => {
  await save({ scope: 'kind', kind: 'special-report' }, { beforeLong: [30] });
  await plannedAs(second, ['before-30']);
  expect(await before(first)).toEqual(['before-60', 'before-7']);
  await save({ scope: 'item', itemId: second }, { beforeLong: [10, 5] });
  await plannedAs(second, ['before-10', 'before-5']);
  const view = await kari.post<PolicyView>('/api/policies/view', { target: { scope: 'item', itemId: second } });
  expect(view).toMatchObject({
    version: 1,
    fields: { beforeLong: [10, 5] },
    above: { beforeLong: [30], chaseEveryDays: 20 },
    items: 1,
  });
  await save({ scope: 'item', itemId: second }, {});
  await plannedAs(second, ['before-30']);
  const { layers } = await kari.get<Policies>('/api/policies');
  expect(layers.map(({ scope, target, by }) => [scope, target, by])).toEqual([
    ['agency', '', COORDINATOR],
    ['kind', 'special-report', COORDINATOR],
  ]);
});

test('what was sent is not sent again under new rules, nor planned anew', async () => {
  const mailId = randomUUID();
  const [row] = await plan(first);
  await api.dataSource.query(
    `INSERT INTO mail (id, person_id, day, attempt, address, subject, message_id, raw, status, attempts, claimed_at)
     VALUES ($1::uuid, $2, $3, 1, 'a@b.example', 's', $1::text, '', 'sent', 1, $4)`,
    [mailId, ownerId, TODAY, new Date().toISOString()],
  );
  await api.dataSource.query('UPDATE plan_step SET mail_id = $1 WHERE key = $2', [mailId, row!.key]);
  await save(AGENCY, { beforeLong: [21] });
  await plannedAs(first, ['before-21']);
  const same = (await plan(first)).filter(({ key }) => key === row!.key);
  expect(same).toHaveLength(1);
  const kept = await api.dataSource.query('SELECT mail_id FROM plan_step WHERE key = $1', [row!.key]);
  expect(kept).toEqual([{ mail_id: mailId }]);
});

test.each([
  [{ beforeLong: [7, 0] }, 'beforeLong', /På selve fristdagen/],
  [{ sendAt: '03:00' }, 'sendAt', /aldri om natten/],
])(
  'rules that make no sense are refused with a sentence, before saving and before showing (%j)',
  async (fields, field, sentence) => {
    for (const [method, path] of [
      ['POST', '/api/policies/preview'],
      ['PUT', '/api/policies'],
    ] as const) {
      const problem = await kari.problem(method, path, { target: AGENCY, fields, version: 1 });
      expect(problem).toMatchObject({ status: 400, code: 'invalid-policy', detail: expect.stringMatching(sentence) });
      expect(problem.errors?.map((it) => it.field)).toEqual([field]);
    }
  },
);

test('two coordinators at once: the second is told, nothing is overwritten', async () => {
  const { version } = await kari.post<PolicyView>('/api/policies/view', { target: AGENCY });
  await kari.put('/api/policies', { target: AGENCY, fields: { overdueEveryDays: 5 }, version });
  const problem = await kari.problem('PUT', '/api/policies', { target: AGENCY, fields: {}, version });
  expect(problem).toMatchObject({ status: 409, code: 'stale-policy' });
});

test('rules are for coordinators, and each for the own agency', async () => {
  const amir = await api.browser(OWNER);
  expect((await amir.problem('GET', '/api/policies')).status).toBe(403);
  expect((await amir.problem('GET', '/api/closed-days')).status).toBe(403);
  const foreign = await api.dataSource.query(
    `SELECT id FROM item WHERE agency_id <> (SELECT agency_id FROM person WHERE id = $1)`,
    [ownerId],
  );
  const itemId = foreign[0]?.id ?? (await foreignItem());
  const problem = await kari.problem('POST', '/api/policies/view', { target: { scope: 'item', itemId } });
  expect(problem.status).toBe(403);
});

async function foreignItem(): Promise<string> {
  await importLetter(kari, OTHER_LETTER);
  const agencyId = randomUUID();
  await api.dataSource.query(`INSERT INTO agency (id, name, ministry) VALUES ($1, 'En annen etat', 'Et departement')`, [
    agencyId,
  ]);
  const [row] = await api.dataSource.query(
    'UPDATE item SET agency_id = $1 WHERE id = (SELECT id FROM item WHERE letter_id IS NOT NULL LIMIT 1) RETURNING id',
    [agencyId],
  );
  return row[0].id;
}

describe('closed days', () => {
  const dayOf = async (step: string) => (await plan(first)).find((row) => row.step === step)?.sendOn;
  const keys = async () => (await plan(first)).map(({ key }) => key).sort();

  test('a day that is closed moves what falls on it to the working day before, under the same key', async () => {
    await save(AGENCY, { beforeLong: [21] });
    await plannedAs(first, ['before-21']);
    const day = (await dayOf('before-21'))!;
    const keysBefore = await keys();
    expect(await kari.post('/api/closed-days', { day, reason: 'Planleggingsdag' })).toEqual([
      { day, reason: 'Planleggingsdag' },
    ]);
    await eventually(async () => (await dayOf('before-21')) !== day || 'not moved');
    const moved = (await dayOf('before-21'))!;
    expect(moved < day && isWorkingDay(moved, OPEN)).toBe(true);
    expect(await keys()).toEqual(keysBefore);

    expect((await kari.problem('POST', '/api/closed-days', { day, reason: 'Igjen' })).code).toBe('day-closed-already');
    expect((await kari.ask('DELETE', `/api/closed-days/${day}`)).body).toEqual([]);
    await eventually(async () => (await dayOf('before-21')) === day || 'not back');
    expect((await kari.problem('DELETE', `/api/closed-days/${day}`)).code).toBe('day-not-closed');
  });

  test.each([
    ['2091-12-24', /Julaften/],
    ['2090-05-17', /helligdag/],
    ['2020-06-02', /passert/],
  ])('%s cannot be closed: %s', async (day, sentence) => {
    const problem = await kari.problem('POST', '/api/closed-days', { day, reason: 'Stengt' });
    expect(problem.detail).toMatch(sentence);
  });

  test('a change that no workflow heard of is found by the next round: the plan is older than it', async () => {
    const plans = new PlanStore(api.dataSource);
    expect(await plans.unplanned()).toBe(0);
    const agencyId = (await api.dataSource.query('SELECT agency_id FROM item WHERE id = $1', [first]))[0].agency_id;
    const at = instantOfMs(Date.now() + 1000);
    await new PolicyRegister(api.dataSource).save({
      ...{
        agencyId,
        scope: 'kind',
        target: 'special-report',
        fields: { beforeLong: [3] },
        version: 1,
        at,
        by: 'system',
      },
    });
    expect(await plans.unplanned()).toBe(1);
    expect(await plans.itemsToExtend(instantOfMs(0))).toEqual([second]);
  });
});
