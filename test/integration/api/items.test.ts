import type {
  Attention,
  BulkResult,
  ItemDetail,
  ItemRow,
  LetterDetail,
  Oversight,
  Person,
  ReportDateAnswer,
  Session,
} from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, MINISTRY, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items, SAMPLE } from './support/letters';

/** No worker runs here: what is proposed belongs to the register alone. */
let api: ApiUnderTest;
let clock: FakeClock;
let kari: Client;
let people: Person[];
let letterId: string;

beforeEach(async () => {
  clock = new FakeClock(instant('2026-03-10T09:00:00Z'));
  api = await startApi({ clock });
  kari = await api.browser(COORDINATOR);
  people = await kari.get<Person[]>('/api/people');
  letterId = (await importLetter(kari, SAMPLE)).upload.letterId!;
});
afterEach(() => api.stop());

const idOf = (name: string): string => people.find((it) => it.name === name)!.id;
const found = async (words: string): Promise<ItemRow> => (await items(kari)).find((it) => it.text.includes(words))!;

describe('confirming', () => {
  test('asks about a deadline in the past, and confirms what is left of the pile meanwhile', async () => {
    const past = await found('tilskuddsordningen');
    const coming = await found('farvannsskilt');
    const ask = { itemIds: [past.id, coming.id], ownerId: idOf(OWNER) };
    const first = await kari.post<BulkResult>('/api/items/confirm', ask);
    expect(first).toMatchObject({ done: [coming.id], refused: [{ itemId: past.id, code: 'past-deadline' }] });
    expect(first.refused[0]?.sentence).toContain('28. februar 2026');
    expect((await found('tilskuddsordningen')).registerStatus).toBe('proposed');

    const second = await kari.post<BulkResult>('/api/items/confirm', { ...ask, itemIds: [past.id], acceptPast: true });
    expect(second).toEqual({ done: [past.id], pending: [], refused: [] });
    const now = await found('tilskuddsordningen');
    expect(now).toMatchObject({ registerStatus: 'confirmed', owner: { name: OWNER } });
    expect(now.deliverables).toMatchObject([{ due: '2026-02-28', overdue: true, daysLate: 10 }]);
  });

  test('twice, or of what does not exist, is refused for each by itself', async () => {
    const { id } = await found('farvannsskilt');
    const nobody = '0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69';
    await kari.post('/api/items/confirm', { itemIds: [id] });
    const again = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id, nobody] });
    expect(again.done).toEqual([]);
    expect(again.refused.map(({ itemId, code }) => [itemId, code])).toEqual(
      expect.arrayContaining([
        [id, 'not-proposed'],
        [nobody, 'unknown-item'],
      ]),
    );
  });

  test('with an owner who does not exist is refused', async () => {
    const { id } = await found('farvannsskilt');
    const ownerId = '0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69';
    const { done, refused } = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId });
    expect([done, refused.map(({ code }) => code)]).toEqual([[], ['unknown-person']]);
  });
});

