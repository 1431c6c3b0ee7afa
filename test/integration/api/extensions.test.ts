import type { Attention, BulkResult, ItemDetail, ItemPage, Oversight } from '@tertial/contracts';
import { OWNER } from './support/api-under-test';
import type { Client } from './support/client';
import { EXTENSION, ItemLives, LINK } from './support/item-lives';

let lives: ItemLives;
let kari: Client;
let amir: Client;
let vestre: Client;

beforeAll(async () => {
  lives = await ItemLives.begin();
  ({ kari, amir, vestre } = lives);
}, 60_000);
afterAll(() => lives.end());

const confirmed = (...deliverables: object[]) => lives.confirmed(...deliverables);
const give = (client: Client, itemId: string, body: object) => lives.give(client, itemId, body);
const first = (itemId: string) => lives.first(itemId);
const inView = async (view: string) =>
  (await kari.get<ItemPage>(`/api/items?view=${view}&size=200`)).rows.map((it) => it.id);
const says = async (itemId: string) =>
  (await kari.get<ItemDetail>(`/api/items/${itemId}`)).history.map((it) => it.what);

test('the owner asks, the coordinator passes it on, the ministry sees it and its yes is entered', async () => {
  const { id, first: deliverableId } = await confirmed();
  const ask = { kind: 'request-extension', deliverableId, due: '2090-09-30', reason: 'Data kommer sent' };
  expect(await give(kari, id, ask)).toEqual([403, 'not-allowed']);
  expect(await give(amir, id, ask)).toEqual([200, undefined]);
  expect(await give(amir, id, ask)).toEqual([409, 'already-requested']);
  expect((await first(id))?.extensionRequest).toMatchObject({ by: OWNER, proposed: '2090-09-30', forwarded: null });
  expect(await inView('extension-requested')).toContain(id);
  const { counts } = await agencyInSight();
  expect(counts.requested).toBe(0);

  const on = new Date().toISOString().slice(0, 10);
  const passOn = { kind: 'forward-extension', deliverableId, on, reference: 'E-post til avdelingen' };
  expect(await give(kari, id, passOn)).toEqual([200, undefined]);
  const row = (await agencyInSight()).requested.find((it) => it.itemId === id);
  expect(row?.requested).toEqual({ due: '2090-09-30', on, reference: 'E-post til avdelingen' });
  expect((await kari.get<Attention>('/api/attention')).extensionRequests).toBeGreaterThan(0);

  expect(await give(kari, id, { kind: 'extend', deliverableId, ...EXTENSION })).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({
    ...{ due: '2090-09-30', originalDue: '2090-06-28', extensionRequest: null, deadlineVersion: 2 },
  });
  expect((await agencyInSight()).extended.map((it) => it.itemId)).toContain(id);
  expect(await says(id)).toEqual(
    expect.arrayContaining(['Bedt om utsatt frist til 30. september 2090. Begrunnelse: Data kommer sent.']),
  );
});

test('a no of the ministry must say where it stands, and takes the request away', async () => {
  const { id, first: deliverableId } = await confirmed();
  await give(amir, id, { kind: 'request-extension', deliverableId, due: '2090-09-30', reason: 'Data kommer sent' });
  const on = new Date().toISOString().slice(0, 10);
  await give(kari, id, { kind: 'forward-extension', deliverableId, on, reference: 'E-post' });
  const no = { kind: 'refuse-extension', deliverableId, reason: 'Regjeringen venter på det' };
  expect(await give(kari, id, no)).toEqual([409, 'no-reference']);
  expect(await give(kari, id, { ...no, reference: 'E-post 4. mars' })).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({ due: '2090-06-28', extensionRequest: null });
});

