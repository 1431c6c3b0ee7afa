import { instant, localDate, msOf } from './local-date';
import { norwegianDate } from './norwegian-date';
import { endOfDay, osloDate, osloInstant, osloTime } from './oslo';

test.each([
  ['in winter', '2026-02-20', '08:00', '2026-02-20T07:00:00.000Z'],
  ['in summer', '2026-06-30', '08:00', '2026-06-30T06:00:00.000Z'],
  ['the morning after the change to summer time', '2026-03-30', '08:00', '2026-03-30T06:00:00.000Z'],
  ['the morning of the change to winter time', '2026-10-25', '08:00', '2026-10-25T07:00:00.000Z'],
])('eight in the morning in Oslo, %s', (_name, day, time, moment) => {
  expect(osloInstant(localDate(day), time)).toBe(moment);
});

test.each([
  ['2026-03-31', '2026-03-31T22:00:00.000Z'],
  ['2026-01-31', '2026-01-31T23:00:00.000Z'],
  ['2026-12-31', '2026-12-31T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
])('the deadline %s holds until %s', (day, end) => {
  expect(endOfDay(localDate(day))).toBe(end);
});

test.each([
  ['an ordinary day', '2026-06-30', 24],
  ['the change to summer time', '2026-03-29', 23],
  ['the change to winter time', '2026-10-25', 25],
])('%s has its own length', (_name, day, hours) => {
  const begin = osloInstant(localDate(day), '00:00');
  expect((msOf(endOfDay(localDate(day))) - msOf(begin)) / 3_600_000).toBe(hours);
});

test.each([
  ['2026-06-30T21:59:59.999Z', '2026-06-30', '23:59'],
  ['2026-06-30T22:00:00.000Z', '2026-07-01', '00:00'],
  ['2026-12-31T22:59:59.999Z', '2026-12-31', '23:59'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
])('at %s the calendar in Oslo shows %s, the clock %s', (moment, day, time) => {
  expect(osloDate(instant(moment))).toBe(day);
  expect(osloTime(instant(moment))).toBe(time);
});

test('a time that no clock shows throws', () => {
  expect(() => osloInstant(localDate('2026-02-20'), '25:00')).toThrow(RangeError);
});

test('days are written as Norwegians write them', () => {
  expect(norwegianDate(localDate('2027-03-15'))).toBe('15. mars 2027');
  expect(norwegianDate(localDate('2026-05-01'))).toBe('1. mai 2026');
});