describe('editing what is proposed', () => {
  test('changes what is named and leaves the rest', async () => {
    const { id, version, chapter } = await found('farvannsskilt');
    const changed = await kari.patch<ItemDetail>(`/api/items/${id}`, {
      version,
      deliverables: [{ label: 'Utredning', due: '2026-08-31', raw: 'avtalt i møte 3. mars' }],
    });
    expect(changed).toMatchObject({
      chapter,
      kind: 'assignment',
      deliverables: [{ label: 'Utredning', due: '2026-08-31' }],
    });
    expect(changed.version).toBeGreaterThan(version);
  });

  test('two at once: one of them is told that the other was first', async () => {
    const { id, version } = await found('farvannsskilt');
    const texts = ['Første endring av teksten.', 'Andre endring av teksten.'];
    const answers = await Promise.all(
      texts.map((text) => kari.ask<{ code?: string; text?: string }>('PATCH', `/api/items/${id}`, { version, text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed-meanwhile');
    expect((await kari.get<ItemDetail>(`/api/items/${id}`)).text).toBe(
      answers.find((it) => it.status === 200)?.body.text,
    );
  });

  test('is over when it is confirmed', async () => {
    const { id, version } = await found('farvannsskilt');
    await kari.post('/api/items/confirm', { itemIds: [id] });
    const problem = await kari.problem('PATCH', `/api/items/${id}`, { version, text: 'En helt annen tekst.' });
    expect(problem).toMatchObject({ status: 409, code: 'not-proposed' });
  });

  test('an item by hand is proposed like the others', async () => {
    const item = await kari.post<ItemDetail>('/api/items', {
      text: 'Lag en oversikt over nødhavner.',
      letterId,
      deliverables: [{ due: '2026-05-04', raw: 'telefon med departementet' }],
    });
    expect(item).toMatchObject({
      registerStatus: 'proposed',
      kind: 'assignment',
      deliverables: [{ due: '2026-05-04' }],
    });
  });

  test('what is exempt from public disclosure is marked before it is confirmed, with a ground and by nobody but a coordinator', async () => {
    const { id, version } = await found('farvannsskilt');
    const path = `/api/items/${id}/exemption`;
    const ground = 'offl. § 15 første ledd';
    const ola = await api.browser(OWNER);
    const refused = [
      await ola.problem('PUT', path, { ground, version }),
      await kari.problem('PUT', path, { ground: ' ', version }),
      await kari.problem('PUT', path, { ground, version: version - 1 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 400, 409]);
    expect((await found('farvannsskilt')).exempt).toBeNull();
    await kari.ask('PUT', path, { ground: ` ${ground} `, version });
    await kari.post('/api/items/confirm', { itemIds: [id], ownerId: idOf(OWNER) });
    expect(await found('farvannsskilt')).toMatchObject({ registerStatus: 'confirmed', exempt: ground });
    await kari.ask('PUT', path, { ground: null, version: (await found('farvannsskilt')).version });
    expect((await found('farvannsskilt')).exempt).toBeNull();
  });

  test('rejecting needs a reason, which is kept', async () => {
    const { id } = await found('farvannsskilt');
    expect(await kari.problem('POST', '/api/items/reject', { itemIds: [id], reason: ' ' })).toMatchObject({
      status: 400,
      errors: [{ field: 'reason' }],
    });
    await kari.post('/api/items/reject', { itemIds: [id], reason: 'Gjelder Losetaten.' });
    expect(await kari.get<ItemDetail>(`/api/items/${id}`)).toMatchObject({
      registerStatus: 'rejected',
      rejectReason: 'Gjelder Losetaten.',
    });
  });
});

test('bulk assignment gives proposed items their owner at once, and confirmed ones a command that waits for a worker', async () => {
  const proposed = await found('farvannsskilt');
  const confirmed = await found('undervisningsopplegg');
  await kari.post('/api/items/confirm', { itemIds: [confirmed.id] });
  const result = await kari.post<BulkResult>('/api/items/assign', {
    itemIds: [proposed.id, confirmed.id],
    ownerId: idOf(OWNER),
    deputyId: idOf(OTHER_OWNER),
  });
  expect(result).toEqual({ done: [proposed.id], pending: [confirmed.id], refused: [] });
  expect(await found('farvannsskilt')).toMatchObject({ owner: { name: OWNER }, deputy: { name: OTHER_OWNER } });
  const detail = await kari.get<ItemDetail>(`/api/items/${confirmed.id}`);
  expect(detail.pending).toMatchObject([{ kind: 'assign', receivedAt: '2026-03-10T09:00:00.000Z' }]);
}, 30_000);

test('the date of a report that the letter lacks is entered once, with its source, and what follows it gets it', async () => {
  const { agency } = await kari.get<Session>('/api/session');
  const before = await kari.get<LetterDetail>(`/api/letters/${letterId}`);
  expect(before.reportDates.find(({ report }) => report === 'T1')).toMatchObject({ due: null });
  const path = `/api/agencies/${agency!.id}/report-dates/2026/T1`;
  expect(await kari.problem('PUT', path, { due: '2026-06-05', source: '' })).toMatchObject({ status: 400 });
  const answer = await kari.put<ReportDateAnswer>(path, { due: '2026-06-05', source: 'Styringskalender 2026' });
  expect(answer).toMatchObject({
    report: 'T1',
    due: '2026-06-05',
    source: 'Styringskalender 2026',
  });
  const following = await found('Snu i tide');
  expect(following.deliverables.find(({ report }) => report === 'T1')).toMatchObject({
    due: '2026-06-05',
    unsettled: null,
  });
});

test('the coordinator’s numbers open exactly the lists that they count', async () => {
  const ids = (await items(kari)).map((it) => it.id);
  await kari.post('/api/items/confirm', { itemIds: ids, acceptPast: true });
  const attention = await kari.get<Attention>('/api/attention');
  const listed = async (query: string) => (await items(kari, query)).length;
  expect(attention.overdue).toBeGreaterThan(0);
  expect(attention).toMatchObject({
    today: '2026-03-10',
    overdue: await listed('view=overdue'),
    dueThisWeek: await listed('view=due-this-week'),
    unsettledItems: await listed('view=unsettled'),
    unacknowledged: await listed('view=unacknowledged'),
    waitingAcceptance: await listed('view=waiting-acceptance'),
    unowned: await listed('registerStatus=confirmed&owner=none&view=open'),
    proposed: await listed('registerStatus=proposed'),
  });
});

describe('what others see', () => {
  test('the ministry sees overdue demands in their own words, those to be kept from the public marked, and no proposals', async () => {
    const vestre = await api.browser(MINISTRY);
    const { id } = await found('tilskuddsordningen');
    expect((await vestre.problem('GET', `/api/items/${id}`)).status).toBe(403);
    await kari.post('/api/items/confirm', { itemIds: [id], acceptPast: true });
    const ground = 'offl. § 24 tredje ledd';
    const { version } = await found('tilskuddsordningen');
    await kari.ask('PUT', `/api/items/${id}/exemption`, { ground, version });
    const { agencies } = await vestre.get<Oversight>('/api/oversight');
    expect(agencies).toMatchObject([
      { counts: { overdue: 1 }, overdue: [{ itemId: id, due: '2026-02-28', daysLate: 10, exempt: ground }] },
    ]);
    expect(agencies[0]!.overdue[0]!.text).toContain('gjennomgå tilskuddsordningen');
  });

  test('an owner finds his own items by asking for mine', async () => {
    const { id } = await found('farvannsskilt');
    await kari.post('/api/items/confirm', { itemIds: [id], ownerId: idOf(OWNER) });
    const amir = await api.browser(OWNER);
    expect((await items(amir, 'owner=me')).map((it) => it.id)).toEqual([id]);
    expect(await items(await api.browser(OTHER_OWNER), 'owner=me')).toEqual([]);
  });

  test('another agency’s item is none of their business', async () => {
    const { id } = await found('farvannsskilt');
    const otherAgency = '0b0f4a4e-7a3c-4d0e-8f5e-2f1d3c4b5a69';
    await api.dataSource.query(`INSERT INTO agency (id, name, ministry) VALUES ($1, 'Losetaten', 'KFD')`, [
      otherAgency,
    ]);
    await api.dataSource.query(`UPDATE person SET agency_id = $1, unit_id = NULL WHERE name = $2`, [
      otherAgency,
      OWNER,
    ]);
    const amir = await api.browser(OWNER);
    expect(await amir.problem('GET', `/api/items/${id}`)).toMatchObject({ status: 403, code: 'other-agency' });
    expect(await amir.problem('GET', `/api/letters/${letterId}`)).toMatchObject({ status: 403, code: 'other-agency' });
    expect(await items(amir)).toEqual([]);
  });
});
