import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BulkResult, ItemDetail, MailContent, MailLinkView, Person, Problem } from '@tertial/contracts';
import { instant, localDate } from '@tertial/domain';
import { MailStore, type ClaimedMail } from '@tertial/persistence';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import { withFile, type Client } from './support/client';
import { claimedMail, linksOf, planned, secretOf } from './support/mail-of-the-day';

const NOON = instant('2026-03-10T11:00:00Z');
const TODAY = localDate('2026-03-10');
const ARCHIVE = { evidence: [{ kind: 'archive', reference: '26/123-4' }] };
const LATE = 'Direktoratet skal sende en oversikt over skiltene langs leia.';
const NEW = 'Direktoratet skal lage en plan for varsling av skred.';

const clock = new FakeClock(NOON);
let folder: string;
let api: ApiUnderTest;
let kari: Client;
let stranger: Client;
let amir: Person;
let other: Person;
let late: ItemDetail;
let fresh: ItemDetail;
let mail: ClaimedMail;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tertial-web-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Tertial</title>');
  api = await startApi({ worker: true, clock, webDist: folder });
  kari = await api.browser(COORDINATOR);
  stranger = await api.browser();
  const people = await kari.get<Person[]>('/api/people');
  amir = people.find(({ name }) => name === OWNER)!;
  other = people.find(({ name }) => name === OTHER_OWNER)!;
  late = await confirmed(LATE, '2026-03-01');
  fresh = await confirmed(NEW, '2026-11-30');
  mail = await claimedMail(api, amir, TODAY, NOON);
}, 90_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

async function confirmed(text: string, due: string): Promise<ItemDetail> {
  const item = await kari.post<ItemDetail>('/api/items', { text, deliverables: [{ due, raw: `innen ${due}` }] });
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [item.id], ownerId: amir.id, acceptPast: true });
  await planned(kari, item.id);
  return kari.get(`/api/items/${item.id}`);
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const look = (secret: string) =>
  stranger.ask<MailLinkView & Problem>('GET', '/api/mail-link', undefined, bearer(secret));
const use = (secret: string, body: unknown = {}) =>
  stranger.ask<MailLinkView & Problem>('POST', '/api/mail-link', body, bearer(secret));

/** What the register knows of the two items, to be compared before and after. */
async function register(): Promise<unknown> {
  const count = await api.dataSource.query('SELECT count(*) FROM command_inbox');
  const used = await api.dataSource.query('SELECT hash, used_at FROM mail_link ORDER BY hash');
  const items = await Promise.all([late, fresh].map(({ id }) => kari.get<ItemDetail>(`/api/items/${id}`)));
  return [count, used, items.map(({ deliverables, acknowledged, history }) => [deliverables, acknowledged, history])];
}

test('a mail scanner that fetches every link, follows them and asks for their heads changes nothing', async () => {
  const links = await linksOf(mail);
  expect(links.filter((url) => url.includes('/fra-epost#')).length).toBeGreaterThanOrEqual(3);
  const before = await register();
  for (const url of links)
    for (const method of ['GET', 'HEAD']) {
      const html = { accept: 'text/html', 'sec-purpose': 'prefetch' };
      expect((await fetch(url, { method, redirect: 'follow', headers: html })).status).toBe(200);
      // A scanner that takes what is behind the sign for a part of the path.
      await fetch(url.replace('#', '/'), { method });
      await fetch(`${api.url}/api/mail-link?token=${url.split('#')[1]}`, { method });
    }
  for (const url of links.filter((it) => it.includes('#'))) await look(url.split('#')[1] ?? '');
  expect(await register()).toEqual(before);
});

test('the page behind a link is kept by nobody, and tells no other page its address', async () => {
  const page = await fetch(`${api.url}/fra-epost`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('x-robots-tag')).toBe('noindex');
  const answer = await look(await secretOf(mail, 'Marker som levert', LATE));
  expect(answer.headers.get('cache-control')).toContain('no-store');
});

