import { randomUUID } from 'node:crypto';
import type {
  AbsenceRow,
  BulkResult,
  CommandAnswer,
  Departure,
  Holdings,
  ItemDetail,
  ItemPage,
  Person,
  Problem,
  Session,
  Unit,
} from '@tertial/contracts';
import { addDays, instantOfMs, osloDate } from '@tertial/domain';
import { Departures } from '@tertial/persistence';
import { COORDINATOR, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

const THIRD = 'Ola Lindvik';
const NOW = instantOfMs(Date.now());
const TODAY = osloDate(NOW);
const EVIDENCE = [{ kind: 'archive', reference: '26/123-4' }];

let api: ApiUnderTest;
let kari: Client;
let amir: Client;
let ingrid: Client;
let people: Person[];

async function begin(): Promise<void> {
  api = await startApi({ worker: true });
  kari = await api.browser(COORDINATOR);
  amir = await api.browser(OWNER);
  ingrid = await api.browser(OTHER_OWNER);
  people = await kari.get<Person[]>('/api/people');
}

const idOf = (name: string): string => people.find((it) => it.name === name)!.id;

/** A confirmed item; the workflows here live in the machine's own time. */
async function confirmed(ownerId: string, deputyId: string | null = null): Promise<ItemDetail> {
  const item = { text: 'Lag en plan for varsling.', deliverables: [{ due: '2090-06-30' }] };
  const { id } = await kari.post<ItemDetail>('/api/items', item);
  const result = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId, deputyId });
  expect(result).toEqual({ done: [id], pending: [], refused: [] });
  return kari.get<ItemDetail>(`/api/items/${id}`);
}

const minesOf = async (client: Client) => (await client.get<ItemPage>('/api/items?owner=mine')).rows;

function give(client: Client, itemId: string, body: object) {
  const command = { id: randomUUID(), body };
  return client.ask<CommandAnswer & Problem>('POST', `/api/items/${itemId}/commands`, command);
}

