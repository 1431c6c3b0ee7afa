import { localDate } from '../time/local-date';
import {
  DEFAULT_CALENDAR,
  isWorkingDay,
  publicHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days';

/** Easter Sundays as the almanac has them, not from the program; the other movable feasts counted from them by the calendar. */
const ALMANAC = [
  // Year, Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday
  [2020, '04-09', '04-10', '04-12', '04-13', '05-21', '05-31', '06-01'],
  [2021, '04-01', '04-02', '04-04', '04-05', '05-13', '05-23', '05-24'],
  [2022, '04-14', '04-15', '04-17', '04-18', '05-26', '06-05', '06-06'],
  [2023, '04-06', '04-07', '04-09', '04-10', '05-18', '05-28', '05-29'],
  [2024, '03-28', '03-29', '03-31', '04-01', '05-09', '05-19', '05-20'],
  [2025, '04-17', '04-18', '04-20', '04-21', '05-29', '06-08', '06-09'],
  [2026, '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  [2027, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  [2028, '04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  [2029, '03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
  [2030, '04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
  [2031, '04-10', '04-11', '04-13', '04-14', '05-22', '06-01', '06-02'],
  [2032, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  [2033, '04-14', '04-15', '04-17', '04-18', '05-26', '06-05', '06-06'],
  [2034, '04-06', '04-07', '04-09', '04-10', '05-18', '05-28', '05-29'],
  [2035, '03-22', '03-23', '03-25', '03-26', '05-03', '05-13', '05-14'],
  [2036, '04-10', '04-11', '04-13', '04-14', '05-22', '06-01', '06-02'],
  [2037, '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  [2038, '04-22', '04-23', '04-25', '04-26', '06-03', '06-13', '06-14'],
  [2039, '04-07', '04-08', '04-10', '04-11', '05-19', '05-29', '05-30'],
  [2040, '03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
] as const;

test.each(ALMANAC)('the public holidays of %i are those of the almanac, no more and no fewer', (year, ...movable) => {
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
  const expected = new Set([...fixed, ...movable].map((day) => `${year}-${day}`));
  expect(publicHolidays(year)).toEqual(expected);
});

test.each([
  ['2026-03-16', true, 'a Monday'],
  ['2026-03-14', false, 'a Saturday'],
  ['2026-03-15', false, 'a Sunday'],
  ['2026-04-01', true, 'Wednesday of Holy Week'],
  ['2026-05-15', true, 'the Friday after Ascension Day'],
  ['2026-12-24', false, 'Christmas Eve, closed by custom'],
  ['2026-12-31', false, 'New Year’s Eve, closed by custom'],
  ['2026-12-28', true, 'the Monday between Christmas and New Year'],
])('%s is a working day: %s (%s)', (day, is) => {
  expect(isWorkingDay(localDate(day), DEFAULT_CALENDAR)).toBe(is);
});

test('an agency’s own closed day is no working day there', () => {
  const day = localDate('2026-05-15');
  expect(isWorkingDay(day, { closed: new Set([day]) })).toBe(false);
});

test.each([
  ['Sunday 15 March 2026 → Friday', '2026-03-15', '2026-03-13', '2026-03-16'],
  ['Easter Monday 2026 → Wednesday before', '2026-04-06', '2026-04-01', '2026-04-07'],
  ['1 May 2026', '2026-05-01', '2026-04-30', '2026-05-04'],
  ['New Year’s Day 2027 → 30 December', '2027-01-01', '2026-12-30', '2027-01-04'],
  ['a working day stays', '2026-03-16', '2026-03-16', '2026-03-16'],
])('%s', (_name, day, before, after) => {
  expect(workingDayOnOrBefore(localDate(day), DEFAULT_CALENDAR)).toBe(before);
  expect(workingDayOnOrAfter(localDate(day), DEFAULT_CALENDAR)).toBe(after);
});

test.each([
  ['from a Friday', '2026-03-13', 1, '2026-03-16'],
  ['from a Sunday', '2026-03-15', 3, '2026-03-18'],
  ['over Easter', '2026-03-31', 3, '2026-04-08'],
  ['over Christmas', '2026-12-23', 2, '2026-12-29'],
  ['seven', '2027-03-15', 7, '2027-03-24'],
])('working days are counted %s', (_name, day, n, expected) => {
  expect(workingDaysAfter(localDate(day), n, DEFAULT_CALENDAR)).toBe(expected);
});

test('a whole Easter week that an agency closes moves to the last day that is open', () => {
  const week = ['2026-03-30', '2026-03-31', '2026-04-01'].map(localDate);
  expect(workingDayOnOrBefore(localDate('2026-04-06'), { closed: new Set(week) })).toBe('2026-03-27');
});

test.each([
  ['over a weekend', '2026-06-30', 5, '2026-06-23'],
  ['over Easter', '2026-04-07', 1, '2026-04-01'],
  ['over Christmas', '2027-01-04', 2, '2026-12-29'],
])('the n-th working day before %s', (_name, day, n, expected) => {
  expect(workingDaysBefore(localDate(day), n, DEFAULT_CALENDAR)).toBe(expected);
});