test('the link says who, which demand, which deadline and why', async () => {
  const { body } = await look(await secretOf(mail, 'Marker som levert', LATE));
  expect(body).toMatchObject({
    action: 'deliver',
    standing: 'open',
    sentence: null,
    personName: OWNER,
    demand: { text: LATE },
    deliverables: [{ due: '2026-03-01', overdue: true, daysLate: 9, why: expect.stringContaining('1. mars 2026') }],
    expiresAt: '2026-05-09T11:00:00.000Z',
  });
});

test('nothing in the register lets anybody use a link, and who reads the log of mails cannot either', async () => {
  const secrets = (await linksOf(mail)).flatMap((url) => url.split('/fra-epost#')[1] ?? []);
  const rows = await api.dataSource.query('SELECT row_to_json(l)::text AS row FROM mail_link l');
  const shown = await kari.get<MailContent>(`/api/mails/${mail.id}`);
  for (const secret of secrets) {
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(`${shown.raw.replace(/=\r\n/g, '')}${shown.text}${shown.html}`).not.toContain(secret);
  }
  expect(shown.text).toContain('/fra-epost#skjult');
  const sent = () => api.dataSource.query('SELECT raw, masked FROM mail WHERE id = $1', [mail.id]);
  expect((await sent())[0].raw.equals(mail.raw)).toBe(true);
  await new MailStore(api.dataSource).markSent(mail.id, { answer: '250 Ok', at: NOON });
  const [{ raw, masked }] = await sent();
  for (const secret of secrets) expect(masked.toString().replace(/=\r\n/g, '')).not.toContain(secret);
  expect(raw).toBeNull();
});

test('a delivery needs its evidence, and a refusal leaves the link as it was', async () => {
  const secret = await secretOf(mail, 'Marker som levert', LATE);
  const { status, body } = await use(secret, { evidence: [], note: 'Sendt' });
  expect([status, body.detail]).toEqual([409, expect.stringMatching(/lenke|fil|arkiv/)]);
  expect((await look(secret)).body.standing).toBe('open');
});

test('a double click delivers once, as the owner, with a file as proof, and says so afterwards', async () => {
  const secret = await secretOf(mail, 'Marker som levert', LATE);
  const stored = await stranger.ask<{ id: string }>(
    ...(['POST', '/api/mail-link/files', withFile('skilt.pdf', '%PDF-1.7 skilt', 'application/pdf')] as const),
    bearer(secret),
  );
  const evidence = [{ kind: 'file', fileId: stored.body.id, name: 'skilt.pdf' }];
  const answers = await Promise.all([1, 2, 3].map(() => use(secret, { evidence, note: 'Her er den.' })));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  const words = `Levert av ${OWNER} 10. mars 2026 kl. 12.00.`;
  expect((await look(secret)).body).toMatchObject({ standing: 'done', sentence: words });
  const again = await use(secret, { evidence });
  expect([again.status, again.body.code, again.body.detail]).toEqual([409, 'link-done', words]);
  const item = await kari.get<ItemDetail>(`/api/items/${late.id}`);
  expect(item.deliverables[0]).toMatchObject({ status: 'delivered', daysLate: 9 });
  expect(item.deliverables[0]?.deliveries).toMatchObject([{ by: OWNER, note: 'Her er den.', evidence }]);
  const [{ role, count }] = await api.dataSource.query(
    `SELECT min(command -> 'actor' ->> 'role') AS role, count(*) FROM command_inbox
     WHERE item_id = $1 AND command -> 'body' ->> 'kind' = 'deliver'`,
    [late.id],
  );
  expect([role, Number(count)]).toEqual(['owner', 2]);
});

