import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BulkResult, CarryOverOffers, ItemDetail, ItemRow, LetterComparison, Person } from '@tertial/contracts';
import { COORDINATOR, MINISTRY, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items, OTHER_LETTER, SAMPLE } from './support/letters';

const NEXT_YEAR = readFileSync(join(__dirname, '../../../config/letters/sample-2027.txt'));

const NOBODY = '00000000-0000-4000-8000-000000000000';

let api: ApiUnderTest;
let kari: Client;
let people: Person[];
let letterId: string;
let old: ItemRow[];
let fresh: ItemRow[];

beforeAll(async () => {
  api = await startApi({ worker: true });
  kari = await api.browser(COORDINATOR);
  people = await kari.get<Person[]>('/api/people');
  const before = await importLetter(kari, SAMPLE);
  const after = await importLetter(kari, NEXT_YEAR);
  letterId = after.upload.letterId!;
  old = await items(kari, `letter=${before.upload.letterId}`);
  fresh = await items(kari, `letter=${letterId}`);
  await confirm(
    old.filter(({ text }) => !text.includes('klart språk')),
    OWNER,
  );
}, 120_000);
afterAll(() => api.stop());

const idOf = (name: string): string => people.find((it) => it.name === name)!.id;
const oldItem = (words: string) => old.find(({ text }) => text.includes(words))!;
const freshItem = (words: string) => fresh.find(({ text }) => text.includes(words))!;
const at = (path: string) => `/api/letters/${letterId}/${path}`;
const detail = (id: string) => kari.get<ItemDetail>(`/api/items/${id}`);

