import { randomUUID } from 'node:crypto';
import type { BulkResult, ItemDetail, Person, ReportDateAnswer, Session, StoredFile } from '@tertial/contracts';
import { COORDINATOR, MINISTRY, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { withFile, type Client } from './support/client';

const LINK = [{ kind: 'link', url: 'https://etaten.example/rapport' }];
let api: ApiUnderTest;
let kari: Client;
let amir: Client;
let people: Person[];

beforeAll(async () => {
  api = await startApi({ worker: true });
  [kari, amir] = await Promise.all([api.browser(COORDINATOR), api.browser(OWNER)]);
  people = await kari.get<Person[]>('/api/people');
}, 60_000);
afterAll(() => api.stop());

const idOf = (name: string): string => people.find((it) => it.name === name)!.id;

/** A confirmed item of Amir's that is due in a far year, as the workflows here live in the machine's own time. */
async function confirmed(deliverable: object = { due: '2090-06-30' }): Promise<ItemDetail> {
  const { id } = await kari.post<ItemDetail>('/api/items', {
    text: 'Lag en plan for varsling.',
    deliverables: [deliverable],
  });
  const result = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId: idOf(OWNER) });
  expect(result).toEqual({ done: [id], pending: [], refused: [] });
  return kari.get<ItemDetail>(`/api/items/${id}`);
}

const give = (client: Client, itemId: string, body: object, id?: string) =>
  client.command(itemId, body, id ? { id } : {});

test('from assignment to acceptance, who acts reads his own change', async () => {
  const { id, deliverables } = await confirmed();
  const deliverableId = deliverables[0]!.id;
  expect((await give(amir, id, { kind: 'acknowledge' })).body).toEqual({ outcome: 'done', message: 'Utført.' });
  expect((await amir.get<ItemDetail>(`/api/items/${id}`)).acknowledged).toBe(true);

  const file = await amir.post<StoredFile>('/api/files', withFile('plan.pdf', '%PDF-1.7', 'application/pdf'));
  const evidence = [{ kind: 'file', fileId: file.id, name: file.name }];
  expect((await give(amir, id, { kind: 'deliver', deliverableId, evidence })).status).toBe(200);
  const delivered = await amir.get<ItemDetail>(`/api/items/${id}`);
  expect(delivered.deliverables[0]).toMatchObject({
    status: 'delivered',
    daysLate: 0,
    deliveries: [{ by: OWNER, evidence }],
  });
  expect(delivered.allowed.map(({ kind }) => kind)).not.toContain('deliver');

  const vestre = await api.browser(MINISTRY);
  expect((await vestre.ask('GET', `/api/files/${file.id}`)).status).toBe(200);
  expect((await give(vestre, id, { kind: 'accept', deliverableId })).status).toBe(200);
  const accepted = await kari.get<ItemDetail>(`/api/items/${id}`);
  expect([accepted.closed, accepted.deliverables[0]?.status]).toEqual([true, 'accepted']);
  expect(accepted.history.map(({ by }) => by)).toEqual(expect.arrayContaining([OWNER, MINISTRY]));
});

test('the same command sent again does nothing again and is answered the same', async () => {
  const { id } = await confirmed();
  const commandId = randomUUID();
  const answers = [
    await give(amir, id, { kind: 'acknowledge' }, commandId),
    await give(amir, id, { kind: 'acknowledge' }, commandId),
  ];
  expect(answers.map(({ status, body }) => [status, body.outcome])).toEqual([
    [200, 'done'],
    [200, 'done'],
  ]);
  expect((await kari.get<ItemDetail>(`/api/items/${id}`)).history.filter(({ seq }) => seq > 0)).toHaveLength(1);
});

test('who declines gets the same answer again, though he is no owner any more', async () => {
  const { id } = await confirmed();
  const commandId = randomUUID();
  const body = { kind: 'decline', reason: 'Ikke vårt ansvar.' };
  expect((await give(amir, id, body, commandId)).status).toBe(200);
  expect((await give(amir, id, body, commandId)).status).toBe(200);
  expect(await kari.get<ItemDetail>(`/api/items/${id}`)).toMatchObject({ owner: null });
});

test('an id that was used for something else is refused', async () => {
  const { id } = await confirmed();
  const commandId = randomUUID();
  await give(amir, id, { kind: 'acknowledge' }, commandId);
  const other = await give(amir, id, { kind: 'decline', reason: 'Ikke vårt ansvar.' }, commandId);
  expect([other.status, other.body.code]).toEqual([409, 'command-id-reused']);
});

