import type {
  AmendmentRow,
  BulkResult,
  CommandAnswer,
  ItemDetail,
  ItemRow,
  LetterDetail,
  Person,
} from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, MINISTRY, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items, OTHER_LETTER, SAMPLE, SUPPLEMENTARY } from './support/letters';

const TITLE = 'supplerende tildelingsbrev nr. 2 av 20. mai 2026';
const NOBODY = '00000000-0000-4000-8000-000000000000';

let api: ApiUnderTest;
let kari: Client;
let letterId: string;
let rows: ItemRow[];

/** The letters are in, and what farvannsskilt and the dropped assignment ask for is confirmed; the rest is proposed. */
beforeAll(async () => {
  api = await startApi({ clock: new FakeClock(instant('2026-05-22T08:00:00Z')), worker: true });
  kari = await api.browser(COORDINATOR);
  const people = await kari.get<Person[]>('/api/people');
  const allocation = await importLetter(kari, SAMPLE);
  rows = await items(kari, `letter=${allocation.upload.letterId}`);
  const supplementary = await importLetter(kari, SUPPLEMENTARY, 'supplerende.txt');
  letterId = supplementary.upload.letterId!;
  const confirmed = ['farvannsskilt', 'turulykker', 'undervisningsopplegg'].map((words) => itemOf(words).id);
  const ownerId = people.find(({ name }) => name === OWNER)!.id;
  const result = await kari.post<BulkResult>('/api/items/confirm', { itemIds: confirmed, ownerId });
  expect(result.refused).toEqual([]);
}, 120_000);
afterAll(() => api.stop());

const itemOf = (words: string) => rows.find(({ text }) => text.includes(words))!;
const detail = (words: string) => kari.get<ItemDetail>(`/api/items/${itemOf(words).id}`);
const list = () => kari.get<AmendmentRow[]>(`/api/letters/${letterId}/amendments`);
const changeOf = async (words: string) => (await list()).find(({ raw }) => raw.includes(words))!;
const apply = (id: string, body: object) => kari.ask<CommandAnswer>('POST', `/api/amendments/${id}/apply`, body);

test('a supplementary letter’s new items are proposed like any letter’s, and its changes are asked once', async () => {
  const letter = await kari.get<LetterDetail>(`/api/letters/${letterId}`);
  expect(letter).toMatchObject({
    type: 'supplementary',
    title: 'Supplerende tildelingsbrev nr. 2 av 20. mai 2026',
    questions: [],
  });
  const fresh = await items(kari, `letter=${letterId}`);
  expect(fresh.map((it) => [it.registerStatus, ...it.deliverables.map(({ due }) => due)])).toEqual([
    ['proposed', '2026-11-01'],
    ['proposed', '2026-09-15'],
  ]);
});

test('each change stands beside the item of today’s register that it is about; nothing has happened by itself', async () => {
  const changes = await list();
  expect(changes.map(({ kind, due, status, proposedItemId }) => [kind, due, status, proposedItemId])).toEqual([
    ['deadline', '2026-10-01', 'open', itemOf('farvannsskilt').id],
    ['cancelled', null, 'open', itemOf('turulykker').id],
    ['deadline', '2026-06-15', 'open', itemOf('tåkevarsling').id],
    ['text', null, 'open', itemOf('undervisningsopplegg').id],
    ['frequency', null, 'open', itemOf('Snu i tide').id],
  ]);
  expect(changes[0]).toMatchObject({
    concerns: 'utredningen av hvordan farvannsskilt kan gjøres leselige for mennesker med nedsatt syn',
    deadlineWords: 'til 1. oktober 2026',
    oldDue: '2026-06-30',
  });
  expect(changes[0]!.candidates[0]).toMatchObject({
    item: { registerStatus: 'confirmed', deliverables: [{ due: '2026-06-30' }] },
    because: ['words', 'old-date'],
  });
  const text = await kari.get<string>(`/api/letters/${letterId}/text`);
  expect(text.slice(...changes[0]!.span).replace(/\s+/g, ' ')).toBe(changes[0]!.raw);
  expect((await detail('farvannsskilt')).deliverables[0]?.due).toBe('2026-06-30');
});

