import type { AmendmentRow, BulkResult, ItemDetail, Problem, Session } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, MINISTRY, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { importLetter, items, SUPPLEMENTARY } from './support/letters';

/** What was rejected, and is taken back. No worker runs here: proposals belong to the register alone. */
let api: ApiUnderTest;
let kari: Client;
let letterId: string;

beforeAll(async () => {
  api = await startApi({ clock: new FakeClock(instant('2026-05-22T08:00:00Z')) });
  kari = await api.browser(COORDINATOR);
  letterId = (await importLetter(kari, SUPPLEMENTARY, 'supplerende.txt')).upload.letterId!;
}, 60_000);
afterAll(() => api.stop());

test('what was rejected is taken back as it was, by who saw it as it is, and with the date that its report has got meanwhile', async () => {
  const { agency } = await kari.get<Session>('/api/session');
  const { id, version } = await kari.post<ItemDetail>('/api/items', {
    text: 'Rapporter om nødhavnene.',
    deliverables: [
      { due: null, report: 'T2', raw: 'i 2. tertial' },
      { due: '2026-11-30', raw: 'avtalt på telefon' },
    ],
  });
  const restore = (body: object) => kari.ask<ItemDetail & Problem>('POST', `/api/items/${id}/restore`, body);
  expect((await restore({ version })).body.code).toBe('not-rejected');
  await kari.post('/api/items/reject', { itemIds: [id], reason: 'Gjelder Losetaten.' });
  await kari.put(`/api/agencies/${agency?.id}/report-dates/2026/T2`, { due: '2026-10-09', source: 'Kalenderen' });
  const ola = await api.browser(OWNER);
  expect(await ola.problem('POST', `/api/items/${id}/restore`, { version })).toMatchObject({ status: 403 });
  const rejected = await kari.get<ItemDetail>(`/api/items/${id}`);
  expect((await restore({ version: rejected.version - 1 })).body.code).toBe('changed-meanwhile');
  const { status, body } = await restore({ version: rejected.version });
  expect([status, body.registerStatus, body.rejectReason]).toEqual([200, 'proposed', null]);
  expect(body.deliverables.map(({ due }) => due)).toEqual(['2026-10-09', '2026-11-30']);
  expect(body.history.map(({ what, by }) => [what.split(/[.:]/)[0], by])).toEqual([
    ['Avvist', COORDINATOR],
    ['Tatt tilbake', COORDINATOR],
  ]);
  expect((await restore({ version: rejected.version })).status).toBe(409);
  expect((await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id] })).refused).toEqual([]);
  // Why the coordinator had rejected it is the agency's own matter.
  const ministry = await (await api.browser(MINISTRY)).get<ItemDetail>(`/api/items/${id}`);
  expect(ministry.history.map(({ what }) => what)).toEqual(['Bekreftet som oppdrag til oppfølging.']);
});

test('a proposal that a letter dropped is taken back, and the letter’s change waits for a decision again', async () => {
  const changeOf = async (words: string) =>
    (await kari.get<AmendmentRow[]>(`/api/letters/${letterId}/amendments`)).find(({ raw }) => raw.includes(words))!;
  const change = await changeOf('turulykker');
  const wrong = await kari.post<ItemDetail>('/api/items', {
    text: 'Telle turskiltene i fjellet.',
    deliverables: [{ due: '2026-09-01', raw: 'avtalt' }],
  });
  await kari.post(`/api/amendments/${change.id}/apply`, { itemId: wrong.id });
  const { version, registerStatus } = await kari.get<ItemDetail>(`/api/items/${wrong.id}`);
  expect([registerStatus, (await changeOf('turulykker')).status]).toEqual(['rejected', 'applied']);
  const restored = await kari.post<ItemDetail>(`/api/items/${wrong.id}/restore`, { version });
  expect([restored.registerStatus, restored.amendments]).toEqual(['proposed', []]);
  const reason = expect.stringMatching(/^Avvist\. Begrunnelse: Bortfalt etter supplerende .*turulykker/i);
  expect(restored.history.map(({ what }) => what)).toEqual([reason, expect.stringMatching(/^Tatt tilbake/)]);
  expect(await changeOf('turulykker')).toMatchObject({ status: 'open', applied: null, decidedAt: null });
});

test('what was joined with another item is not offered to be taken back, and each refusal names what can be done', async () => {
  const [first, second] = await items(kari, `letter=${letterId}`);
  const { id, version } = first!;
  await kari.post(`/api/items/${id}/merge`, { version, withId: second!.id, withVersion: second!.version });
  const rows = await items(kari, `letter=${letterId}`);
  expect(rows.map((it) => [it.registerStatus, it.merged])).toEqual([
    ['proposed', false],
    ['rejected', true],
  ]);
  const joined = rows[1]!;
  const refusal = async (method: string, path: string, body: object = {}) =>
    (await kari.problem(method, `/api/items/${joined.id}${path}`, { version: joined.version, ...body })).detail;
  expect(await refusal('PATCH', '', { text: 'Noe annet.' })).toContain('Gjør det på det oppdraget');
  expect(await refusal('PUT', '/exemption', { ground: 'offl. § 15' })).toContain('Merk det oppdraget');
  expect(await refusal('POST', '/restore')).toContain('Del det oppdraget i to');
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id] });
  expect(await refusal('POST', '/restore')).toContain('Legg til et nytt oppdrag');
});
