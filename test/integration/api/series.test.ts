import type { BulkResult, ItemDetail, ItemPage, Person, Session } from '@tertial/contracts';
import { instant, type Instant } from '@tertial/domain';
import { eventually } from '../../workflows/support/eventually';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

const LINK = [{ kind: 'link', url: 'https://etaten.example/tall' }];
const TENTH = { kind: 'day-of-month', day: 10, monthsAfter: 1 };
/** Far from the machine's own time, so that no timer of a workflow fires while the test runs. */
const NOW: Instant = instant('2090-03-06T10:00:00Z');

let api: ApiUnderTest;
let kari: Client;
let amir: Client;
let people: Person[];

beforeAll(async () => {
  api = await startApi({ worker: true, clock: { now: () => Promise.resolve(NOW) } });
  [kari, amir] = await Promise.all([api.browser(COORDINATOR), api.browser(OWNER)]);
  people = await kari.get<Person[]>('/api/people');
}, 60_000);
afterAll(() => api.stop());

async function recurring(every: string): Promise<string> {
  const { id } = await kari.post<ItemDetail>('/api/items', {
    text: `Rapporter antall varsler (${every}).`,
    kind: 'statistic',
    deliverables: [{ due: null, every, raw: 'så ofte' }],
  });
  const ownerId = people.find((it) => it.name === OWNER)!.id;
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId });
  return id;
}

const detail = (id: string, client = kari) => client.get<ItemDetail>(`/api/items/${id}`);
const give = (client: Client, id: string, body: object) => client.command(id, body);
const setDay = (day: object = TENTH) => ({ kind: 'set-series-day', day, source: 'E-post 5. mars' });
const standing = ({ deliverables }: ItemDetail) =>
  deliverables.map(({ period, due, status, setAside }) => [period, due, setAside ?? status]);

test('the day is given once, and who gave it reads the year’s occurrences', async () => {
  const id = await recurring('month');
  const before = await detail(id);
  expect(before.series).toMatchObject({ frequency: 'month', day: null });
  expect(before.deliverables.map((it) => [it.due, it.unsettled])).toEqual([[null, 'frequency']]);
  expect(before.allowed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['set-series-day', 'end-series']));

  expect((await give(kari, id, setDay())).status).toBe(200);
  const item = await detail(id);
  expect(item.series).toMatchObject({ frequency: 'month', day: TENTH, from: '2090-03-06' });
  expect(standing(item).slice(0, 2)).toEqual([
    ['2090-02', '2090-03-10', 'planned'],
    ['2090-03', '2090-04-10', 'planned'],
  ]);
  expect(item.deliverables).toHaveLength(12);
  expect(item.deliverables.map(({ label }) => label)[1]).toBe('Mars 2090');
  expect(item.deliverables[0]?.versions.map(({ version, due }) => [version, due])).toEqual([
    [1, null],
    [2, '2090-03-10'],
  ]);
  expect(item.plan.filter(({ deliverableId }) => deliverableId === `${id}.2090-05`).map(({ step }) => step)).toEqual(
    expect.arrayContaining(['before-7', 'before-1', 'due', 'overdue-1']),
  );
  expect(item.history.map(({ what }) => what)).toContainEqual(
    expect.stringMatching(/^Rapporteringen er månedlig, den 10\. i måneden etter, fra 6\. mars 2090\./),
  );
  const { rows } = await kari.get<ItemPage>(`/api/items?q=${encodeURIComponent('varsler (month)')}`);
  expect(rows[0]?.series).toMatchObject({ frequency: 'month' });
  expect(rows[0]?.series).not.toHaveProperty('next');
});

test('an occurrence is acknowledged with all the others, and delivered by itself', async () => {
  const id = await recurring('quarter');
  await give(kari, id, setDay());
  expect((await give(amir, id, { kind: 'acknowledge' })).status).toBe(200);
  const [first, second] = (await detail(id, amir)).deliverables;
  expect([first?.status, second?.status]).toEqual(['acknowledged', 'acknowledged']);
  expect((await give(amir, id, { kind: 'deliver', deliverableId: second?.id, evidence: LINK })).status).toBe(200);
  const item = await detail(id);
  expect(standing(item).slice(0, 3)).toEqual([
    ['2090-K1', '2090-04-10', 'acknowledged'],
    ['2090-K2', '2090-07-10', 'delivered'],
    ['2090-K3', '2090-10-10', 'acknowledged'],
  ]);
  expect(item.closed).toBe(false);
});