test('a moved deadline goes through the item’s workflow: a new version that names the letter, the first date in sight', async () => {
  const change = await changeOf('farvannsskilt');
  const answer = await apply(change.id, {
    itemId: itemOf('farvannsskilt').id,
    seen: (await detail('farvannsskilt')).seq,
  });
  expect([answer.status, answer.body]).toEqual([200, { outcome: 'done', message: 'Endringen er gjort.' }]);
  const item = await detail('farvannsskilt');
  const why = `Frist flyttet fra 30. juni 2026 til 1. oktober 2026 etter ${TITLE}: «${change.raw}»`;
  expect(item.deliverables[0]).toMatchObject({ due: '2026-10-01', originalDue: '2026-06-30', deadlineVersion: 2, why });
  expect(item.deliverables[0]?.versions.map(({ due, rule }) => [due, rule])).toEqual([
    ['2026-06-30', 'fixed-date'],
    ['2026-10-01', 'amendment'],
  ]);
  // By the machine's clock the new date may have passed too, which is noted after it.
  expect(item.history.map(({ what }) => what)).toContain(why);
  expect(item.amendments).toMatchObject([
    { letterId, kind: 'deadline', dueBefore: '2026-06-30', due: '2026-10-01', by: COORDINATOR },
  ]);
  expect(item.plan.map(({ step, sendOn }) => [step, sendOn])).toContainEqual(['due', '2026-10-01']);
});

test('applied twice is applied once, and a second item is refused', async () => {
  const change = await changeOf('farvannsskilt');
  expect(change).toMatchObject({
    status: 'applied',
    pending: false,
    decidedBy: COORDINATOR,
    applied: { dueBefore: '2026-06-30' },
  });
  const again = await apply(change.id, { itemId: itemOf('farvannsskilt').id });
  expect(again.status).toBe(200);
  expect((await detail('farvannsskilt')).deliverables[0]?.versions).toHaveLength(2);
  const other = await apply(change.id, { itemId: itemOf('turulykker').id });
  expect([other.status, other.body]).toMatchObject([409, { code: 'already-applied' }]);
});

test('what the letter drops is cancelled with the letter as its reference', async () => {
  const change = await changeOf('turulykker');
  const itemId = itemOf('turulykker').id;
  const { seq, deliverables } = await detail('turulykker');
  // Between the coordinator's look and her word somebody hands it over, and takes that back.
  const owner = await api.browser(OWNER);
  const give = (body: object) => owner.command(itemId, { deliverableId: deliverables[0]!.id, ...body });
  await give({ kind: 'deliver', evidence: [{ kind: 'archive', reference: '26/1' }] });
  await give({ kind: 'withdraw', reason: 'Feil fil' });
  expect(await apply(change.id, { itemId, seen: seq })).toMatchObject({ status: 409, body: { code: 'changed-since' } });
  await apply(change.id, { itemId, seen: (await detail('turulykker')).seq });
  const item = await detail('turulykker');
  expect(item).toMatchObject({ closed: true, deliverables: [{ status: 'cancelled' }] });
  expect(item.history.at(-1)?.what).toContain('Referanse: Supplerende tildelingsbrev nr. 2 av 20. mai 2026');
});

test('an item that nobody has confirmed yet is changed in the register, and starts with the new date', async () => {
  const change = await changeOf('tåkevarsling');
  expect((await apply(change.id, { itemId: itemOf('tåkevarsling').id })).status).toBe(200);
  expect(await detail('tåkevarsling')).toMatchObject({
    registerStatus: 'proposed',
    deliverables: [{ due: '2026-06-15', originalDue: '2026-06-30', why: expect.stringContaining(`etter ${TITLE}`) }],
    amendments: [{ kind: 'deadline', due: '2026-06-15' }],
  });
  await kari.post('/api/items/confirm', { itemIds: [itemOf('tåkevarsling').id] });
  expect((await detail('tåkevarsling')).deliverables[0]).toMatchObject({ due: '2026-06-15', status: 'planned' });
});

test('new words are the demand’s, with the old ones in its history; its deadlines stay, and say no words that are gone', async () => {
  const before = await detail('undervisningsopplegg');
  const change = await changeOf('undervisningsopplegg');
  await apply(change.id, { itemId: before.id });
  const after = await detail('undervisningsopplegg');
  const { status, due, unsettled } = before.deliverables[0]!;
  const why = expect.stringMatching(
    /^Ordene «til høsten» står ikke i ordlyden etter supplerende tildelingsbrev nr\. 2/,
  );
  expect(after.deliverables).toMatchObject([{ status, due, unsettled, deliveries: [], why }]);
  expect(after.text).toContain('hele grunnskolen');
  expect(after.amendments).toMatchObject([{ kind: 'text', text: { before: before.text, after: after.text } }]);
  expect(after.history.at(-2)?.what).toMatch(/^Ny ordlyd etter Supplerende tildelingsbrev nr\. 2 av 20\. mai 2026: «/);
});

