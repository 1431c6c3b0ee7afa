import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import type { DeliverableState, ItemState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { planItem } from './plan-item';
import { DEFAULT_POLICY } from './policy';
import { policyOver, type PolicyChange, type PolicyFields } from './policy-fields';
import { previewMails } from './preview';

const CONFIRMED = instant('2026-01-05T06:00:00Z');
const CHANGED = '2026-06-16T10:00:00Z';

const open = (due: string | null, rest: Partial<DeliverableState> = {}) =>
  aDeliverable('a', { deadline: aDeadline(due, { from: CONFIRMED }), ...rest });
const owned = (deliverables: DeliverableState[], rest: Partial<ItemState> = {}): ItemState =>
  anItem(deliverables, { confirmedAt: CONFIRMED, assignedAt: CONFIRMED, acknowledgedAt: CONFIRMED, ...rest });

/** By the coordinator, for the agency, unless it is said otherwise. */
const change = (fields: PolicyFields, at = CHANGED, rest: Partial<PolicyChange> = {}): PolicyChange => ({
  ...{ scope: 'agency', fields, at: instant(at), by: 'kari' },
  ...rest,
});
const inner = (innerWorkingDays: number, at?: string, rest?: Partial<PolicyChange>) =>
  change({ innerWorkingDays }, at, rest);

function plan(state: ItemState, changes: readonly PolicyChange[]) {
  return planItem(state, policyOver(changes), DEFAULT_CALENDAR, instant(CHANGED));
}
const news = (state: ItemState, changes: readonly PolicyChange[]) =>
  plan(state, changes).filter(({ step }) => step.startsWith('inner-rule-'));
const keysOf = (...told: Parameters<typeof news>) => news(...told).map(({ key, sendOn }) => `${key} ${sendOn}`);

const JANUARY = inner(5, '2026-01-02T10:00:00Z');

describe('a change of the rules that gives an open deliverable another inner date is told its owner', () => {
  it.each<[string, PolicyChange[], string, string]>([
    [
      'where there was none',
      [inner(5)],
      'item-1/a/1/inner-rule-1 2026-06-16',
      'Det er nå en intern frist, 5 arbeidsdager før departementets, etter nye varslingsregler.',
    ],
    [
      'where it moves',
      [JANUARY, inner(1)],
      'item-1/a/1/inner-rule-2 2026-06-16',
      'Den interne fristen er nå 1 arbeidsdag før departementets, ikke 5, etter nye varslingsregler.',
    ],
    [
      'where there is none any more',
      [JANUARY, change({})],
      'item-1/a/1/inner-rule-2 2026-06-16',
      'Det er ikke lenger noen intern frist, etter nye varslingsregler.',
    ],
    [
      'by the change that did it, not by another one of the rules since',
      [inner(5), change({ innerWorkingDays: 5, chaseEveryDays: 3 }, '2026-06-17T10:00:00Z')],
      'item-1/a/1/inner-rule-1 2026-06-16',
      'Det er nå en intern frist, 5 arbeidsdager før departementets, etter nye varslingsregler.',
    ],
    [
      'of several the last, with a key of its own',
      [inner(5), inner(9, '2026-06-16T11:00:00Z')],
      'item-1/a/1/inner-rule-2 2026-06-16',
      'Den interne fristen er nå 9 arbeidsdager før departementets, ikke 5, etter nye varslingsregler.',
    ],
  ])('%s', (_name, changes, key, reason) => {
    const state = owned([open('2026-06-30')]);
    expect(keysOf(state, changes)).toEqual([key]);
    expect(news(state, changes)).toEqual([expect.objectContaining({ role: 'owner', reason })]);
  });
});

describe('nobody hears', () => {
  const later = instant('2026-06-17T06:00:00Z');
  const own = { version: 1, planned: null, from: CONFIRMED };
  it.each<[string, ItemState, PolicyChange[]]>([
    ['of a rule of other days', owned([open('2026-06-30')]), [change({ beforeLong: [9] })]],
    [
      'of what the item has a number of its own for',
      owned([open('2026-06-30', { inner: { ...own, workingDays: 3 } })]),
      [inner(5)],
    ],
    [
      'of the date to plan by, which no rule gives',
      owned([open(null, { inner: { ...own, workingDays: null, planned: localDate('2026-06-30') } })]),
      [inner(5)],
    ],
    ['of what he decided himself', owned([open('2026-06-30')]), [inner(5, CHANGED, { by: 'olav' })]],
    ['of what was so when he got the item', owned([open('2026-06-30')], { assignedAt: later }), [inner(5)]],
    [
      'of what was so when the date came',
      owned([aDeliverable('a', { deadline: aDeadline('2026-06-30', { from: later }) })]),
      [inner(5)],
    ],
    ['of what is delivered', owned([open('2026-06-30', { status: 'delivered' })]), [inner(5)]],
    ['of one past day in place of another', owned([open('2026-06-12')]), [JANUARY, inner(10)]],
    ['of what nobody owns', owned([open('2026-06-30')], { ownerId: null, assignedAt: null }), [inner(5)]],
    ['of what could not be told for a month', owned([open('2026-06-30')]), [inner(5, '2026-05-16T10:00:00Z')]],
  ])('%s', (_name, state, changes) => {
    expect(keysOf(state, changes)).toEqual([]);
  });
});

describe('a change of the rules makes up for no reminder that lay before it', () => {
  const told = (changes: readonly PolicyChange[]) =>
    plan(owned([open('2026-06-30')]), changes)
      .filter(({ step, sendOn }) => /before|^inner-\d+-(due|overdue)/.test(step) && sendOn < '2026-07-01')
      .map(({ step, sendOn }) => `${step} ${sendOn}`);
  it.each<[string, PolicyChange[], string[]]>([
    [
      'where an inner date comes',
      [inner(5)],
      ['inner-5-before-1 2026-06-22', 'inner-5-due 2026-06-23', 'inner-5-overdue-1 2026-06-24'],
    ],
    [
      'where it goes: the ministry’s date has reminders again from then on',
      [inner(5, '2026-01-06T10:00:00Z'), inner(0, '2026-06-24T10:00:00Z')],
      ['before-1 2026-06-29'],
    ],
    [
      'where other days are asked for',
      [inner(5, '2026-01-06T10:00:00Z'), change({ innerWorkingDays: 5, beforeLong: [14, 3, 1] })],
      [
        'inner-5-before-14 2026-06-09',
        'inner-5-before-3 2026-06-19',
        'inner-5-before-1 2026-06-22',
        'inner-5-due 2026-06-23',
        'inner-5-overdue-1 2026-06-24',
      ],
    ],
  ])('%s', (_name, changes, steps) => {
    expect(told(changes)).toEqual(steps);
  });
});

it('what the preview shows before saving has the key and the round of what is planned after it', () => {
  const items = [{ state: owned([open('2026-06-30')]), policy: policyOver([inner(5)]) }];
  const mails = previewMails({
    ...{ items, recipients: { coordinatorId: 'kari', leaderOf: () => null } },
    ...{ policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR, now: instant(CHANGED), until: localDate('2026-06-20') },
  });
  expect(mails.map(({ at, personId, steps }) => [at, personId, steps.map(({ key }) => key)])).toContainEqual([
    '2026-06-17T06:00:00.000Z',
    'olav',
    ['item-1/-/1/assigned', 'item-1/a/1/inner-rule-1'],
  ]);
  const saved = policyOver([inner(5, '2026-06-16T10:03:00Z')]);
  const planned = planItem(owned([open('2026-06-30')]), saved, DEFAULT_CALENDAR, instant('2026-06-16T10:03:01Z'));
  expect(planned.map(({ key }) => key)).toContain('item-1/a/1/inner-rule-1');
});
