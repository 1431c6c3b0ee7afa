import type { MainReportPeriod } from '../letter/reading';
import { aCommand } from '../item/item.fixture';
import { isClosed } from '../item/item-state';
import { handle } from '../item/handle';
import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { DEFAULT_POLICY } from '../reminder/policy';
import { planItem } from '../reminder/plan-item';
import { planMarks } from '../reminder/plan-marks';
import { instant, localDate } from '../time/local-date';
import type { SeriesDay } from './series';
import { foreseeSeries } from './foresee-series';
import { planSeries } from './plan-series';
import { after, aRecurringItem, day, NO_REPORTS, occurrencesOf, until } from './series.fixture';

const TENTH: SeriesDay = { kind: 'day-of-month', day: 10, monthsAfter: 1 };
const MARCH = '2026-03-05T10:00:00Z';
const setDay = (given: SeriesDay, from: string | null = null) =>
  ({ kind: 'set-series-day', day: given, from: from === null ? null : day(from), source: 'E-post 4. mars' }) as const;
const monthly = () => after(aRecurringItem('month'), setDay(TENTH), MARCH);

test('while nobody has said which day there is one question, and no date', () => {
  const state = until(aRecurringItem('month'), MARCH);
  expect(state.deliverables).toHaveLength(1);
  expect(state.series).toMatchObject({ frequency: 'month', day: null, seedId: 'item-1.1', next: [] });
  expect(isClosed(state)).toBe(false);
});

test('the day is given once, and the next twelve months stand there; the first takes the place of the question', () => {
  const state = monthly();
  expect(occurrencesOf(state)).toEqual([
    ['2026-02', '2026-03-10', 'open'],
    ['2026-03', '2026-04-10', 'open'],
    ['2026-04', '2026-05-10', 'open'],
    ['2026-05', '2026-06-10', 'open'],
    ['2026-06', '2026-07-10', 'open'],
    ['2026-07', '2026-08-10', 'open'],
    ['2026-08', '2026-09-10', 'open'],
    ['2026-09', '2026-10-10', 'open'],
    ['2026-10', '2026-11-10', 'open'],
    ['2026-11', '2026-12-10', 'open'],
    ['2026-12', '2027-01-10', 'open'],
    ['2027-01', '2027-02-10', 'open'],
  ]);
  expect(state.deliverables.map((it) => [it.id, it.label]).slice(0, 2)).toEqual([
    ['item-1.1', 'Februar 2026'],
    ['item-1.2026-03', 'Mars 2026'],
  ]);
  expect(state.deliverables[1]?.deadline.why).toMatch(
    /^Brevet sier «så ofte»\. Leveransen gjelder mars 2026: månedlig, den 10\. i måneden etter\. Dagen er fastsatt av koordinatoren .+ Kilde: E-post 4\. mars\. Det gir fristen 10\. april 2026\.$/,
  );
});

test.each<[string, Parameters<typeof aRecurringItem>[0], SeriesDay, (string | null)[]]>([
  [
    'the last working day, before a closed Sunday',
    'month',
    { kind: 'last-working-day', monthsAfter: 0 },
    ['2026-03-31', '2026-04-30', '2026-05-29', '2026-06-30', '2026-07-31'],
  ],
  [
    'a day that not every month has',
    'month',
    { kind: 'day-of-month', day: 31, monthsAfter: 0 },
    ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31'],
  ],
  ['each quarter, in the month after', 'quarter', TENTH, ['2026-04-10', '2026-07-10', '2026-10-10', '2027-01-10']],
  [
    'twice a year on given days',
    'half-year',
    {
      kind: 'days',
      days: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    },
    ['2026-06-30', '2026-12-31'],
  ],
  [
    'each tertial by a day of its own',
    'tertial',
    { kind: 'last-day', monthsAfter: 1 },
    ['2026-05-31', '2026-09-30', '2027-01-31'],
  ],
  ['a year, in the spring after it', 'year', { kind: 'day-of-month', day: 1, monthsAfter: 4 }, ['2026-04-01']],
])('%s', (_name, every, given, expected) => {
  const dues = occurrencesOf(after(aRecurringItem(every), setDay(given), MARCH)).map(([, due]) => due);
  expect(dues.slice(0, expected.length)).toEqual(expected);
});

test('time opens the next one, a year ahead of its deadline and in the night', () => {
  const state = monthly();
  expect(state.series?.next).toHaveLength(1);
  const [next] = state.series?.next ?? [];
  expect(next?.at?.slice(0, 10)).toMatch(/2026-03-(09|10)/);
  expect(occurrencesOf(until(state, '2026-03-10T08:00:00Z')).at(-1)).toEqual(['2027-02', '2027-03-10', 'open']);
  expect(occurrencesOf(until(state, '2026-03-09T08:00:00Z'))).toHaveLength(12);
});

test('a missed one stays open beside the next', () => {
  const late = until(monthly(), '2026-03-05T10:00:00Z');
  const marks = { ...planMarks(late, DEFAULT_POLICY, DEFAULT_CALENDAR), series: [] };
  const missed = marks.deliverables['item-1.1'];
  expect(missed?.missed).not.toBeNull();
  expect(occurrencesOf(until(late, '2026-04-20T08:00:00Z')).slice(0, 2)).toEqual([
    ['2026-02', '2026-03-10', 'open'],
    ['2026-03', '2026-04-10', 'open'],
  ]);
});

