import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { ItemState } from '../item/item-state';
import { aCommand, aDeadline, aDeliverable, anItem, CONFIRMED } from '../item/item.fixture';
import { handle } from '../item/handle';
import { instant, localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { DEFAULT_POLICY } from './policy';

/** Confirmed at this moment, with an owner from then on who has acknowledged, so that only the deadline's own steps are planned. */
function confirmed(due: string | null, at = '2026-01-12T09:00:00Z', change: Partial<ItemState> = {}): ItemState {
  const from = instant(at);
  const deliverable = aDeliverable('a', { deadline: aDeadline(due, { from }) });
  return anItem([deliverable], { confirmedAt: from, assignedAt: from, acknowledgedAt: from, ...change });
}

const plan = (state: ItemState, now: string = state.confirmedAt) =>
  planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant(now));
/** 'step day', up to a day. */
const until = (state: ItemState, day: string, now?: string) =>
  plan(state, now)
    .filter(({ sendOn }) => sendOn <= day)
    .map(({ step, sendOn }) => `${step} ${sendOn}`);

test('the annual report on Monday 15 March 2027, known for a year', () => {
  expect(until(confirmed('2027-03-15'), '2027-03-31')).toEqual([
    'assigned 2026-01-12',
    'before-28 2027-02-15',
    'before-14 2027-03-01',
    'before-7 2027-03-08',
    'before-1 2027-03-12',
    'due 2027-03-15',
    'overdue-1 2027-03-16',
    'escalate-coordinator 2027-03-18',
    'overdue-2 2027-03-23',
    'escalate-leader 2027-03-24',
    'overdue-3 2027-03-30',
  ]);
});

test('Sunday 15 March 2026: every reminder before it is on a Friday, overdue from the Monday, and not on Easter Monday', () => {
  expect(until(confirmed('2026-03-15'), '2026-04-13')).toEqual([
    'assigned 2026-01-12',
    'before-28 2026-02-13',
    'before-14 2026-02-27',
    'before-7 2026-03-06',
    'before-1 2026-03-13',
    'due 2026-03-13',
    'overdue-1 2026-03-16',
    'escalate-coordinator 2026-03-18',
    'overdue-2 2026-03-23',
    'escalate-leader 2026-03-24',
    'overdue-3 2026-03-30',
    'overdue-4 2026-04-01',
    'overdue-5 2026-04-13',
  ]);
});

test('the Tuesday after Easter 2026: the day before is the Wednesday of Holy Week', () => {
  expect(until(confirmed('2026-04-07'), '2026-04-08')).toEqual([
    'assigned 2026-01-12',
    'before-28 2026-03-10',
    'before-14 2026-03-24',
    'before-7 2026-03-31',
    'before-1 2026-04-01',
    'due 2026-04-07',
    'overdue-1 2026-04-08',
  ]);
});

test.each([
  [
    '31 days is long',
    '2026-06-30',
    ['before-28 2026-06-02', 'before-14 2026-06-16', 'before-7 2026-06-23', 'before-1 2026-06-29', 'due 2026-06-30'],
  ],
  ['30 days is short', '2026-06-29', ['before-7 2026-06-22', 'before-1 2026-06-26', 'due 2026-06-29']],
])('the lead time decides how many reminders: %s', (_name, due, expected) => {
  expect(until(confirmed(due, '2026-05-30T09:00:00Z'), due).slice(1)).toEqual(expected);
});

test.each([
  [
    'a reminder whose day had passed when it was planned is not made up for',
    '2026-03-10T09:00:00Z',
    ['before-1 2026-03-13', 'due 2026-03-13'],
  ],
  [
    'one of today is sent if its hour is still to come',
    '2026-03-13T06:59:00Z',
    ['before-1 2026-03-13', 'due 2026-03-13'],
  ],
  ['and not if it has passed, except that it is due', '2026-03-13T07:01:00Z', ['due 2026-03-13']],
])('%s', (_name, at, expected) => {
  expect(until(confirmed('2026-03-15', at), '2026-03-15').filter((step) => !step.startsWith('assigned'))).toEqual(
    expected,
  );
});

test('a deadline that had passed at its confirmation: one reminder at once and then weekly, not the whole missed series', () => {
  expect(until(confirmed('2026-01-05'), '2026-02-02')).toEqual([
    'assigned 2026-01-12',
    'overdue-1 2026-01-12',
    'escalate-coordinator 2026-01-15',
    'overdue-2 2026-01-19',
    'escalate-leader 2026-01-21',
    'overdue-3 2026-01-26',
    'overdue-4 2026-02-02',
  ]);
});

test('confirmed on a Saturday, overdue since long: told on Monday', () => {
  expect(until(confirmed('2025-12-01', '2026-01-10T09:00:00Z'), '2026-01-12')).toEqual([
    'assigned 2026-01-10',
    'overdue-1 2026-01-12',
  ]);
});

