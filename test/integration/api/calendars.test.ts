import type { BulkResult, CalendarFeeds, ItemDetail, NewCalendarFeed, Person, Problem } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { aLetter, aReadDeliverable, aReadItem, FakeClock } from '@tertial/testing';
import ICAL from 'ical.js';
import { COORDINATOR, OTHER_OWNER, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';
import { planned } from './support/mail-of-the-day';

const NOON = instant('2026-03-10T11:00:00Z');
const clock = new FakeClock(NOON);
let api: ApiUnderTest;
let kari: Client;
let amir: Client;
let owner: Person;
let item: ItemDetail;
let address: string;

beforeAll(async () => {
  api = await startApi({ worker: true, clock });
  kari = await api.browser(COORDINATOR);
  amir = await api.browser(OWNER);
  owner = (await kari.get<Person[]>('/api/people')).find(({ name }) => name === OWNER)!;
  item = await kari.post<ItemDetail>('/api/items', {
    text: 'Direktoratet skal lage en plan; med, komma for varsling av skred.',
    deliverables: [{ due: '2026-06-30', raw: 'innen 30. juni 2026' }],
  });
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [item.id], ownerId: owner.id });
  await planned(kari, item.id);
}, 90_000);
afterAll(() => api.stop());

const local = (url: string) => url.replace('http://localhost', api.url);
const fetched = (url: string, headers: Record<string, string> = {}) => fetch(local(url), { headers });

async function events(url: string): Promise<ICAL.Event[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetched(url)).text()) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
}

/** `fetch` itself would ask for no copy at all beside the tag. */
const asked = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' });
const command = (body: unknown) => kari.post(`/api/items/${item.id}/commands`, { id: crypto.randomUUID(), body });
const status = (event: ICAL.Event | undefined) => String(event?.component.getFirstPropertyValue('status'));

test('a person makes an address, and a calendar program that knows nothing else reads the deadlines', async () => {
  expect(await amir.get<CalendarFeeds>('/api/calendar-feeds')).toEqual({ mine: null });
  ({ address } = await amir.post<NewCalendarFeed>('/api/calendar-feeds/mine'));
  expect(address).toMatch(/^http:\/\/localhost\/api\/calendars\/[\w-]{43}\.ics$/);
  expect(await amir.get<CalendarFeeds>('/api/calendar-feeds')).toEqual({ mine: { madeAt: NOON } });
  const answer = await fetched(address);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
  });
  const [event, ...rest] = await events(address);
  expect(rest).toEqual([]);
  expect([event?.uid, event?.sequence, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
    ...[`${item.id}.1@tertial`, 1, '2026-06-30', '2026-07-01'],
  ]);
  expect(event?.summary).toBe('Frist: Direktoratet skal lage en plan; med, komma for varsling av skred.');
});

test('a program that has the calendar as it is gets nothing again, until a date moves', async () => {
  const etag = (await fetched(address)).headers.get('etag') ?? '';
  clock.advance({ days: 1 });
  kari = await api.browser(COORDINATOR);
  amir = await api.browser(OWNER);
  expect((await fetched(address, asked(etag))).status).toBe(304);
  await command({
    ...{ kind: 'extend', deliverableId: `${item.id}.1`, due: '2026-09-15', reason: 'Mer tid' },
    reference: 'E-post 9. mars',
  });
  const answer = await fetched(address, asked(etag));
  expect([answer.status, answer.headers.get('etag') === etag]).toEqual([200, false]);
  const [event] = await events(address);
  expect([event?.uid, event?.sequence, event?.startDate.toString(), status(event)]).toEqual([
    ...[`${item.id}.1@tertial`, 2, '2026-09-15', 'CONFIRMED'],
  ]);
  expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-11T11:00:00Z');
});

test('the agency’s calendar is the coordinator’s to give away, and has the meetings at their hours', async () => {
  const refusal = await amir.problem('POST', '/api/calendar-feeds/agency');
  expect([refusal.status, refusal.detail]).toEqual([403, expect.stringContaining('koordinatoren')]);
  const meeting = { kind: 'etatsstyringsmøte', from: '09:00', to: '11:30' };
  const due = '2026-10-26' as ItemDetail['deliverables'][number]['due'];
  const read = aReadItem({
    kind: 'meeting',
    text: 'Etatsstyringsmøte høst',
    meeting,
    deliverables: [aReadDeliverable({ due })],
  });
  await aLetter(api.dataSource, owner.agencyId!, [read]);
  const { address: agency } = await kari.post<NewCalendarFeed>('/api/calendar-feeds/agency');
  const all = await events(agency);
  expect(all.map(({ summary }) => summary.split(':')[0]).sort()).toEqual(['Etatsstyringsmøte', 'Frist']);
  const met = all.find(({ startDate }) => !startDate.isDate);
  expect([met?.startDate.toString(), met?.endDate.toString()]).toEqual(['2026-10-26T09:00:00', '2026-10-26T11:30:00']);
  // The day after the clock went back: nine in Oslo is eight in UTC again.
  expect(met?.startDate.toUnixTime()).toBe(Date.parse('2026-10-26T08:00:00Z') / 1000);
});

test('a coordinator has the meetings in the own calendar too, and one that is moved is a newer version of its entry', async () => {
  const { address: hers } = await kari.post<NewCalendarFeed>('/api/calendar-feeds/mine');
  const met = async () => (await events(hers)).find(({ summary }) => summary.startsWith('Etatsstyringsmøte'));
  const [before] = [await met()];
  const meetingId = before?.uid.replace('@tertial', '') ?? '';
  const { version } = await kari.get<ItemDetail>(`/api/items/${meetingId}`);
  await kari.ask('PATCH', `/api/items/${meetingId}`, {
    version,
    deliverables: [{ due: '2026-11-02', raw: '2. november' }],
  });
  const after = await met();
  expect([before?.startDate.toString(), before?.sequence]).toEqual(['2026-10-26T09:00:00', 1]);
  expect([after?.uid, after?.startDate.toString(), after?.sequence]).toEqual([before?.uid, '2026-11-02T09:00:00', 2]);
});