test('a link of a date that has moved since still acts: it names no version', async () => {
  const secret = await secretOf(mail, 'Bekreft mottatt', NEW);
  await kari.post(`/api/items/${fresh.id}/commands`, {
    id: crypto.randomUUID(),
    body: {
      ...{ kind: 'extend', deliverableId: `${fresh.id}.1`, due: '2026-12-15', reason: 'Mer tid' },
      reference: 'E-post 9. mars',
    },
  });
  expect((await look(secret)).body.deliverables).toMatchObject([{ due: '2026-12-15', originalDue: '2026-11-30' }]);
  expect((await use(secret)).body).toMatchObject({ standing: 'done', sentence: expect.stringContaining('bekreftet') });
  expect((await kari.get<ItemDetail>(`/api/items/${fresh.id}`)).acknowledged).toBe(true);
});

describe('a link that cannot be used says what happened and nothing to who should not know', () => {
  let item: ItemDetail;
  let secret: string;
  const WEDNESDAY = localDate('2026-03-11');

  beforeAll(async () => {
    clock.set(instant('2026-03-11T07:00:00Z'));
    kari = await api.browser(COORDINATOR);
    item = await confirmed('Direktoratet skal telle varslingstavlene.', '2026-03-01');
    const next = await claimedMail(api, amir, WEDNESDAY, instant('2026-03-11T07:00:00Z'));
    secret = await secretOf(next, 'Marker som levert', item.text);
    await new MailStore(api.dataSource).markSent(next.id, { answer: '250 Ok', at: instant('2026-03-11T07:00:05Z') });
  }, 60_000);

  it('because the item has been marked as exempt from public disclosure: it is read and answered after sign-in', async () => {
    const exempt = async (ground: string | null) => {
      const { version } = await kari.get<ItemDetail>(`/api/items/${item.id}`);
      await kari.ask('PUT', `/api/items/${item.id}/exemption`, { ground, version });
    };
    await exempt('offl. § 15');
    const { body } = await look(secret);
    expect(body).toMatchObject({ standing: 'closed', demand: null, deliverables: [] });
    expect(body.sentence).toContain('Logg inn');
    expect((await use(secret, ARCHIVE)).body.code).toBe('link-closed');
    await exempt(null);
    expect((await look(secret)).body).toMatchObject({ standing: 'open', demand: { text: item.text } });
  });

  it('because somebody else is responsible now', async () => {
    await kari.post(`/api/items/${item.id}/commands`, {
      id: crypto.randomUUID(),
      body: { kind: 'assign', ownerId: other.id, deputyId: null },
    });
    const { body } = await look(secret);
    expect(body).toMatchObject({ standing: 'not-yours', demand: null, deliverables: [] });
    expect(body.sentence).toContain(`${OTHER_OWNER} er ansvarlig`);
    expect((await use(secret, ARCHIVE)).body.code).toBe('link-not-yours');
  });

  it('because the deliverable was cancelled', async () => {
    await kari.post(`/api/items/${item.id}/commands`, {
      id: crypto.randomUUID(),
      body: { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null },
    });
    expect((await look(secret)).body).toMatchObject({
      standing: 'closed',
      sentence: expect.stringContaining('avlyst'),
    });
  });

  it('because it is none, has expired, or its person has left: all alike', async () => {
    const unknown = await look('A'.repeat(43));
    await api.dataSource.query('UPDATE person SET confirmed_at = NULL WHERE id = $1', [amir.id]);
    const left = await look(secret);
    await api.dataSource.query('UPDATE person SET confirmed_at = $2 WHERE id = $1', [amir.id, NOON]);
    expect((await look(secret)).status).toBe(200);
    clock.set(instant('2026-05-10T07:00:00Z'));
    const expired = await look(secret);
    expect([unknown.status, left.status, expired.status]).toEqual([404, 404, 404]);
    expect(left.body).toEqual(unknown.body);
    expect(expired.body).toEqual(unknown.body);
    expect((await use(secret, ARCHIVE)).status).toBe(404);
    expect((await stranger.ask('GET', '/api/mail-link')).status).toBe(404);
  });

  it('and who tries many has to wait', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 62; n += 1) answers.push((await look(`${'B'.repeat(41)}${10 + n}`)).status);
    expect(answers[0]).toBe(404);
    expect(answers.at(-1)).toBe(429);
  });
});
