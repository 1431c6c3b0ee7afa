import { randomUUID } from 'node:crypto';
import type {
  AnchorsAnswer,
  ItemDetail,
  MinistryRules,
  MovesAnswer,
  ReportDateAnswer,
  Session,
} from '@tertial/contracts';
import { COORDINATOR, MINISTRY, OWNER, startApi, type ApiUnderTest } from './support/api-under-test';

const SOURCE = 'Styringskalenderen';
const YEAR = new Date().getFullYear();

let api: ApiUnderTest;
let kari: Awaited<ReturnType<ApiUnderTest['browser']>>;
let agencyId: string;

beforeAll(async () => {
  api = await startApi();
  kari = await api.browser(COORDINATOR);
  agencyId = (await kari.get<Session>('/api/session')).agency!.id;
});
afterAll(() => api?.stop());

const proposed = (report: 'T1' | 'T3') =>
  kari.post<ItemDetail>('/api/items', {
    text: 'Rapporter om dette.',
    deliverables: [{ due: null, report, raw: 'i rapporten' }],
  });
const dueOf = async (id: string) => (await kari.get<ItemDetail>(`/api/items/${id}`)).deliverables[0]?.due;

test('a report’s date is previewed, saved, and seen with its version and source', async () => {
  const { id } = await proposed('T1');
  const path = `/api/agencies/${agencyId}/report-dates/${YEAR}/T1`;
  const preview = await kari.post<MovesAnswer>(`${path}/preview`, { due: '2090-06-05', source: SOURCE });
  expect(preview).toMatchObject({ moved: 0, proposed: 1, persons: [], kept: [] });
  expect(await dueOf(id)).toBeNull();
  const saved = await kari.put<ReportDateAnswer>(path, { due: '2090-06-05', source: SOURCE });
  expect(saved).toMatchObject({ due: '2090-06-05', moves: preview });
  expect(await dueOf(id)).toBe('2090-06-05');
  const shown = await kari.get<AnchorsAnswer>(`/api/agencies/${agencyId}/anchors/${YEAR}`);
  expect(shown.anchors[0]).toMatchObject({ report: 'T1', due: '2090-06-05', version: 1, following: 1, waiting: 0 });
  expect(shown.entered[0]).toMatchObject({ report: 'T1', source: SOURCE });
  // A second click of a double click, or the same sent again when no answer came.
  await kari.put<ReportDateAnswer>(path, { due: '2090-06-05', source: SOURCE });
  const again = await kari.get<AnchorsAnswer>(`/api/agencies/${agencyId}/anchors/${YEAR}`);
  expect([again.anchors[0]?.version, again.entered]).toEqual([1, shown.entered]);
});

test('the annual report’s day follows the agency’s own rule from its budget year on', async () => {
  const { id } = await proposed('T3');
  expect(await dueOf(id)).toBe(`${YEAR + 1}-03-15`);
  const path = `/api/agencies/${agencyId}/date-rules/annual-report`;
  const rule = { month: 3, day: 1, fromYear: YEAR, source: 'Rundskriv R-1', version: 0 };
  expect(await kari.post<MovesAnswer>(`${path}/preview`, rule)).toMatchObject({ proposed: 1 });
  expect(await dueOf(id)).toBe(`${YEAR + 1}-03-15`);
  expect(await kari.put<MovesAnswer>(path, rule)).toMatchObject({ proposed: 1 });
  expect(await dueOf(id)).toBe(`${YEAR + 1}-03-01`);
  expect(await kari.problem('PUT', path, rule)).toMatchObject({ status: 409, code: 'stale-rule' });
});

test('a rule of the ministry moves what its agencies have, unless one has a rule of its own, and only the ministry sets it', async () => {
  const ministry = await api.browser(MINISTRY);
  const shown = async () => (await ministry.get<MinistryRules>(`/api/ministries/date-rules/${YEAR}`)).ministries;
  const [{ name, agencies, byRule, rules } = { name: '', agencies: [], byRule: [], rules: [] }] = await shown();
  expect([agencies.length, byRule[0]?.scope, rules.map(({ version }) => version)]).toEqual([1, 'all', [0, 0]]);
  const path = `/api/ministries/${encodeURIComponent(name)}/date-rules/annual-report`;
  // The agency has had its own for this budget year since the test before; it holds from that year on.
  const rule = { month: 2, day: 20, fromYear: YEAR - 1, source: 'Brev til virksomhetene', version: 0 };
  expect(await ministry.put<MovesAnswer>(path, rule)).toMatchObject({ moved: 0, proposed: 0 });
  expect((await shown())[0]?.byRule[0]).toMatchObject({ scope: 'ministry', day: `${YEAR + 1}-02-20`, version: 1 });
  const [before, now] = await Promise.all(
    [YEAR - 1, YEAR].map((year) => kari.get<AnchorsAnswer>(`/api/agencies/${agencyId}/anchors/${year}`)),
  );
  expect(before?.byRule[0]).toMatchObject({ scope: 'ministry', day: `${YEAR}-02-20`, source: rule.source });
  expect(now?.byRule[0]).toMatchObject({ scope: 'agency', day: `${YEAR + 1}-03-01` });
  expect(await kari.problem('PUT', path, rule)).toMatchObject({ status: 403 });
  const other = '/api/ministries/Et%20annet/date-rules/annual-report';
  expect(await ministry.problem('PUT', other, rule)).toMatchObject({ status: 404 });
});

test('a day that no year has, an owner, and another agency are refused', async () => {
  const path = `/api/agencies/${agencyId}/date-rules/annual-report`;
  const rule = { month: 2, day: 30, fromYear: YEAR, source: 'Rundskriv R-1', version: 1 };
  expect(await kari.problem('PUT', path, rule)).toMatchObject({ status: 400 });
  const owner = await api.browser(OWNER);
  expect(await owner.problem('PUT', path, { ...rule, day: 2 })).toMatchObject({ status: 403 });
  const other = `/api/agencies/${randomUUID()}/date-rules/annual-report`;
  expect(await kari.problem('PUT', other, { ...rule, day: 2 })).toMatchObject({ status: 403 });
});
