import { localDate } from '../time/local-date';
import {
  DEFAULT_CALENDAR,
  isWorkingDay,
  publicHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
} from './working-days';

/** Written off the almanac, not from the program: the movable ones follow Easter Sunday. */
const ALMANAC = [
  // Year, Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Whit Monday
  [2025, '04-17', '04-18', '04-20', '04-21', '05-29', '06-08', '06-09'],
  [2026, '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25'],
  [2027, '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17'],
  [2028, '04-13', '04-14', '04-16', '04-17', '05-25', '06-04', '06-05'],
  [2029, '03-29', '03-30', '04-01', '04-02', '05-10', '05-20', '05-21'],
  [2030, '04-18', '04-19', '04-21', '04-22', '05-30', '06-09', '06-10'],
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