describe('a refusal says what happened', () => {
  test.each([
    ['delivery without evidence', { kind: 'deliver', evidence: [] }, 'no-evidence'],
    [
      'an earlier date as extension',
      { kind: 'extend', due: '2089-01-01', reason: 'Mer tid.', reference: '26/7' },
      'not-allowed',
    ],
  ])('%s', async (_name, body, code) => {
    const { id, deliverables } = await confirmed();
    const answer = await give(amir, id, { ...body, deliverableId: deliverables[0]!.id });
    expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(/.{20,}/) });
  });

  test('acknowledging twice, and anything on a closed item', async () => {
    const { id } = await confirmed();
    await give(amir, id, { kind: 'acknowledge' });
    expect((await give(amir, id, { kind: 'acknowledge' })).body).toMatchObject({
      status: 409,
      code: 'already-acknowledged',
    });
    await give(kari, id, { kind: 'cancel', deliverableId: null, reason: 'Bortfalt.', reference: null });
    expect((await give(kari, id, { kind: 'assign', ownerId: idOf(OTHER_OWNER), deputyId: null })).body).toMatchObject({
      status: 409,
      code: 'item-closed',
    });
  });

  test('a proposed item takes no commands', async () => {
    const item = await kari.post<ItemDetail>('/api/items', {
      text: 'Lag en plan.',
      deliverables: [{ due: '2090-06-30' }],
    });
    expect((await give(kari, item.id, { kind: 'cancel', reason: 'Bortfalt.' })).body).toMatchObject({
      status: 409,
      code: 'not-confirmed',
    });
  });

  test('a person who is not of the agency, and a file that is somebody else’s', async () => {
    const { id, deliverables } = await confirmed();
    const vestre = (await kari.get<Session>('/api/session')).demoPeople.find((it) => it.name === MINISTRY)!;
    const assign = await give(kari, id, { kind: 'assign', ownerId: vestre.id, deputyId: null });
    expect(assign.body).toMatchObject({ status: 409, code: 'unknown-person' });
    const file = await kari.post<StoredFile>('/api/files', withFile('plan.pdf', '%PDF-1.7'));
    const evidence = [{ kind: 'file', fileId: file.id, name: 'plan.pdf' }];
    const deliver = await give(amir, id, { kind: 'deliver', deliverableId: deliverables[0]!.id, evidence });
    expect(deliver.body).toMatchObject({ status: 409, code: 'unknown-file' });
  });
});

test('who has no part in an item is told who has', async () => {
  const { id, deliverables } = await confirmed();
  const ingrid = await api.browser(OTHER_OWNER);
  const answer = await give(ingrid, id, { kind: 'deliver', deliverableId: deliverables[0]!.id, evidence: LINK });
  expect(answer.body).toMatchObject({
    status: 403,
    detail: 'Dette kan bare gjøres av den ansvarlige eller stedfortrederen eller koordinatoren.',
  });
  expect((await kari.get<ItemDetail>(`/api/items/${id}`)).history.filter(({ seq }) => seq > 0)).toEqual([]);
});

test('two deliver the same thing at one moment: one is done, the other is told', async () => {
  const { id, deliverables } = await confirmed();
  const body = { kind: 'deliver', deliverableId: deliverables[0]!.id, evidence: LINK };
  const answers = await Promise.all([give(amir, id, body), give(kari, id, body)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('wrong-status');
  expect((await kari.get<ItemDetail>(`/api/items/${id}`)).deliverables[0]?.deliveries).toHaveLength(1);
});

test('a report date that is entered settles the confirmed items that follow the report', async () => {
  const { agency } = await kari.get<Session>('/api/session');
  const item = await confirmed({ due: null, report: 'T1', raw: 'i rapporten for 1. tertial' });
  expect(item.deliverables[0]).toMatchObject({ due: null, unsettled: 'anchor' });
  const year = new Date().getFullYear();
  const path = `/api/agencies/${agency!.id}/report-dates/${year}/T1`;
  const answer = await kari.put<ReportDateAnswer>(path, { due: '2090-06-05', source: 'Styringskalenderen' });
  expect(answer).toMatchObject({ moves: { moved: 1, items: 1, kept: [] } });
  expect((await kari.get<ItemDetail>(`/api/items/${item.id}`)).deliverables[0]).toMatchObject({
    due: '2090-06-05',
    unsettled: null,
  });
});

describe('when nobody is there to do it', () => {
  test('a command is received, waits with the moment of its receipt, and is answered the same when sent again', async () => {
    const away = await startApi();
    try {
      const coordinator = await away.browser(COORDINATOR);
      const { id } = await coordinator.post<ItemDetail>('/api/items', {
        text: 'Lag en plan.',
        deliverables: [{ due: '2090-06-30' }],
      });
      await coordinator.post('/api/items/confirm', { itemIds: [id] });
      const commandId = randomUUID();
      const body = { kind: 'cancel', deliverableId: null, reason: 'Bortfalt.', reference: null };
      const first = await give(coordinator, id, body, commandId);
      expect([first.status, first.body]).toEqual([202, { outcome: 'pending', message: 'Mottatt, behandles.' }]);
      const { pending } = await coordinator.get<ItemDetail>(`/api/items/${id}`);
      expect(pending).toMatchObject([{ id: commandId, kind: 'cancel', by: COORDINATOR }]);
      expect((await give(coordinator, id, body, commandId)).status).toBe(202);
      expect((await coordinator.get<ItemDetail>(`/api/items/${id}`)).pending).toEqual(pending);
    } finally {
      await away.stop();
    }
  }, 60_000);

  test('without the engine items are confirmed and commands are kept, and health says so', async () => {
    const away = await startApi({ temporal: '127.0.0.1:1' });
    try {
      const coordinator = await away.browser(COORDINATOR);
      const { id } = await coordinator.post<ItemDetail>('/api/items', {
        text: 'Lag en plan.',
        deliverables: [{ due: '2090-06-30' }],
      });
      const confirm = await coordinator.post<BulkResult>('/api/items/confirm', { itemIds: [id] });
      expect(confirm).toEqual({ done: [], pending: [id], refused: [] });
      const answer = await give(coordinator, id, { kind: 'cancel', reason: 'Bortfalt.' });
      expect(answer.status).toBe(202);
      expect(await coordinator.get('/api/health')).toEqual({ status: 'degraded', database: 'up', engine: 'down' });
      expect(await coordinator.problem('POST', '/api/rounds')).toMatchObject({ status: 503, code: 'engine-away' });
    } finally {
      await away.stop();
    }
  }, 90_000);
});