test('an owner who comes in the middle gets what lies ahead, and what is overdue from then on', () => {
  const state = confirmed('2026-03-15');
  const late = { ...state, assignedAt: instant('2026-03-17T09:00:00Z'), ownerVersion: 2 };
  expect(until(late, '2026-03-30', '2026-03-17T09:00:00Z')).toEqual([
    'assigned 2026-03-17',
    'escalate-coordinator 2026-03-20',
    'overdue-2 2026-03-23',
    'escalate-leader 2026-03-26',
    'overdue-3 2026-03-30',
  ]);
});

test('silence: the coordinator is asked after five working days and every fortnight, on working days', () => {
  const state = confirmed('2027-03-15', '2026-01-12T09:00:00Z', { acknowledgedAt: null });
  const asked = plan(state).filter(({ role }) => role === 'coordinator');
  expect(asked.slice(0, 7).map(({ step, sendOn }) => `${step} ${sendOn}`)).toEqual([
    'unacknowledged-1 2026-01-19',
    'unacknowledged-2 2026-02-02',
    'unacknowledged-3 2026-02-16',
    'unacknowledged-4 2026-03-02',
    'unacknowledged-5 2026-03-16',
    'unacknowledged-6 2026-03-30',
    'unacknowledged-7 2026-04-13',
  ]);
});

test('without an owner nobody but the coordinator is told anything', () => {
  const state = confirmed('2026-03-15', '2026-01-12T09:00:00Z', {
    ownerId: null,
    assignedAt: null,
    ownerVersion: 0,
    unownedSince: CONFIRMED,
    acknowledgedAt: null,
  });
  expect(until(state, '2026-02-09')).toEqual([
    'unassigned-1 2026-01-12',
    'unassigned-2 2026-01-26',
    'unassigned-3 2026-02-09',
  ]);
  expect(plan(state).filter(({ role }) => role === 'owner')).toEqual([]);
});

test('an unsettled date is asked for at once and every fortnight, of the coordinator alone', () => {
  expect(until(confirmed(null), '2026-02-09')).toEqual([
    'assigned 2026-01-12',
    'unsettled-1 2026-01-12',
    'unsettled-2 2026-01-26',
    'unsettled-3 2026-02-09',
  ]);
});

test('a delivery ends the reminders; that nobody accepts it is told after ten working days', () => {
  const command = aCommand(
    { kind: 'deliver', deliverableId: 'a', evidence: [{ kind: 'link', url: 'https://a.example' }], note: null },
    'owner',
    '2026-03-10T09:00:00Z',
  );
  const delivered = handle(confirmed('2026-03-15'), command);
  if (!delivered.ok) throw new Error(delivered.refusal.sentence);
  // Nothing of the item is open then, so its assignment is no news either.
  expect(until(delivered.state, '2026-04-21', '2026-03-10T09:00:00Z')).toEqual([
    'unaccepted-1 2026-03-24',
    'unaccepted-2 2026-04-07',
    'unaccepted-3 2026-04-21',
  ]);
});

test.each(['accepted', 'cancelled', 'superseded', 'carried-over'] as const)(
  'of what is %s nobody hears any more',
  (status) => {
    expect(plan(anItem([aDeliverable('a', { status })]))).toEqual([]);
  },
);

test('an extension is told, and has reminders of its own, by its own lead time, under new keys', () => {
  const extended = handle(
    confirmed('2026-03-15'),
    aCommand(
      { kind: 'extend', deliverableId: 'a', due: localDate('2026-03-31'), reason: 'Avtalt', reference: 'Brev' },
      'coordinator',
      '2026-03-10T09:00:00Z',
    ),
  );
  if (!extended.ok) throw new Error(extended.refusal.sentence);
  const steps = plan(extended.state, '2026-03-10T09:00:00Z').filter(({ deliverableId }) => deliverableId);
  expect(steps.slice(0, 5).map(({ key, sendOn }) => `${key} ${sendOn}`)).toEqual([
    'item-1/a/2/changed 2026-03-10',
    'item-1/a/2/before-7 2026-03-24',
    'item-1/a/2/before-1 2026-03-30',
    'item-1/a/2/due 2026-03-31',
    'item-1/a/2/overdue-1 2026-04-01',
  ]);
});

test('a reminder that moved to the working day before says how many days there really are', () => {
  const reasons = Object.fromEntries(plan(confirmed('2026-03-15')).map(({ step, reason }) => [step, reason]));
  expect(reasons).toMatchObject({
    'before-28': 'Fristen er om 30 dager.',
    'before-1': 'Fristen er om 2 dager.',
    due: 'Fristen er om 2 dager.',
    'overdue-1': 'Fristen 15. mars 2026 er passert.',
  });
  const plain = Object.fromEntries(plan(confirmed('2026-03-17')).map(({ step, reason }) => [step, reason]));
  expect(plain).toMatchObject({ 'before-1': 'Fristen er om 1 dag.', due: 'Fristen er i dag.' });
});

test('an agency’s own closed day moves its reminders, and their keys stay', () => {
  const closed = { closed: new Set([localDate('2027-03-08')]) };
  const state = confirmed('2027-03-15');
  const moved = planItem(state, DEFAULT_POLICY, closed, state.confirmedAt).find(({ step }) => step === 'before-7');
  expect(moved).toMatchObject({ sendOn: '2027-03-05', key: 'item-1/a/1/before-7' });
});