describe('an absence', () => {
  beforeAll(begin, 60_000);
  afterAll(() => api.stop());

  test('lets the deputy whom the owner named act in his place, until it is taken back', async () => {
    const { id, deliverables } = await confirmed(idOf(OWNER));
    const deliver = { kind: 'deliver', deliverableId: deliverables[0]!.id, evidence: EVIDENCE };
    expect((await give(ingrid, id, deliver)).status).toBe(403);

    const days = { from: TODAY, to: addDays(TODAY, 14) };
    const deputyId = idOf(OTHER_OWNER);
    const absence = await amir.post<AbsenceRow>('/api/absences', { ...days, deputyId, note: 'Ferie' });
    expect(absence).toMatchObject({ ...days, person: { name: OWNER }, deputy: { name: OTHER_OWNER }, note: 'Ferie' });
    expect(await kari.get<AbsenceRow[]>('/api/absences')).toEqual([absence]);
    const seen = await ingrid.get<ItemDetail>(`/api/items/${id}`);
    expect(seen.allowed.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['acknowledge', 'deliver']));
    expect(seen.ownerAwayUntil).toBe(days.to);
    expect((await minesOf(ingrid)).find((row) => row.id === id)).toMatchObject({ ownerAwayUntil: days.to });
    const others = await (await api.browser(THIRD)).get<ItemPage>('/api/items');
    expect(others.rows.map(({ ownerAwayUntil }) => ownerAwayUntil)).toEqual([null]);
    expect((await give(ingrid, id, { kind: 'acknowledge' })).status).toBe(200);
    const { plan } = await kari.get<ItemDetail>(`/api/items/${id}`);
    expect(plan.find((row) => row.step === 'assigned')?.to?.name).toBe(OTHER_OWNER);

    expect((await amir.ask('DELETE', `/api/absences/${absence.id}`)).status).toBe(204);
    expect((await give(ingrid, id, deliver)).status).toBe(403);
    expect(await minesOf(ingrid)).toEqual([]);
    expect(await amir.get<AbsenceRow[]>('/api/absences')).toEqual([]);
  });

  test('is entered by oneself or by the coordinator, and shown to nobody else', async () => {
    const days = { from: TODAY, to: TODAY };
    const others = { ...days, personId: idOf(OWNER) };
    expect(await ingrid.problem('POST', '/api/absences', others)).toMatchObject({ status: 403 });
    const absence = await kari.post<AbsenceRow>('/api/absences', others);
    expect(await ingrid.get<AbsenceRow[]>('/api/absences')).toEqual([]);
    expect(await ingrid.problem('DELETE', `/api/absences/${absence.id}`)).toMatchObject({ status: 403 });
    const longer = await amir.put<AbsenceRow>(`/api/absences/${absence.id}`, { ...days, to: addDays(TODAY, 3) });
    expect(longer).toEqual({ ...absence, to: addDays(TODAY, 3) });
  });

  test.each([
    ['ends before it begins', { from: addDays(TODAY, 1), to: TODAY }, 400, 'invalid-input'],
    ['names oneself as deputy', { deputyId: OWNER }, 409, 'own-deputy'],
    ['names somebody unknown', { deputyId: randomUUID() }, 409, 'unknown-deputy'],
  ])('is refused when it %s', async (_name, change, status, code) => {
    const named = 'deputyId' in change && change.deputyId === OWNER ? { deputyId: idOf(OWNER) } : change;
    const body = { from: TODAY, to: TODAY, ...named };
    expect(await amir.problem('POST', '/api/absences', body)).toMatchObject({ status, code });
  });

  test('an address that the coordinator marks takes no mail, and does again when she says so', async () => {
    const marked = await kari.patch<Person>(`/api/people/${idOf(OWNER)}`, { undeliverable: true });
    expect(marked.refusedAt).not.toBeNull();
    expect(marked.refusedAnswer).toContain('koordinatoren har merket');
    const good = await kari.patch<Person>(`/api/people/${idOf(OWNER)}`, { undeliverable: false });
    expect([good.refusedAt, good.refusedAnswer]).toEqual([null, null]);
  });
});