describe('a second letter', () => {
  let changes: AmendmentRow[];
  const LATER = `KYST- OG FJELLDEPARTEMENTET

Direktoratet for fjellvett og kystberedskap

Supplerende tildelingsbrev nr. 3 for 2026 til Direktoratet for fjellvett og kystberedskap

1. Frister

Fristen for standarden for merking av vinterløyper flyttes til høsten 2026.

Fristen for konferansen om snøskred utsettes til 1. desember 2026.

Fristen for farvannsskilt utsettes til 1. oktober 2026.
`;
  beforeAll(async () => {
    const { upload } = await importLetter(kari, LATER, 'nr3.txt');
    changes = await kari.get(`/api/letters/${upload.letterId}/amendments`);
  });

  test('where nothing fits, nothing is proposed: a person finds the item', () => {
    expect(changes.map(({ proposedItemId }) => proposedItemId)).toEqual([
      itemOf('vinterløyper. Forslaget').id,
      null,
      itemOf('farvannsskilt').id,
    ]);
  });

  test('which of several deadlines, and which day, is asked where the letter does not say', async () => {
    const item = itemOf('vinterløyper. Forslaget');
    const [first] = changes;
    expect((await apply(first!.id, { itemId: item.id })).body).toMatchObject({ code: 'which-deliverable' });
    const deliverableId = item.deliverables[1]!.id;
    expect((await apply(first!.id, { itemId: item.id, deliverableId })).body).toMatchObject({ code: 'no-date' });
    await apply(first!.id, { itemId: item.id, deliverableId, due: '2026-11-15' });
    const after = await kari.get<ItemDetail>(`/api/items/${item.id}`);
    expect(after.deliverables.map(({ due }) => due)).toEqual(['2026-04-01', '2026-11-15']);
  });

  test('what the item refuses is open again, with the reason, and can be rejected', async () => {
    const change = changes[2]!;
    expect((await apply(change.id, { itemId: itemOf('farvannsskilt').id })).body).toMatchObject({
      code: 'nothing-changed',
    });
    const [, , open] = await kari.get<AmendmentRow[]>(`/api/letters/${await letterOf(change)}/amendments`);
    expect(open).toMatchObject({ status: 'open', refusal: { code: 'nothing-changed' } });
    await kari.post(`/api/amendments/${change.id}/reject`, { reason: 'Gjort opp av brev nr. 2.' });
    const [, , rejected] = await kari.get<AmendmentRow[]>(`/api/letters/${await letterOf(change)}/amendments`);
    expect(rejected).toMatchObject({ status: 'rejected', reason: 'Gjort opp av brev nr. 2.', decidedBy: COORDINATOR });
  });

  async function letterOf({ id }: AmendmentRow): Promise<string> {
    const [row]: { letter_id: string }[] = await api.dataSource.query('SELECT letter_id FROM amendment WHERE id = $1', [
      id,
    ]);
    return row!.letter_id;
  }
});

test('what does not fit is told', async () => {
  const change = await changeOf('farvannsskilt');
  expect(await kari.problem('POST', `/api/amendments/${NOBODY}/apply`, { itemId: NOBODY })).toMatchObject({
    status: 404,
  });
  expect(await kari.problem('POST', `/api/amendments/${change.id}/reject`, { reason: '' })).toMatchObject({
    status: 400,
  });
  expect(await kari.problem('POST', `/api/amendments/${change.id}/reject`, { reason: 'Feil.' })).toMatchObject({
    code: 'already-applied',
  });
});

test('only the coordinator of the agency sees and decides', async () => {
  const change = await changeOf('farvannsskilt');
  for (const name of [OWNER, MINISTRY]) {
    const client = await api.browser(name);
    expect(await client.problem('GET', `/api/letters/${letterId}/amendments`)).toMatchObject({ status: 403 });
    expect(
      await client.problem('POST', `/api/amendments/${change.id}/apply`, { itemId: itemOf('turulykker').id }),
    ).toMatchObject({ status: 403 });
  }
  const other = await importLetter(kari, OTHER_LETTER, 'annen.txt');
  expect(await kari.problem('GET', `/api/letters/${other.upload.letterId}/amendments`)).toMatchObject({
    status: 403,
    code: 'other-agency',
  });
});