test('one letter gives many items more time; those that cannot have it say why', async () => {
  const [one, two] = [await confirmed(), await confirmed()];
  const several = await confirmed({ due: '2090-05-01' }, { due: '2090-06-01', label: 'Sluttrapport' });
  const later = await confirmed({ due: '2091-01-15' });
  const itemIds = [one.id, two.id, several.id, later.id];
  expect((await amir.problem('POST', '/api/items/extend', { itemIds, ...EXTENSION })).status).toBe(403);
  const { done, refused } = await kari.post<BulkResult>('/api/items/extend', { itemIds, ...EXTENSION });
  expect([...done].sort()).toEqual([one.id, two.id].sort());
  expect(new Map(refused.map((it) => [it.itemId, it.code]))).toEqual(
    new Map([
      [several.id, 'several-open'],
      [later.id, 'not-later'],
    ]),
  );
  const open = (await kari.get<ItemDetail>(`/api/items/${several.id}`)).deliverables.map((it) => it.id);
  const chosen = { itemIds: [several.id], deliverables: { [several.id]: open } };
  expect(await kari.post<BulkResult>('/api/items/extend', { ...chosen, ...EXTENSION })).toEqual({
    ...{ done: [several.id], pending: [], refused: [] },
  });
  const moved = (await kari.get<ItemDetail>(`/api/items/${several.id}`)).deliverables.map(({ due }) => due);
  expect(moved).toEqual(['2090-09-30', '2090-09-30']);
  for (const { id } of [one, two]) {
    const [, extended] = (await first(id))?.versions ?? [];
    expect(extended).toMatchObject({ due: '2090-09-30', reference: EXTENSION.reference });
  }
});

test('a delivery is withdrawn by who made it, and the deliverable is open again with its date', async () => {
  const { id, first: deliverableId } = await confirmed();
  await give(kari, id, { kind: 'deliver', deliverableId, evidence: LINK });
  const withdraw = { kind: 'withdraw', deliverableId, reason: 'Feil rapport' };
  expect(await give(amir, id, withdraw)).toEqual([409, 'not-deliverer']);
  expect(await give(kari, id, withdraw)).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({
    status: 'planned',
    due: '2090-06-28',
    deliveredAt: null,
    deadlineVersion: 1,
  });
  expect(await give(kari, id, withdraw)).toEqual([409, 'wrong-status']);
});

test('a wrong date is corrected: out of the late lists, and in the history', async () => {
  const { id, first: deliverableId } = await confirmed({ due: '2026-01-10' });
  await give(amir, id, { kind: 'deliver', deliverableId, evidence: LINK });
  await give(kari, id, { kind: 'accept', deliverableId });
  expect((await first(id))?.daysLate).toBeGreaterThan(0);
  expect([await inView('late'), (await agencyInSight()).deliveredLate.map((it) => it.itemId)]).toEqual([
    expect.arrayContaining([id]),
    expect.arrayContaining([id]),
  ]);
  const correct = { kind: 'correct-date', deliverableId, due: '2090-01-10', reason: 'Feil år' };
  expect(await give(kari, id, correct)).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({ daysLate: 0, missedAt: null, originalDue: '2090-01-10', status: 'accepted' });
  expect(await inView('late')).not.toContain(id);
  expect((await agencyInSight()).deliveredLate.map((it) => it.itemId)).not.toContain(id);
  expect(await says(id)).toEqual(
    expect.arrayContaining(['Leveransen regnes nå som levert i tide. Begrunnelse: Feil år.']),
  );
});

