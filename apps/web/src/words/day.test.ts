import type { LocalDate } from '@tertial/domain/time';
import { days, dayOfMoment, shortDay, writtenDay, writtenMoment } from './day';

const day = (text: string) => text as LocalDate;

test.each([
  ['2027-03-15', '15. mars 2027 (mandag)'],
  ['2026-03-15', '15. mars 2026 (søndag)'],
  ['2026-02-28', '28. februar 2026 (lørdag)'],
  ['2026-12-31', '31. desember 2026 (torsdag)'],
])('a deadline is never shown on a wrong day of the week: %s', (given, written) => {
  expect(writtenDay(day(given))).toBe(written);
});

test('a short day has no leading zero', () => expect(shortDay(day('2026-05-01'))).toBe('1. mai 2026'));

test.each([
  ['2026-06-30T21:59:59.000Z', '30. juni 2026 kl. 23.59', '30. juni 2026'],
  ['2026-06-30T22:00:00.000Z', '1. juli 2026 kl. 00.00', '1. juli 2026'],
  ['2026-12-31T23:30:00.000Z', '1. januar 2027 kl. 00.30', '1. januar 2027'],
])('a moment is shown by the clock in Oslo, wherever the browser is: %s', (moment, written, onDay) => {
  expect(writtenMoment(moment)).toBe(written);
  expect(dayOfMoment(moment)).toBe(onDay);
});

test('one day is singular', () => expect([days(1), days(12)]).toEqual(['1 dag', '12 dager']));