test('pausing, resuming, changing and ending touch what is to come, and each is in the history', async () => {
  const id = await recurring('month');
  await give(kari, id, setDay());
  const pause = { kind: 'pause-series', from: '2090-06-01', until: '2090-07-31', reason: 'Nytt fagsystem' };
  expect((await give(kari, id, pause)).status).toBe(200);
  const of = async (...periods: string[]) =>
    standing(await detail(id)).filter(([period]) => periods.includes(String(period)));
  expect(await of('2090-04', '2090-05', '2090-06', '2090-07')).toEqual([
    ['2090-04', '2090-05-10', 'planned'],
    ['2090-05', '2090-06-10', 'paused'],
    ['2090-06', '2090-07-10', 'paused'],
    ['2090-07', '2090-08-10', 'planned'],
  ]);
  await give(kari, id, { kind: 'resume-series', on: '2090-07-01', reason: 'Klart' });
  expect(await of('2090-05', '2090-06')).toEqual([
    ['2090-05', '2090-06-10', 'paused'],
    ['2090-06', '2090-07-10', 'planned'],
  ]);
  const quarterly = { kind: 'change-series', frequency: 'quarter', day: TENTH, from: '2090-09-01', reason: 'Avtalt' };
  expect((await give(kari, id, quarterly)).status).toBe(200);
  expect(await of('2090-07', '2090-08', '2090-K3')).toEqual([
    ['2090-07', '2090-08-10', 'planned'],
    ['2090-08', '2090-09-10', 'changed'],
    ['2090-K3', '2090-10-10', 'planned'],
  ]);
  expect((await give(kari, id, { kind: 'end-series', from: '2091-01-01', reason: 'Uttrekk' })).status).toBe(200);
  expect(await of('2090-K3', '2090-K4')).toEqual([
    ['2090-K3', '2090-10-10', 'planned'],
    ['2090-K4', '2091-01-10', 'ended'],
  ]);
  const said = (await detail(id)).history.map(({ what }) => what).join('\n');
  for (const words of ['har pause fra 1. juni 2090', 'gjenopptatt', 'kvartalsvis', 'er avsluttet fra 1. januar 2091'])
    expect(said).toContain(words);
  const after = await give(kari, id, { ...pause, from: '2090-12-01', until: '2090-12-31' });
  expect([after.status, after.body.code]).toEqual([409, 'series-ended']);
});

test('a day that doesn’t fit how often is refused with a sentence that says what is missing', async () => {
  const id = await recurring('half-year');
  const one = { kind: 'days', days: [{ month: 6, day: 30 }] };
  const refused = await give(kari, id, setDay(one));
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
    409,
    'day-misfit',
    'Rapportering halvårlig trenger 2 dager i året, og det er oppgitt 1.',
  ]);
  expect((await give(kari, id, setDay({ kind: 'days', days: [{ month: 2, day: 30 }] }))).status).toBe(400);
  expect((await give(amir, id, setDay())).status).toBe(403);
  const both = { kind: 'days', days: [...one.days, { month: 12, day: 31 }] };
  expect((await give(kari, id, setDay(both))).status).toBe(200);
  expect(standing(await detail(id)).slice(0, 2)).toEqual([
    ['2090-H1', '2090-06-30', 'planned'],
    ['2090-H2', '2090-12-31', 'planned'],
  ]);
});

test('an item that is done once has no series to change', async () => {
  const { id } = await kari.post<ItemDetail>('/api/items', {
    text: 'Lag en plan for varsling.',
    deliverables: [{ due: '2090-06-30' }],
  });
  await kari.post<BulkResult>('/api/items/confirm', {
    itemIds: [id],
    ownerId: people.find((it) => it.name === OWNER)!.id,
  });
  expect((await detail(id)).series).toBeNull();
  expect((await give(kari, id, setDay())).body.code).toBe('no-series');
});

test('what follows the main reports waits for the one whose date nobody knows, and gets it when it is entered', async () => {
  const id = await recurring('tertial');
  expect((await give(kari, id, setDay({ kind: 'main-report' }))).status).toBe(200);
  const dues = async () => standing(await detail(id)).map(([period, due]) => [period, due]);
  expect(await dues()).toContainEqual(['2090-T2', null]);
  // Nobody has entered the annual report's date: the rule of every year gives it.
  expect(await dues()).toContainEqual(['2089-T3', '2090-03-15']);
  const { person } = await kari.get<Session>('/api/session');
  await kari.put(`/api/agencies/${person?.agencyId}/report-dates/2090/T2`, {
    due: '2090-10-13',
    source: 'Kalender 2090',
  });
  await eventually(async () => (await dues()).some(([period, due]) => period === '2090-T2' && due === '2090-10-13'));
});
