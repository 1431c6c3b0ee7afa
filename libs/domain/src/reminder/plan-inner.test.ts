import { DEFAULT_CALENDAR } from '../calendar/working-days';
import type { CommandBody, Role } from '../item/command';
import { withMarks } from '../item/evolve';
import { handle } from '../item/handle';
import { aCommand, aDeadline, aDeliverable, anItem, CONFIRMED } from '../item/item.fixture';
import type { ItemState } from '../item/item-state';
import { localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY, type ReminderPolicy } from './policy';

const confirmed = (due: string | null): ItemState =>
  anItem([aDeliverable('a', { deadline: aDeadline(due, due ? {} : { unsettled: 'vague' }) })], {
    acknowledgedAt: CONFIRMED,
  });

/** 'step day' up to a day, after one command. */
function plan(state: ItemState, until: string, policy: ReminderPolicy = DEFAULT_POLICY): string[] {
  return planItem(state, policy, DEFAULT_CALENDAR, CONFIRMED)
    .filter(({ sendOn, step }) => sendOn <= until && step !== 'assigned')
    .map(({ step, sendOn }) => `${step} ${sendOn}`);
}

function done(state: ItemState, body: CommandBody, role: Role, at = '2026-03-02T06:00:00Z'): ItemState {
  const marked = withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
  const handled = handle(marked, aCommand(body, role, at));
  if (!handled.ok) throw new Error(handled.refusal.sentence);
  return withMarks(handled.state, planMarks(handled.state, DEFAULT_POLICY, DEFAULT_CALENDAR));
}

const setInner = (workingDays: number | null, due: string | null = null): CommandBody => ({
  ...{ kind: 'set-inner', deliverableId: 'a', workingDays, due: due === null ? null : localDate(due) },
});

test('the owner is reminded of the inner date, then of the ministry’s day; overdue only after that one', () => {
  const state = done(confirmed('2026-06-30'), setInner(5), 'coordinator');
  expect(state.deliverables[0]?.marks.innerDue).toBe('2026-06-23');
  expect(plan(state, '2026-07-01')).toEqual([
    'inner-date-1 2026-03-02',
    'inner-5-before-28 2026-05-26',
    'inner-5-before-14 2026-06-09',
    'inner-5-before-7 2026-06-16',
    'inner-5-before-1 2026-06-22',
    'inner-5-due 2026-06-23',
    'inner-5-overdue-1 2026-06-24',
    'due 2026-06-30',
    'overdue-1 2026-07-01',
  ]);
  expect(state.deliverables[0]?.marks.end).toBe('2026-06-30T22:00:00.000Z');
});

test('a kind’s inner date holds where the item has none of its own, and 0 days of its own is none', () => {
  const ofKind = { ...DEFAULT_POLICY, innerWorkingDays: 10 };
  expect(plan(confirmed('2026-06-30'), '2026-06-16', ofKind)).toContain('inner-10-due 2026-06-16');
  const own = done(confirmed('2026-06-30'), setInner(0), 'coordinator');
  expect(plan(own, '2026-07-01', ofKind).filter((step) => step.startsWith('inner'))).toEqual([]);
});

test('another inner date has keys of its own, so that nothing sent for the first keeps it silent', () => {
  const five = done(confirmed('2026-06-30'), setInner(5), 'coordinator');
  const ten = done(five, setInner(10), 'coordinator', '2026-06-11T06:00:00Z');
  expect(plan(ten, '2026-06-17')).toEqual([
    'inner-date-2 2026-06-11',
    'inner-10-before-1 2026-06-15',
    'inner-10-due 2026-06-16',
    'inner-10-overdue-1 2026-06-17',
  ]);
});

test('a vague deadline gets a date to plan by, and stays unsettled for the ministry and its coordinator', () => {
  const state = done(confirmed(null), setInner(null, '2026-05-29'), 'coordinator');
  expect(state.deliverables[0]).toMatchObject({ deadline: { due: null, unsettled: 'vague' }, missedAt: null });
  expect(plan(state, '2026-06-01')).toEqual(
    expect.arrayContaining([
      'inner-v1-before-28 2026-04-30',
      'inner-v1-due 2026-05-29',
      'inner-v1-overdue-1 2026-06-01',
    ]),
  );
  expect(plan(state, '2026-06-01').some((step) => step.startsWith('unsettled-'))).toBe(true);
});

