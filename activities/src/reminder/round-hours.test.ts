import { DEFAULT_CALENDAR, instant, localDate } from '@tertial/domain';
import { roundHours } from './round-hours';

const at = (moment: string, manual = false) => roundHours(instant(moment), manual, DEFAULT_CALENDAR);

test.each([
  ['the morning round in winter', '2026-02-20T07:00:00Z', true, null],
  ['the morning round in summer', '2026-06-22T06:00:00Z', true, null],
  ['a round made up for at 16:59', '2026-02-20T15:59:59Z', true, null],
  ['too early: waits for seven', '2026-02-20T05:59:59Z', true, '2026-02-20T06:00:00.000Z'],
  ['too late: waits for the next morning', '2026-02-19T16:00:00Z', true, '2026-02-20T06:00:00.000Z'],
  ['too late before the night of the clock change', '2026-03-28T17:00:00Z', false, '2026-03-29T05:00:00.000Z'],
  ['a Saturday', '2026-02-21T07:00:00Z', false, null],
  ['Maundy Thursday', '2026-04-02T06:00:00Z', false, null],
  ['17 May', '2027-05-17T06:00:00Z', false, null],
  ['Christmas Eve', '2026-12-24T07:00:00Z', false, null],
])('%s', (_name, moment, held, waitUntil) => {
  expect(at(moment)).toMatchObject({ held, waitUntil });
});

test('a round ends with the hours for mails, so that it never takes the next morning’s place', () => {
  expect(at('2026-02-20T07:00:00Z').endsAt).toBe('2026-02-20T16:00:00.000Z');
});

test('a round by hand goes at once, also on a Sunday night', () => {
  expect(at('2026-02-22T22:30:00Z', true)).toEqual({
    day: localDate('2026-02-22'),
    held: true,
    waitUntil: null,
    endsAt: '2026-02-22T23:30:00.000Z',
  });
});

test('the day is Oslo’s, not UTC’s', () => {
  expect(at('2026-06-21T22:30:00Z', true).day).toBe('2026-06-22');
});
