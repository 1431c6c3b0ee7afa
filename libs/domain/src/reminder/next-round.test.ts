import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { instant, localDate } from '../time/local-date';
import { nextRound, sentAt } from './next-round';
import { DEFAULT_POLICY } from './policy';

test.each([
  ['at the hour itself', '2026-02-20T07:00:00Z', '2026-02-20T07:00:00.000Z'],
  ['a second later it is the next working day’s', '2026-02-20T07:00:01Z', '2026-02-23T07:00:00.000Z'],
  ['before Easter it is the one after Easter', '2026-04-01T10:00:00Z', '2026-04-07T06:00:00.000Z'],
  ['over the change to summer time', '2026-03-27T10:00:00Z', '2026-03-30T06:00:00.000Z'],
  ['over the change to winter time', '2026-10-23T10:00:00Z', '2026-10-26T07:00:00.000Z'],
])('the next round: %s', (_name, now, expected) => {
  expect(nextRound(instant(now), DEFAULT_POLICY, DEFAULT_CALENDAR)).toBe(expected);
});

test.each([
  ['for a day to come: on it', '2026-03-13', '2026-01-12T09:00:00Z', '2026-03-13T07:00:00.000Z'],
  ['for a Sunday: on the Monday', '2026-03-15', '2026-01-12T09:00:00Z', '2026-03-16T07:00:00.000Z'],
  ['for a day that was missed: in the next round', '2026-01-05', '2026-01-12T09:00:00Z', '2026-01-13T07:00:00.000Z'],
])('a step is sent, %s', (_name, sendOn, now, expected) => {
  expect(sentAt(localDate(sendOn), instant(now), DEFAULT_POLICY, DEFAULT_CALENDAR)).toBe(expected);
});

test.each([
  // Clocks go forward on 29 March 2026, back on 25 October 2026: the hour in Oslo stays, the moment moves.
  ['07:00', '2026-03-27T12:00:00Z', '2026-03-30T05:00:00.000Z'],
  ['07:00', '2026-03-26T12:00:00Z', '2026-03-27T06:00:00.000Z'],
  ['16:30', '2026-10-23T20:00:00Z', '2026-10-26T15:30:00.000Z'],
  ['16:30', '2026-10-22T20:00:00Z', '2026-10-23T14:30:00.000Z'],
])('the round of %s after %s is at %s, right over a clock change', (sendAt, now, expected) => {
  expect(nextRound(instant(now), { ...DEFAULT_POLICY, sendAt }, DEFAULT_CALENDAR)).toBe(expected);
});