test('after a return only the new date counts, which is inner itself', () => {
  const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
  const inner = done(confirmed('2026-06-30'), setInner(5), 'coordinator');
  const delivered = done(inner, { kind: 'deliver', deliverableId: 'a', evidence, note: null }, 'owner');
  const due = localDate('2026-04-30');
  const returned = done(delivered, { kind: 'return', deliverableId: 'a', reason: 'Mer', due }, 'ministry');
  expect(plan(returned, '2026-05-01').filter((step) => step.startsWith('inner'))).toEqual([]);
  expect(plan(returned, '2026-05-01')).toContain('due 2026-04-30');
});

describe('a request for more time', () => {
  const due = localDate('2026-09-30');
  const ask: CommandBody = { kind: 'request-extension', deliverableId: 'a', due, reason: 'Data kommer sent' };
  const asked = done(confirmed('2026-06-30'), ask, 'owner', '2026-06-29T09:00:00Z');
  const escalated = (state: ItemState) => plan(state, '2026-07-15').filter((step) => step.startsWith('escalate'));
  test('stops escalation and nothing else, and the coordinator is asked', () => {
    expect(escalated(confirmed('2026-06-30')).length).toBeGreaterThan(0);
    expect(escalated(asked)).toEqual([]);
    expect(asked.deliverables[0]?.marks).toMatchObject({ escalateCoordinator: null, escalateLeader: null });
    expect(plan(asked, '2026-07-15')).toEqual(
      expect.arrayContaining(['extension-1-asked-1 2026-06-29', 'due 2026-06-30', 'overdue-1 2026-07-01']),
    );
  });
  test('escalates again once it is refused, and a second request is a question of its own', () => {
    const no: CommandBody = { kind: 'refuse-extension', deliverableId: 'a', reason: 'Haster', reference: null };
    const refused = done(asked, no, 'coordinator', '2026-06-30T09:00:00Z');
    expect(escalated(refused)).toEqual(escalated(confirmed('2026-06-30')));
    const again = done(refused, ask, 'owner', '2026-07-02T09:00:00Z');
    expect(plan(again, '2026-07-02')).toContain('extension-2-asked-1 2026-07-02');
  });
  test('that was passed on is chased when the ministry has not answered in time', () => {
    const on = localDate('2026-06-30');
    const passOn: CommandBody = { kind: 'forward-extension', deliverableId: 'a', on, reference: 'E-post' };
    const state = done(asked, passOn, 'coordinator', '2026-06-30T09:00:00Z');
    expect(plan(state, '2026-07-14').filter((step) => step.startsWith('extension'))).toEqual([
      'extension-1-unanswered-1 2026-07-14',
    ]);
  });
});

test('on whom it waits is told to the coordinator on the chase day, and no more once that is over', () => {
  const wait: CommandBody = {
    ...{ kind: 'wait', deliverableId: 'a', on: 'FIN' },
    ...{ since: localDate('2026-02-27'), chaseOn: localDate('2026-03-15') },
  };
  const state = done(confirmed('2026-06-30'), wait, 'owner');
  // 15 March 2026 is a Sunday.
  const [step] = planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, CONFIRMED).filter((it) => it.step === 'waiting-1-1');
  expect(step).toMatchObject({
    sendOn: '2026-03-13',
    role: 'coordinator',
    reason: 'Venter på FIN siden 27. februar 2026.',
  });
  const over = done(state, { kind: 'stop-waiting', deliverableId: 'a' }, 'owner');
  expect(plan(over, '2026-12-31').filter((it) => it.startsWith('waiting'))).toEqual([]);
});

test('what is open again after a withdrawal is told from then on, not of what lies before', () => {
  const evidence = [{ kind: 'archive', reference: '26/123-4' }] as const;
  const deliver: CommandBody = { kind: 'deliver', deliverableId: 'a', evidence, note: null };
  const delivered = done(confirmed('2026-06-30'), deliver, 'owner', '2026-05-01T09:00:00Z');
  const body: CommandBody = { kind: 'withdraw', deliverableId: 'a', reason: 'Feil fil' };
  const open = done(delivered, body, 'owner', '2026-06-20T09:00:00Z');
  expect(plan(open, '2026-06-30')).toEqual(['before-7 2026-06-23', 'before-1 2026-06-29', 'due 2026-06-30']);
});
