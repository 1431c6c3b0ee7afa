import { randomUUID } from 'node:crypto';
import type { BulkResult, ItemDetail, Person, PreviewPage, Problem, SeriesDates } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { FakeClock } from '@tertial/testing';
import { COORDINATOR, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';
import type { Client } from './support/client';

/** Far from the machine's own time, so that no timer of a workflow fires while the test runs. */
const NOW = instant('2090-03-06T10:00:00Z');

let api: ApiUnderTest;
let kari: Client;
let amir: Client;
let amirId: string;

beforeAll(async () => {
  api = await startApi({ worker: true, clock: new FakeClock(NOW) });
  [kari, amir] = await Promise.all([api.browser(COORDINATOR), api.browser(OWNER)]);
  amirId = (await kari.get<Person[]>('/api/people')).find((it) => it.name === OWNER)!.id;
}, 60_000);
afterAll(() => api.stop());

async function confirmed(text: string, deliverable: object, kind = 'assignment'): Promise<string> {
  const { id } = await kari.post<ItemDetail>('/api/items', { text, kind, deliverables: [deliverable] });
  await kari.post<BulkResult>('/api/items/confirm', { itemIds: [id], ownerId: amirId });
  return id;
}

const words = ({ rows }: PreviewPage) =>
  rows.map(({ day, to, subject, lines }) => [day, to.name, subject, ...lines.flatMap(({ reasons }) => reasons)]);

test('of an item she reads what will be sent to whom, when, under which heading and why', async () => {
  const id = await confirmed('Lag en plan for varsling.', { due: '2090-04-21', raw: 'innen 21. april' });
  const preview = await kari.get<PreviewPage>(`/api/preview?item=${id}&size=6`);
  expect(preview).toMatchObject({ from: '2090-03-06', until: '2091-03-06', page: 1, size: 6 });
  expect(preview.total).toBeGreaterThan(40);
  expect(words(preview).slice(0, 4)).toEqual([
    ['2090-03-07', OWNER, 'Ny oppgave: Lag en plan for varsling.', 'Satt opp som ansvarlig.'],
    [
      ...['2090-03-13', COORDINATOR, 'Ikke bekreftet av ansvarlig: Lag en plan for varsling.'],
      ...['Ansvarlig har ikke bekreftet innen 5 arbeidsdager.', 'Ansvarlig har ikke bekreftet mottak.'],
    ],
    [
      ...['2090-03-20', COORDINATOR, 'Ikke bekreftet av ansvarlig: Lag en plan for varsling.'],
      'Ansvarlig har ikke bekreftet mottak.',
    ],
    ['2090-03-24', OWNER, 'Frist om 28 dager: Lag en plan for varsling.', 'Fristen er om 28 dager.'],
  ]);
  expect(preview.rows[0]?.lines).toEqual([
    {
      ...{ itemId: id, text: 'Lag en plan for varsling.', label: null, due: null, onBehalfOf: null },
      reasons: ['Satt opp som ansvarlig.'],
    },
  ]);
});

test('of a person it is only that person’s, and the coordinator’s has the summaries of the weeks', async () => {
  const mine = await kari.get<PreviewPage>(`/api/preview?person=${amirId}`);
  expect(new Set(mine.rows.map(({ to }) => to.name))).toEqual(new Set([OWNER]));
  const people = await kari.get<Person[]>('/api/people');
  const hers = await kari.get<PreviewPage>(`/api/preview?person=${people.find((it) => it.name === COORDINATOR)!.id}`);
  expect(words(hers).flat()).toContain('Ansvarlig har ikke bekreftet mottak.');
  expect((await amir.ask<Problem>('GET', '/api/preview')).status).toBe(403);
  expect((await kari.get<PreviewPage>(`/api/preview?item=${randomUUID()}`)).rows).toEqual([]);
});

test.each([
  [
    'each quarter, on the last working day of the month after',
    { frequency: 'quarter', day: { kind: 'last-working-day', monthsAfter: 1 } },
    ['2090-04-28', '2090-07-31', '2090-10-31', '2091-01-31'],
  ],
  [
    'with the main reports: unknown ones have no day',
    { frequency: 'tertial', day: { kind: 'main-report' } },
    ['2090-03-15', null, null],
  ],
  [
    'on given days, from a day on',
    { frequency: 'given-days', day: { kind: 'days', days: [{ month: 6, day: 30 }] }, from: '2090-07-01' },
    ['2091-06-30'],
  ],
])('before a day is given she sees where it falls: %s', async (_name, rule, expected) => {
  const { dates } = await kari.post<SeriesDates>('/api/series-dates', rule);
  expect(dates.map(({ due }) => due)).toEqual(expected);
});