test('a month before the next deadline is a short time, whatever its length; a quarter is a long one', () => {
  const stepsOf = (state: ReturnType<typeof monthly>, id: string) =>
    planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant(MARCH))
      .filter((step) => step.deliverableId === id && step.step.startsWith('before'))
      .map(({ step }) => step);
  for (const month of ['2026-03', '2026-05', '2026-08', '2027-01'])
    expect(stepsOf(monthly(), `item-1.${month}`)).toEqual(['before-7', 'before-1']);
  const quarterly = after(aRecurringItem('quarter'), setDay(TENTH), MARCH);
  expect(stepsOf(quarterly, 'item-1.2026-K2')).toEqual(['before-28', 'before-14', 'before-7', 'before-1']);
});

test('one acknowledgement covers those that are there and those to come', () => {
  const acknowledged = handle(monthly(), aCommand({ kind: 'acknowledge' }, 'owner', '2026-03-06T10:00:00Z'));
  if (!acknowledged.ok) throw new Error(acknowledged.refusal.sentence);
  const later = until(acknowledged.state, '2026-06-01T08:00:00Z');
  expect(later.deliverables).toHaveLength(15);
  expect(new Set(later.deliverables.map((it) => it.status))).toEqual(new Set(['acknowledged']));
});

test('an item whose occurrences are all delivered is not done while more will come', () => {
  const state = monthly();
  expect(
    isClosed({ ...state, deliverables: state.deliverables.map((it) => ({ ...it, status: 'accepted' as const })) }),
  ).toBe(false);
});

describe('what follows the main reports', () => {
  const dates: Record<string, string> = { '2026-T1': '2026-06-05', '2026-T3': '2027-03-15' };
  const reports = (known: Record<string, string>) => ({
    ...NO_REPORTS,
    reportDate: (year: number, report: MainReportPeriod) => {
      const found = known[`${year}-${report}`];
      return found ? localDate(found) : null;
    },
  });
  const following = () => after(aRecurringItem('tertial'), setDay({ kind: 'main-report' }), MARCH, reports(dates));
  test('has their days; one that nobody knows is an unknown anchor of its own', () => {
    expect(occurrencesOf(following())).toEqual([
      ['2026-T1', '2026-06-05', 'open'],
      ['2026-T2', null, 'open'],
    ]);
    expect(following().deliverables[1]?.deadline).toMatchObject({ unsettled: 'anchor' });
  });
  test('gets the day when it is known, and moves with it', () => {
    const settled = until(following(), MARCH, reports({ ...dates, '2026-T2': '2026-10-09' }));
    expect(occurrencesOf(settled)[1]).toEqual(['2026-T2', '2026-10-09', 'open']);
    const moved = until(settled, MARCH, reports({ ...dates, '2026-T2': '2026-10-16' }));
    expect(moved.deliverables[1]?.deadline).toMatchObject({ due: '2026-10-16', version: 3 });
  });
  test('says which version of the report’s date moved it and from where; a day of its own is no move of a report', () => {
    const byVersion = (known: Record<string, string>, version: number) => ({
      ...reports(known),
      reportAnchor: (year: number, report: MainReportPeriod) => ({ report, year, version }),
    });
    const settled = until(following(), MARCH, byVersion({ ...dates, '2026-T2': '2026-10-09' }, 1));
    const moved = until(settled, MARCH, byVersion({ ...dates, '2026-T2': '2026-10-16' }, 2));
    const told = 'Datoen for rapporten for 2. tertial 2026 er flyttet fra 9. oktober 2026 til 16. oktober 2026.';
    expect(moved.deliverables[1]?.deadline).toMatchObject({
      why: expect.stringContaining(told) as string,
      anchor: { report: 'T2', year: 2026, version: 2, movedFrom: '2026-10-09' },
    });
    const own = { kind: 'day-of-month', day: 20, monthsAfter: 1 } as const;
    const change = {
      kind: 'change-series',
      frequency: 'tertial',
      day: own,
      from: localDate('2026-05-01'),
      reason: 'Avtalt',
    } as const;
    const changed = after(moved, change, MARCH, byVersion(dates, 3)).deliverables[1]?.deadline;
    expect([changed?.due, changed?.anchor]).toEqual(['2026-09-20', undefined]);
  });
});

test('what is foreseen for a year is what time brings', () => {
  const state = monthly();
  const end = instant('2027-03-05T10:00:00Z');
  const plan = (one: typeof state) => occurrencesOf(one);
  expect(plan(foreseeSeries(state, NO_REPORTS, instant(MARCH), end))).toEqual(plan(until(state, end)));
});

test('planning twice changes nothing', () => {
  expect(planSeries(monthly(), NO_REPORTS, instant(MARCH)).filter(({ at }) => at === null)).toEqual([]);
});

test('a series that goes on for years stays small, and forgets nothing that is still to be done', () => {
  let state = monthly();
  for (const year of [2027, 2028, 2029, 2030]) {
    state = until(state, `${year}-03-05T10:00:00Z`);
    // All that was due is handed over, but for the very first.
    const done = state.deliverables.map((it) =>
      it.id !== 'item-1.1' && (it.deadline.due ?? '') < `${year}-03-05` ? { ...it, status: 'accepted' as const } : it,
    );
    state = { ...state, deliverables: done };
  }
  state = until(state, '2030-06-05T10:00:00Z');
  expect(state.deliverables.length).toBeLessThan(32);
  expect(state.deliverables[0]).toMatchObject({ id: 'item-1.1', status: 'planned' });
});
