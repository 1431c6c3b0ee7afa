import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import type { ItemState, Marks } from '../item/item-state';
import { addDays, instant, localDate, msOf, type Instant } from '../time/local-date';
import { osloInstant } from '../time/oslo';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY } from './policy';

const marks = (state: ItemState) => planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR);
const marksOf = (due: string | null, from = '2026-01-12T09:00:00Z', change = {}): Marks => {
  const deliverable = aDeliverable('a', { deadline: aDeadline(due, { from: instant(from) }), ...change });
  const found = marks(anItem([deliverable])).deliverables['a'];
  if (!found) throw new Error('No marks');
  return found;
};
/** The night of a day in Oslo, a minute after midnight to five. */
const inNightOf = (moment: Instant | null, day: string) => {
  const midnight = msOf(osloInstant(localDate(day), '00:00'));
  const since = moment === null ? Number.NaN : msOf(moment) - midnight;
  return since >= 60_000 && since < 5 * 3_600_000;
};

test.each([
  ['dueSoon', '2027-02-15'],
  ['due', '2027-03-15'],
  ['missed', '2027-03-16'],
  ['escalateCoordinator', '2027-03-18'],
  ['escalateLeader', '2027-03-24'],
] as const)('%s wakes the workflow in the night of %s, before that day’s mails', (mark, day) => {
  expect(inNightOf(marksOf('2027-03-15')[mark], day)).toBe(true);
});

test('a deadline ends with its day in Oslo, winter and summer', () => {
  expect(marksOf('2027-03-15').end).toBe('2027-03-15T23:00:00.000Z');
  expect(marksOf('2026-06-30').end).toBe('2026-06-30T22:00:00.000Z');
});

test.each([
  ['the night of the change to summer time', '2026-03-29'],
  ['the night of the change to winter time', '2026-10-25'],
])('in %s the miss still comes in its night', (_name, day) => {
  const { end, missed } = marksOf(day);
  expect(end).toBe(osloInstant(addDays(localDate(day), 1), '00:00'));
  expect(inNightOf(missed, addDays(localDate(day), 1))).toBe(true);
});

test('nothing is soon, or due, before it was decided, nor what was past by then', () => {
  const late = marksOf('2026-03-15', '2026-03-14T20:00:00Z');
  expect(late.dueSoon).toBe('2026-03-14T20:00:00.000Z');
  expect(marksOf('2026-01-05')).toMatchObject({
    dueSoon: null,
    due: null,
    end: '2026-01-05T23:00:00.000Z',
  });
});

test('a deadline that had passed escalates from its confirmation, not from a past that nobody could help', () => {
  expect(inNightOf(marksOf('2025-11-03').escalateCoordinator, '2026-01-15')).toBe(true);
});

test('without a date nothing is waited for; a delivery waits for acceptance', () => {
  expect(Object.values(marksOf(null)).every((mark) => mark === null)).toBe(true);
  const delivery = { at: instant('2026-03-10T09:00:00Z'), by: 'olav', evidence: [], note: null, daysLate: 0 };
  const delivered = marksOf('2026-03-15', '2026-01-12T09:00:00Z', { status: 'delivered', delivery });
  expect(inNightOf(delivered.unaccepted, '2026-03-24')).toBe(true);
  expect(delivered).toMatchObject({ dueSoon: null, missed: null, end: '2026-03-15T23:00:00.000Z' });
});

test('an owner’s silence is noticed in the night after five working days', () => {
  expect(inNightOf(marks(anItem([aDeliverable('a')])).unacknowledged, '2026-01-19')).toBe(true);
});

test('a thousand items with one deadline don’t wake at one instant, and each always at its own', () => {
  const missed = (itemId: string) => {
    const state = { ...anItem([aDeliverable('a', { deadline: aDeadline('2027-03-15') })]), itemId };
    return marks(state).deliverables['a']?.missed;
  };
  const moments = Array.from({ length: 1000 }, (_, n) => missed(`item-${n}`));
  const perMinute = new Map<string, number>();
  for (const moment of moments) {
    const minute = String(moment).slice(0, 16);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
  }
  expect(Math.max(...perMinute.values())).toBeLessThan(20);
  expect(moments.every((moment) => inNightOf(moment ?? null, '2027-03-16'))).toBe(true);
  expect(missed('item-7')).toBe(missed('item-7'));
});
