import type { ReadDeliverable, ReadItem, ReadLetter } from '../letter/reading';
import { localDate } from '../time/local-date';
import { registerDeliverables } from './register-deliverable';
import { datesFollowed, reportDatesOf } from './report-dates';

const due = localDate('2027-03-15');
const letter: ReadLetter = { year: 2026, type: 'allocation' };
const deliverable = (parts: Partial<ReadDeliverable>): ReadDeliverable => ({
  ...{ raw: '', type: 'report', rule: 'main-report' },
  ...parts,
});
const item = (...deliverables: ReadDeliverable[]): ReadItem => ({
  ...{ id: 'a', kind: 'assignment', chapter: null, heading: null, text: '', page: 4, span: [0, 0] },
  ...{ parties: [], lead: null, contacts: [], deliverables },
});

test.each([
  ['no dates in the letter', [deliverable({ in: ['T1'] })], {}],
  [
    'the annual report has one',
    [deliverable({ in: ['T3'], due })],
    { T3: { due, source: 'Tildelingsbrev 2026, side 4' } },
  ],
  ['a date for two reports is the date of neither', [deliverable({ in: ['T1', 'T3'], due })], {}],
  ['a fixed date is no date of a report', [deliverable({ type: 'date', due })], {}],
])('%s', (_name, deliverables, expected) => {
  expect(reportDatesOf({ letter, items: [item(...deliverables)] })).toEqual(expected);
});

test('an item that reports in T1 and in the annual report has the day of the one that is known', () => {
  const both = item(deliverable({ in: ['T1', 'T3'] }));
  const dates = reportDatesOf({ letter, items: [item(deliverable({ in: ['T3'], due })), both] });
  expect(registerDeliverables(both, dates).map((it) => [it.report, it.due, it.unsettled])).toEqual([
    ['T1', null, 'anchor'],
    ['T3', '2027-03-15', null],
  ]);
});

test('the report itself knows its day better than an item that leans on it', () => {
  const report: ReadItem = { ...item(deliverable({ in: ['T1'], due: localDate('2026-06-04') })), kind: 'main-report' };
  const leaning = item(deliverable({ in: ['T1'], due: localDate('2026-06-05') }));
  expect(reportDatesOf({ letter, items: [leaning, report] }).T1?.due).toBe('2026-06-04');
});

test.each(['key-information', 'steering-parameter', 'meeting'] as const)(
  'a %s has nothing to hand over by itself',
  (kind) => {
    const read = { ...item(deliverable({ in: ['T3'], due })), kind };
    expect(registerDeliverables(read, {})).toEqual([]);
  },
);

test('the place of a date is where the report has it, not where something leans on it', () => {
  const report: ReadItem = { ...item(deliverable({ type: 'date', due })), kind: 'main-report', page: 29 };
  expect(reportDatesOf({ letter, items: [item(deliverable({ in: ['T3'], due })), report] }).T3?.source).toBe(
    'Tildelingsbrev 2026, side 29',
  );
});

test('a report that nothing in the letter follows has its day too, and what follows it knows it better', () => {
  const given = { report: 'T2', due: localDate('2026-10-09'), page: 12 } as const;
  expect(
    reportDatesOf({ letter, items: [], reportDates: [given, { ...given, report: 'T3', reportYear: 2025 }] }),
  ).toEqual({
    T2: { due: '2026-10-09', source: 'Tildelingsbrev 2026, side 12' },
    otherYears: { 2025: { T3: { due: '2026-10-09', source: 'Tildelingsbrev 2026, side 12' } } },
  });
  const follows = item(deliverable({ in: ['T2'], due: localDate('2026-10-10') }));
  expect(reportDatesOf({ letter, items: [follows], reportDates: [given] }).T2?.due).toBe('2026-10-10');
});

test('the date of another year’s report is not this year’s', () => {
  const last = deliverable({ in: ['T3'], due: localDate('2026-03-12'), reportYear: 2025 });
  expect(reportDatesOf({ letter, items: [item(last)] })).toEqual({
    otherYears: { 2025: { T3: { due: '2026-03-12', source: 'Tildelingsbrev 2026, side 4' } } },
  });
  const { T3, otherYears } = datesFollowed({ letter, items: [item({ ...last, due: null })] }, localDate('2026-01-05'));
  expect([T3?.due, otherYears?.[2025]?.T3?.due]).toEqual(['2027-03-15', '2026-03-15']);
});

describe('what a letter’s deadlines follow while nobody has entered any date', () => {
  const on = localDate('2026-01-05');

  test('the annual report’s day by the state’s own rule, and T1 and T2 unknown', () => {
    expect(datesFollowed({ letter, items: [] }, on)).toEqual({
      T3: { due: '2027-03-15', source: 'Bestemmelser om økonomistyring i staten' },
    });
  });

  test('the letter’s own day before the rule', () => {
    const own = deliverable({ in: ['T3'], due: localDate('2027-03-10') });
    expect(datesFollowed({ letter, items: [item(own)] }, on).T3?.due).toBe('2027-03-10');
  });

  test('a letter that says no year is of the year in which it came', () => {
    expect(datesFollowed({ letter: { ...letter, year: null }, items: [] }, localDate('2025-12-30')).T3?.due).toBe(
      '2026-03-15',
    );
  });
});