/** The item once it is as it should be: a busy machine answers «mottatt» and does it a little later. */
async function eventually(id: string, isSo: (item: ItemDetail) => boolean): Promise<ItemDetail> {
  for (let tries = 0; tries < 400; tries += 1) {
    const item = await detail(id);
    if (isSo(item)) return item;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come to pass: ${JSON.stringify(await detail(id))}`);
}
const planned = (id: string) => eventually(id, ({ plan }) => plan.length > 0);
const ended = (id: string) => eventually(id, ({ closed }) => closed);

/** All were taken, at once or to be done, and none refused. */
function expectTaken({ done, pending, refused }: BulkResult, itemIds: readonly string[]): void {
  expect(refused).toEqual([]);
  expect([...done, ...pending].sort()).toEqual([...itemIds].sort());
}

async function confirm(rows: readonly ItemRow[], owner: string): Promise<void> {
  const itemIds = rows.filter((row) => row.deliverables.some((it) => !it.informational)).map(({ id }) => id);
  const result = await kari.post<BulkResult>('/api/items/confirm', { itemIds, ownerId: idOf(owner), acceptPast: true });
  expect(result.refused).toEqual([]);
}

async function offer(words: string): Promise<CarryOverOffers['offers'][number] | undefined> {
  const { offers } = await kari.get<CarryOverOffers>(at('carry-over'));
  return offers.find(({ item }) => item.text.includes(words));
}

test('last year’s unfinished assignments are offered, and nothing has happened to them by itself', async () => {
  const { year, offers } = await kari.get<CarryOverOffers>(at('carry-over'));
  expect(year).toBe(2027);
  expect(new Set(offers.map(({ year: of, settled }) => `${of} ${settled?.choice}`))).toEqual(
    new Set(['2026 undefined']),
  );
  expect(new Set(offers.map(({ item }) => item.kind))).toEqual(new Set(['assignment', 'one-off-delivery']));
  expect(offers.map(({ item }) => item.id)).not.toContain(oldItem('klart språk').id);
  expect(offers.every(({ item }) => !item.closed)).toBe(true);
});

test('many go on at once: the old workflows end, the new ones run, and the first deadline stays in sight', async () => {
  const chosen = [oldItem('farvannsskilt'), oldItem('turulykker')];
  const result = await kari.post<BulkResult>(at('carry-over'), {
    itemIds: chosen.map(({ id }) => id),
    deadline: { kind: 'date', due: '2090-06-30' },
  });
  expectTaken(
    result,
    chosen.map(({ id }) => id),
  );
  for (const { id } of chosen) {
    const before = await ended(id);
    expect(before).toMatchObject({ closed: true, deliverables: [{ status: 'carried-over' }] });
    const after = await planned(before.links.later!.id);
    expect(after).toMatchObject({
      closed: false,
      letterTitle: 'Tildelingsbrev 2027',
      owner: { name: OWNER },
      deliverables: [{ due: '2090-06-30', originalDue: before.deliverables[0]!.originalDue, status: 'planned' }],
      links: { earlier: [{ id }], source: { letterTitle: 'Tildelingsbrev 2026', page: before.page } },
    });
    expect(after.plan.map(({ step }) => step)).toEqual(expect.arrayContaining(['assigned', 'before-28', 'due']));
  }
  expect((await offer('farvannsskilt'))?.settled).toMatchObject({
    choice: 'carried-over',
    by: COORDINATOR,
    pending: false,
  });
});

test('an item of the new letter takes the place of last year’s', async () => {
  const pair = { earlierId: oldItem('felles standard').id, laterId: freshItem('felles standarden').id };
  const result = await kari.post<BulkResult>(at('carry-over/replaced'), { pairs: [pair] });
  expectTaken(result, [pair.earlierId]);
  expect(await ended(pair.earlierId)).toMatchObject({
    closed: true,
    links: { later: { id: pair.laterId, choice: 'replaced' } },
  });
  expect((await detail(pair.laterId)).links.earlier).toMatchObject([{ id: pair.earlierId }]);
});

test('what is left stays with last year’s letter, and may be carried over after all', async () => {
  const itemIds = [oldItem('Vesten på').id];
  const left = await kari.post<BulkResult>(at('carry-over/left'), { itemIds, reason: 'Leveres i årsrapporten.' });
  expect(left.done).toEqual(itemIds);
  expect((await offer('Vesten på'))?.settled).toMatchObject({ choice: 'left', reason: 'Leveres i årsrapporten.' });
  expect(await detail(itemIds[0]!)).toMatchObject({ closed: false, links: { later: null } });
  const carried = await kari.post<BulkResult>(at('carry-over'), {
    itemIds,
    deadline: { kind: 'report', report: 'T3' },
  });
  expectTaken(carried, itemIds);
  const { later } = (await ended(itemIds[0]!)).links;
  expect((await detail(later!.id)).deliverables[0]).toMatchObject({ due: '2028-03-15', report: 'T3' });
});

test('what looks like last year’s is shown in pairs, and gets the same owner', async () => {
  const found = await kari.get<LetterComparison>(at('comparison'));
  expect(found.earlier).toMatchObject({ year: 2026, title: 'Tildelingsbrev 2026' });
  expect([found.pairs.length, found.added.length, found.dropped.length]).toEqual([23, 3, 6]);
  const pairs = ['varslingstavlene', 'redningsskøyter', 'klart språk'].map((words) => ({
    earlierId: oldItem(words).id,
    laterId: freshItem(words).id,
  }));
  const given = await kari.post<BulkResult>(at('comparison/owners'), { pairs });
  expect(given.done.sort()).toEqual(
    pairs
      .slice(0, 2)
      .map(({ laterId }) => laterId)
      .sort(),
  );
  expect(given.refused).toMatchObject([{ itemId: pairs[2]!.laterId, code: 'no-owner' }]);
  expect((await detail(pairs[0]!.laterId)).owner).toEqual({ id: idOf(OWNER), name: OWNER });
});

test('an owner who is given to an item that runs already is told so by its workflow', async () => {
  await confirm([freshItem('tåkevarsling')], OTHER_OWNER);
  const pairs = [{ earlierId: oldItem('tåkevarsling').id, laterId: freshItem('tåkevarsling').id }];
  expectTaken(await kari.post<BulkResult>(at('comparison/owners'), { pairs }), [pairs[0]!.laterId]);
  const { owner, history } = await eventually(pairs[0]!.laterId, (item) => item.owner?.name === OWNER);
  expect([owner?.name, history.at(-1)?.what]).toEqual([OWNER, `${OWNER} ble ansvarlig.`]);
});

test.each([
  ['no item', 'carry-over', { itemIds: [], deadline: { kind: 'keep' } }],
  ['a day that is none', 'carry-over', { itemIds: [NOBODY], deadline: { kind: 'date', due: '2027-02-30' } }],
  ['no reason', 'carry-over/left', { itemIds: [NOBODY], reason: '' }],
])('what does not fit is told: %s', async (_name, path, body) => {
  expect(await kari.problem('POST', at(path), body)).toMatchObject({ status: 400, code: 'invalid-input' });
});

test('it is the coordinator’s to decide, and hers of this agency', async () => {
  for (const name of [OWNER, MINISTRY])
    expect((await (await api.browser(name)).problem('GET', at('carry-over'))).status).toBe(403);
  const { upload } = await importLetter(kari, OTHER_LETTER);
  expect((await kari.problem('GET', `/api/letters/${upload.letterId}/carry-over`)).code).toBe('other-agency');
  expect((await kari.problem('GET', `/api/letters/${NOBODY}/comparison`)).status).toBe(404);
});

test('without a worker what was decided is kept, and done later', async () => {
  const alone = await startApi();
  try {
    const lone = await alone.browser(COORDINATOR);
    const before = await importLetter(lone, SAMPLE);
    const after = await importLetter(lone, NEXT_YEAR);
    const [item] = (await items(lone, `letter=${before.upload.letterId}`)).filter(({ text }) =>
      text.includes('farvannsskilt'),
    );
    await lone.post('/api/items/confirm', { itemIds: [item!.id], acceptPast: true });
    const path = `/api/letters/${after.upload.letterId}/carry-over`;
    const result = await lone.post<BulkResult>(path, { itemIds: [item!.id], deadline: { kind: 'keep' } });
    expect(result).toEqual({ done: [], pending: [item!.id], refused: [] });
    const { offers } = await lone.get<CarryOverOffers>(path);
    expect(offers.find((it) => it.item.id === item!.id)?.settled).toMatchObject({
      choice: 'carried-over',
      pending: true,
    });
  } finally {
    await alone.stop();
  }
}, 60_000);