describe('who leaves', () => {
  beforeEach(begin, 60_000);
  afterEach(() => api.stop());

  test('hands over everything in one act: items, the unit and what is only proposed', async () => {
    const unit = (await kari.get<Unit[]>('/api/units'))[0]!;
    await kari.patch(`/api/units/${unit.id}`, { leaderId: idOf(OWNER) });
    const owned = [await confirmed(idOf(OWNER)), await confirmed(idOf(OWNER), idOf(THIRD))];
    const deputised = await confirmed(idOf(THIRD), idOf(OWNER));
    expect(await kari.get<Holdings>(`/api/people/${idOf(OWNER)}/holdings`)).toEqual({
      ...{ owns: 2, deputises: 1, leads: [unit.name], coordinates: false },
    });

    const successors = { ownerSuccessorId: idOf(OTHER_OWNER), leaderSuccessorId: idOf(THIRD) };
    const body = { personId: idOf(OWNER), day: TODAY, ...successors };
    const departure = await kari.post<Departure>('/api/departures', body);
    expect(departure).toMatchObject({
      ...{ person: { name: OWNER }, owner: { name: OTHER_OWNER }, deputy: null, leader: { name: THIRD } },
      progress: { total: 3, done: 3, waiting: 0 },
    });
    expect(departure.doneAt).not.toBeNull();
    const ownersOf = async ({ id }: ItemDetail) => {
      const { owner, deputy } = await kari.get<ItemDetail>(`/api/items/${id}`);
      return [owner?.name, deputy?.name];
    };
    expect(await Promise.all([...owned, deputised].map(ownersOf))).toEqual([
      [OTHER_OWNER, undefined],
      [OTHER_OWNER, THIRD],
      [THIRD, COORDINATOR],
    ]);
    expect((await kari.get<Unit[]>('/api/units'))[0]?.leader?.name).toBe(THIRD);

    expect((await amir.ask('GET', '/api/items')).status).toBe(401);
    expect((await kari.get<Session>('/api/session')).demoPeople.map(({ name }) => name)).not.toContain(OWNER);
    const assign = { itemIds: [deputised.id], ownerId: idOf(OWNER) };
    expect(await kari.problem('POST', '/api/items/assign', assign)).toMatchObject({ code: 'unknown-person' });
    expect(await kari.problem('POST', '/api/departures', body)).toMatchObject({ code: 'unknown-person' });
  }, 30_000);

  test('on a day to come has everything until then, and can stay after all', async () => {
    const item = await confirmed(idOf(OWNER));
    const day = addDays(TODAY, 10);
    const departure = await kari.post<Departure>('/api/departures', { personId: idOf(OWNER), day });
    expect([departure.doneAt, departure.progress.total]).toEqual([null, 0]);
    expect(await kari.problem('POST', '/api/departures', { personId: idOf(OWNER), day })).toMatchObject({
      ...{ status: 409, code: 'leaves-already' },
    });
    const departures = new Departures(api.dataSource);
    expect(await departures.due(addDays(day, -1))).toEqual([]);
    expect(await departures.due(day)).toEqual([departure.id]);
    expect((await kari.ask('DELETE', `/api/departures/${departure.id}`)).status).toBe(204);
    expect(await departures.handOver(departure.id, NOW)).toEqual([]);
    expect((await kari.get<ItemDetail>(`/api/items/${item.id}`)).owner?.name).toBe(OWNER);
  });

  test('hands over once, whoever asks for it at the same time', async () => {
    await confirmed(idOf(OWNER));
    const departure = await kari.post<Departure>('/api/departures', { personId: idOf(OWNER), day: addDays(TODAY, 1) });
    const departures = new Departures(api.dataSource);
    const both = await Promise.all([departures.handOver(departure.id, NOW), departures.handOver(departure.id, NOW)]);
    expect(both.map((commands) => commands.length).sort()).toEqual([0, 1]);
  });

  test('is followed by somebody who stays: neither one after the other, nor both at once', async () => {
    const [day, later] = [addDays(TODAY, 10), addDays(TODAY, 20)];
    const ola = { personId: idOf(THIRD), day: later };
    const amirAfterOla = { personId: idOf(OWNER), day, ownerSuccessorId: idOf(THIRD) };
    const both = await Promise.all([ola, amirAfterOla].map((body) => kari.ask('POST', '/api/departures', body)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const { id } of await kari.get<Departure[]>('/api/departures'))
      await kari.ask('DELETE', `/api/departures/${id}`);

    await kari.post('/api/departures', amirAfterOla);
    expect(await kari.problem('POST', '/api/departures', ola)).toMatchObject({
      ...{ code: 'takes-over', detail: expect.stringContaining(`skal overta etter ${OWNER}`) },
    });
    const afterAmir = { personId: idOf(COORDINATOR), day: later, coordinatorSuccessorId: idOf(OWNER) };
    expect(await kari.problem('POST', '/api/departures', afterAmir)).toMatchObject({ code: 'unknown-successor' });
  });

  test('as the coordinator names who coordinates from then on, who gets the role', async () => {
    const body = { personId: idOf(COORDINATOR), day: TODAY };
    expect(await kari.problem('POST', '/api/departures', body)).toMatchObject({ code: 'no-coordinator' });
    const item = await confirmed(idOf(COORDINATOR));
    await kari.ask('POST', '/api/departures', { ...body, coordinatorSuccessorId: idOf(OTHER_OWNER) });
    const successor = (await ingrid.get<Person[]>('/api/people')).find(({ name }) => name === OTHER_OWNER);
    expect(successor?.roles).toEqual(['owner', 'coordinator']);
    expect((await ingrid.get<ItemDetail>(`/api/items/${item.id}`)).owner?.name).toBe(OTHER_OWNER);
  });
});