test('the agency’s own date is an entry with a version of its own, which each change raises', async () => {
  const inner = async (workingDays: number) => {
    await command({ kind: 'set-inner', deliverableId: `${item.id}.1`, workingDays });
    const event = (await events(address)).find(({ uid }) => uid === `${item.id}.1.intern@tertial`);
    return [event?.startDate.toString(), event?.sequence];
  };
  expect([await inner(5), await inner(10)]).toEqual([
    ['2026-09-08', 1],
    ['2026-09-01', 2],
  ]);
});

test('what a pause calls off says when that was', async () => {
  const { id } = await kari.post<ItemDetail>('/api/items', {
    ...{ text: 'Rapporter antall varsler.', kind: 'statistic' },
    deliverables: [{ due: null, every: 'month', raw: 'månedlig' }],
  });
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId: owner.id });
  const give = (body: object) => kari.post(`/api/items/${id}/commands`, { id: crypto.randomUUID(), body });
  const day = { kind: 'day-of-month', day: 10, monthsAfter: 1 };
  await give({ kind: 'set-series-day', day, source: 'E-post' });
  clock.advance({ days: 1 });
  [kari, amir] = [await api.browser(COORDINATOR), await api.browser(OWNER)];
  await give({ kind: 'pause-series', from: '2026-05-01', until: '2026-05-31', reason: 'Nytt fagsystem' });
  const paused = (await events(address)).find(({ startDate }) => startDate.toString() === '2026-05-10');
  expect([status(paused), String(paused?.component.getFirstPropertyValue('dtstamp'))]).toEqual([
    ...['CANCELLED', '2026-03-12T11:00:00Z'],
  ]);
});

test('what is marked as exempt from public disclosure shows its reference from the next fetch on, as a newer version', async () => {
  const entry = async () => (await events(address)).find(({ uid }) => uid === `${item.id}.1@tertial`);
  const before = await entry();
  clock.advance({ hours: 1 });
  const { version } = await kari.get<ItemDetail>(`/api/items/${item.id}`);
  const ground = 'offl. § 15 første ledd';
  const refusal = await amir.problem('PUT', `/api/items/${item.id}/exemption`, { ground, version });
  expect([refusal.status, refusal.detail]).toEqual([403, expect.stringContaining('koordinator')]);
  expect((await entry())?.summary).toContain('varsling av skred');
  const marked = await kari.ask<ItemDetail>('PUT', `/api/items/${item.id}/exemption`, { ground, version });
  expect([marked.status, marked.body]).toEqual([200, expect.objectContaining({ exempt: ground })]);
  const after = await entry();
  expect([after?.summary, after?.sequence]).toEqual(['Frist: Unntatt offentlighet', (before?.sequence ?? 0) + 1]);
  expect(String(after?.component.getFirstPropertyValue('dtstamp'))).toBe(
    new Date(await clock.now()).toISOString().replace('.000', ''),
  );
  expect(await (await fetched(address)).text()).not.toContain('skred');
});

test('a cancelled deadline stays, called off', async () => {
  await command({ kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: null });
  const event = (await events(address)).find(({ uid }) => uid === `${item.id}.1@tertial`);
  expect([event?.uid, status(event)]).toEqual([`${item.id}.1@tertial`, 'CANCELLED']);
});

test('a new address ends the one before, an ended one is gone, and one whose person has left too', async () => {
  const { address: second } = await amir.post<NewCalendarFeed>('/api/calendar-feeds/mine');
  expect([(await fetched(address)).status, (await fetched(second)).status]).toEqual([404, 200]);
  await api.dataSource.query('UPDATE person SET left_at = $2 WHERE id = $1', [owner.id, NOON]);
  expect((await fetched(second)).status).toBe(404);
  await api.dataSource.query('UPDATE person SET left_at = NULL WHERE id = $1', [owner.id]);
  expect((await fetched(second)).status).toBe(200);
  expect((await amir.ask('DELETE', '/api/calendar-feeds/mine')).status).toBe(204);
  expect((await fetched(second)).status).toBe(404);
  expect(await amir.get<CalendarFeeds>('/api/calendar-feeds')).toEqual({ mine: null });
});

test('an address that is asked for twice at once is made once, and the second is told so', async () => {
  const make = () => amir.ask<NewCalendarFeed & Problem>('POST', '/api/calendar-feeds/mine', { replaces: null });
  const answers = await Promise.all([make(), make()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.map(({ body }) => body.code)).toContain('stale-feed');
  const made = answers.find(({ status }) => status === 201)?.body.address ?? '';
  expect((await fetched(made)).status).toBe(200);
});

test('nobody finds an address in the register, or reads another’s calendar by guessing', async () => {
  const other = await api.browser(OTHER_OWNER);
  const { address: hers } = await other.post<NewCalendarFeed>('/api/calendar-feeds/mine');
  expect(await events(hers)).toEqual([]);
  const secret = /calendars\/(.*)\.ics/.exec(hers)?.[1] ?? '-';
  const rows = await api.dataSource.query('SELECT row_to_json(f)::text AS row FROM calendar_feed f');
  expect(JSON.stringify(rows)).not.toContain(secret);
  for (const guess of ['', 'a', `${secret}x`, secret.slice(1), '..%2f', secret.toLowerCase()])
    expect((await fetched(`http://localhost/api/calendars/${guess}.ics`)).status).toBe(404);
});
