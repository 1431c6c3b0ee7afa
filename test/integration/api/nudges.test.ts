import { randomUUID } from 'node:crypto';
import type { BulkResult, CommandAnswer, ItemDetail, Person, Problem } from '@tertial/contracts';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ worker: true });
}, 60_000);
afterAll(() => api.stop());

function nudge(client: Client, { id, deliverables }: ItemDetail, words: string) {
  const body = { kind: 'nudge', deliverableId: deliverables[0]!.id, words };
  return client.ask<CommandAnswer & Problem>('POST', `/api/items/${id}/commands`, { id: randomUUID(), body });
}

test('the coordinator nudges once a day: the owner’s next mail says so, and the history keeps her words', async () => {
  const [kari, amir] = await Promise.all([api.browser(COORDINATOR), api.browser(OWNER)]);
  const ownerId = (await kari.get<Person[]>('/api/people')).find(({ name }) => name === OWNER)!.id;
  const made = await kari.post<ItemDetail>('/api/items', {
    ...{ text: 'Lag en plan for varsling.', deliverables: [{ due: '2090-06-30' }] },
  });
  const confirmed = await kari.post<BulkResult>('/api/items/confirm', { itemIds: [made.id], ownerId });
  expect(confirmed.done).toEqual([made.id]);
  const item = await kari.get<ItemDetail>(`/api/items/${made.id}`);

  expect((await nudge(amir, item, '')).status).toBe(403);
  expect((await nudge(kari, item, 'Trenger status til møtet.')).status).toBe(200);
  const { plan, history } = await kari.get<ItemDetail>(`/api/items/${made.id}`);
  const [row] = plan.filter(({ step }) => step.startsWith('nudge-'));
  expect(row).toMatchObject({
    ...{ role: 'owner', to: { name: OWNER }, sentAt: null },
    reason: 'Koordinatoren ber om svar: «Trenger status til møtet.»',
  });
  expect(history.at(-1)).toMatchObject({ by: COORDINATOR, what: 'Koordinatoren purret: «Trenger status til møtet.»' });

  const again = await nudge(kari, item, 'Og igjen.');
  expect([again.status, again.body.code]).toEqual([409, 'nudged-today']);
});
