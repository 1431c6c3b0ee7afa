import { instant } from '../time/local-date';
import type { DeliverableStatus, ItemState } from './item-state';
import { JUNE_MARKS, aDeliverable, anItem, anItemWith } from './item.fixture';
import { nextWake, tick } from './tick';

const passed = (state: ItemState, now: string) =>
  tick(state, instant(now)).map(({ at, body }) => `${at} ${body.kind === 'mark-passed' ? body.mark : body.kind}`);

test('before its first mark nothing happens to an item', () => {
  expect(passed(anItem([aDeliverable('a')]), '2026-06-02T00:09:59.999Z')).toEqual([]);
});

test('a moment counts from the millisecond in which it comes', () => {
  expect(passed(anItem([aDeliverable('a')]), '2026-06-02T00:10:00.000Z')).toEqual(['2026-06-02T00:10:00.000Z dueSoon']);
});

test('a workflow that slept for weeks records everything in the order in which it counts', () => {
  expect(passed(anItem([aDeliverable('a')]), '2026-08-01T00:00:00Z')).toEqual([
    '2026-06-02T00:10:00.000Z dueSoon',
    '2026-06-30T00:10:00.000Z due',
    '2026-06-30T22:00:00.000Z missed',
    '2026-07-03T00:10:00.000Z escalateCoordinator',
    '2026-07-09T00:10:00.000Z escalateLeader',
  ]);
});

test('a miss counts from the end of the day in Oslo, though the workflow wakes for it later in the night', () => {
  const state = anItem([aDeliverable('a', { passed: ['dueSoon', 'due'] })]);
  expect(nextWake(state)).toBe('2026-07-01T00:10:00.000Z');
  expect(passed(state, '2026-06-30T22:00:00Z')).toEqual(['2026-06-30T22:00:00.000Z missed']);
  expect(passed(state, '2026-06-30T21:59:59.999Z')).toEqual([]);
});

test.each([
  ['planned', 5],
  ['acknowledged', 5],
  ['returned', 5],
  ['delivered', 0],
  ['accepted', 0],
  ['cancelled', 0],
  ['superseded', 0],
  ['carried-over', 0],
] as const)('time makes of a deliverable that is %s: %i events', (status: DeliverableStatus, count) => {
  const state = anItem([aDeliverable('a', { status }), aDeliverable('b', { status: 'accepted' })]);
  expect(passed(state, '2027-01-01T00:00:00Z')).toHaveLength(count);
});

test('a delivery that nobody accepts surfaces once', () => {
  const marks = { ...JUNE_MARKS, unaccepted: instant('2026-07-14T00:10:00Z') };
  const state = anItemWith('delivered', { marks });
  expect(passed(state, '2026-06-01T00:00:00Z')).toEqual([]);
  expect(passed(state, '2026-07-15T00:00:00Z')).toContain('2026-07-14T00:10:00.000Z unaccepted');
  const known = anItem([aDeliverable('a', { status: 'delivered', marks, passed: ['unaccepted'] })]);
  expect(passed(known, '2026-07-15T00:00:00Z')).toEqual([]);
});

describe('an owner who is silent', () => {
  const mark = { unacknowledgedMark: instant('2026-01-19T00:10:00Z') };
  const now = '2026-01-20T00:00:00Z';
  test.each([
    ['is a finding', {}, ['2026-01-19T00:10:00.000Z unacknowledged']],
    ['is one once', { unacknowledgedPassed: true }, []],
    ['is none when he has answered', { acknowledgedAt: instant('2026-01-18T00:00:00Z') }, []],
    ['is none when there is no owner', { ownerId: null }, []],
  ])('%s', (_name, change, expected) => {
    expect(passed(anItem([aDeliverable('a')], { ...mark, ...change }), now)).toEqual(expected);
  });
  test('is none when nothing is open any more', () => {
    expect(passed(anItem([aDeliverable('a', { status: 'delivered' })], mark), now)).toEqual([]);
  });
});

test('the workflow sleeps until the first of all moments, and without end when there is none', () => {
  const later = aDeliverable('b', { passed: ['dueSoon', 'due', 'missed', 'escalateCoordinator', 'escalateLeader'] });
  const state = anItem([aDeliverable('a'), later], { unacknowledgedMark: instant('2026-01-19T00:10:00Z') });
  expect(nextWake(state)).toBe('2026-01-19T00:10:00.000Z');
  expect(nextWake({ ...state, unacknowledgedPassed: true })).toBe('2026-06-02T00:10:00.000Z');
  expect(nextWake(anItem([later]))).toBeNull();
});
