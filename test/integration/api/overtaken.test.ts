import { randomUUID } from 'node:crypto';
import type { BulkResult, ItemDetail } from '@tertial/contracts';
import type { Client } from './support/client';
import { EXTENSION, ItemLives, LINK } from './support/item-lives';

const LATER = '2090-12-31';
let lives: ItemLives;
let kari: Client;
let amir: Client;

beforeAll(async () => {
  lives = await ItemLives.begin();
  ({ kari, amir } = lives);
}, 60_000);
afterAll(() => lives.end());

const seq = async (itemId: string) => (await kari.get<ItemDetail>(`/api/items/${itemId}`)).seq;

describe('from a page that somebody else has overtaken', () => {
  test('more time is not given over a question that was not on it; told so, and sent again from a page that shows it, it is', async () => {
    const { id, first: deliverableId } = await lives.confirmed();
    const seen = await seq(id);
    await lives.give(amir, id, { kind: 'request-extension', deliverableId, due: LATER, reason: 'Data kommer sent' });
    const extend = { kind: 'extend', deliverableId, ...EXTENSION };
    const commandId = randomUUID();
    const told = {
      ...{ status: 409, code: 'changed-since' },
      detail:
        'Oppdraget har endret seg siden du åpnet siden: det er bedt om utsatt frist til 31. desember 2090. Se over og prøv igjen.',
    };
    expect((await kari.command(id, extend, { id: commandId, seen })).body).toMatchObject(told);
    // Delivered twice it is answered as it was.
    expect((await kari.command(id, extend, { id: commandId, seen })).body).toMatchObject(told);
    expect(await lives.first(id)).toMatchObject({ due: '2090-06-28', extensionRequest: { proposed: LATER } });
    expect((await kari.command(id, extend, { seen: await seq(id) })).status).toBe(200);
    // What is handed over is so, whatever has happened since the page was opened.
    expect((await amir.command(id, { kind: 'deliver', deliverableId, evidence: LINK }, { seen })).status).toBe(200);
  });

  test('of two at one moment, one is done and the other is told what the first has changed', async () => {
    const { id, first: deliverableId } = await lives.confirmed();
    const seen = await seq(id);
    const answers = await Promise.all([
      kari.command(id, { kind: 'extend', deliverableId, ...EXTENSION }, { seen }),
      amir.command(id, { kind: 'request-extension', deliverableId, due: LATER, reason: 'Data kommer sent' }, { seen }),
    ]);
    const codes = answers.map(({ status, body }) => body.code ?? status);
    expect(codes.sort()).toEqual([200, 'changed-since']);
    expect((await kari.get<ItemDetail>(`/api/items/${id}`)).seq).toBe(seen + 1);
  });

  test('one letter for many items passes by those that have changed, and names them', async () => {
    const [changed, same] = [await lives.confirmed(), await lives.confirmed()];
    const itemIds = [changed.id, same.id];
    const seen = Object.fromEntries(await Promise.all(itemIds.map(async (id) => [id, await seq(id)])));
    const ask = { kind: 'request-extension', deliverableId: changed.first, due: LATER, reason: 'Data kommer sent' };
    await lives.give(amir, changed.id, ask);
    const { done, refused } = await kari.post<BulkResult>('/api/items/extend', { itemIds, seen, ...EXTENSION });
    expect([done, refused.map(({ itemId, code }) => [itemId, code])]).toEqual([
      [same.id],
      [[changed.id, 'changed-since']],
    ]);
  });
});