test('what was accepted comes back with the ministry’s reference, late as it was, and is handed over and accepted again', async () => {
  const { id, first: deliverableId } = await confirmed({ due: '2026-01-10' });
  await give(amir, id, { kind: 'deliver', deliverableId, evidence: LINK });
  await give(kari, id, { kind: 'accept', deliverableId });
  const { daysLate, missedAt } = (await first(id)) ?? {};
  const more = {
    kind: 'return',
    deliverableId,
    due: '2090-02-01',
    reason: 'Mangler tall',
    reference: 'E-post 3. mars',
  };
  expect(await give(amir, id, more)).toEqual([403, 'not-allowed']);
  expect(await give(kari, id, more)).toEqual([200, undefined]);
  expect(await kari.get<ItemDetail>(`/api/items/${id}`)).toMatchObject({
    closed: false,
    deliverables: [{ status: 'returned', due: '2090-02-01', binding: 'inner', overdue: false, daysLate, missedAt }],
  });
  expect((await says(id)).join(' ')).toMatch(/Ny frist 1\. februar 2090\. Sendt tilbake av .* \(E-post 3\. mars\)\./);
  await give(amir, id, { kind: 'deliver', deliverableId, evidence: LINK });
  expect(await give(kari, id, { kind: 'accept', deliverableId })).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({ status: 'accepted', daysLate, missedAt });
  expect(await give(vestre, id, { ...more, due: '2090-03-01' })).toEqual([200, undefined]);
});

test('a wrong date that a return has replaced is put right too, and its row says so', async () => {
  const { id, first: deliverableId } = await confirmed({ due: '2026-01-10' });
  await give(amir, id, { kind: 'deliver', deliverableId, evidence: LINK });
  await give(kari, id, { kind: 'return', deliverableId, due: '2090-02-01', reason: 'Mangler tall' });
  const before = await first(id);
  expect(before?.correctable).toEqual([
    { version: 1, due: '2026-01-10', binding: 'ministry' },
    { version: 2, due: '2090-02-01', binding: 'inner' },
  ]);
  expect(before?.deliveries[0]?.daysLate).toBeGreaterThan(0);
  const correct = { kind: 'correct-date', deliverableId, due: '2090-01-10', reason: 'Feil år' };
  expect(await give(kari, id, { ...correct, version: 9 })).toEqual([409, 'unknown-version']);
  expect(await give(kari, id, correct)).toEqual([200, undefined]);
  expect(await first(id)).toMatchObject({
    ...{ due: '2090-02-01', binding: 'inner', originalDue: '2090-01-10', daysLate: 0, missedAt: null },
    versions: [
      { version: 1, due: '2090-01-10', why: expect.stringContaining('Rettet fra 10. januar 2026') },
      { version: 2 },
    ],
    deliveries: [{ daysLate: 0 }],
  });
  expect(await inView('late')).not.toContain(id);
  expect((await says(id)).join(' ')).toContain(
    'Fristen 10. januar 2026 var feil registrert; den skulle vært 10. januar 2090.',
  );
});

test('an inner date and on whom it waits are seen in lists; what was closed without evidence says so with its reason', async () => {
  const { id, first: deliverableId } = await confirmed();
  await give(kari, id, { kind: 'set-inner', deliverableId, workingDays: 5 });
  expect((await first(id))?.innerDue).toBe('2090-06-21');
  const wait = { kind: 'wait', deliverableId, on: 'Finansdepartementet', since: '2026-01-05', chaseOn: '2090-01-05' };
  expect(await give(amir, id, wait)).toEqual([200, undefined]);
  expect((await first(id))?.waiting).toEqual({ on: 'Finansdepartementet', since: '2026-01-05', chaseOn: '2090-01-05' });
  expect(await inView('waiting')).toContain(id);
  const plan = (await kari.get<ItemDetail>(`/api/items/${id}`)).plan.map(({ step, sendOn }) => `${step} ${sendOn}`);
  expect(plan).toEqual(expect.arrayContaining(['inner-5-due 2090-06-21', 'waiting-1-1 2090-01-05']));
  await give(amir, id, { kind: 'stop-waiting', deliverableId });
  await give(kari, id, { kind: 'deliver', deliverableId, evidence: [], note: 'Levert muntlig på møtet' });
  expect(await first(id)).toMatchObject({ waiting: null, innerDue: null, withoutEvidence: 'Levert muntlig på møtet' });
});

async function agencyInSight(): Promise<Oversight['agencies'][number]> {
  const { agencies } = await vestre.get<Oversight>('/api/oversight');
  const found = agencies.find((it) => it.counts.total > 0);
  if (!found) throw new Error('No agency with items');
  return found;
}
