import {
  addDays,
  dayOf,
  daysBetween,
  instant,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  msOf,
  weekday,
  yearOf,
} from './local-date';

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['15.03.2027', false],
  ['2026-02-28T00:00:00Z', false],
  ['', false],
])('%s is a day: %s', (text, is) => {
  expect(isLocalDate(text)).toBe(is);
});

test('what is no day throws instead of becoming another day', () => {
  expect(() => localDate('2026-02-30')).toThrow(RangeError);
  expect(() => dayOf(2026, 2, 29)).toThrow(RangeError);
  expect(dayOf(2026, 2, 8)).toBe('2026-02-08');
});

test.each([
  ['over a month', '2026-01-31', 1, '2026-02-01'],
  ['over a leap day', '2028-02-28', 1, '2028-02-29'],
  ['over a year, backwards', '2027-01-01', -1, '2026-12-31'],
  ['over the clock change in spring', '2026-03-28', 2, '2026-03-30'],
  ['over the clock change in autumn', '2026-10-24', 2, '2026-10-26'],
  ['28 days back', '2027-03-15', -28, '2027-02-15'],
])('days are counted %s', (_name, from, days, to) => {
  expect(addDays(localDate(from), days)).toBe(to);
  expect(daysBetween(localDate(from), localDate(to))).toBe(days);
});

test.each([
  ['2026-03-15', 7],
  ['2027-03-15', 1],
  ['2026-05-01', 5],
  ['2024-02-29', 4],
])('%s is day %i of its week', (day, expected) => {
  expect(weekday(localDate(day))).toBe(expected);
});

test('the last day of a month knows leap years', () => {
  expect([lastDayOfMonth(2026, 2), lastDayOfMonth(2028, 2), lastDayOfMonth(2026, 12)]).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ]);
  expect(yearOf(localDate('2026-12-31'))).toBe(2026);
});

test('moments are written one way, so that their order as texts is their order in time', () => {
  expect(instant('2026-02-20T08:00:00+01:00')).toBe('2026-02-20T07:00:00.000Z');
  expect(msOf(instant('1970-01-01T00:00:01Z'))).toBe(1000);
  expect(() => instant('yesterday')).toThrow(RangeError);
});
