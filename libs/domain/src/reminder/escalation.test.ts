import { DEFAULT_CALENDAR } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem, CONFIRMED } from '../item/item.fixture';
import type { DeliverableState, ItemState } from '../item/item-state';
import { instant, localDate } from '../time/local-date';
import { escalationDays } from './escalation';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY } from './policy';

/** 30 June 2026 is a Tuesday. */
function days(item: Partial<ItemState> = {}, deliverable: Partial<DeliverableState> = {}) {
  const state = anItem([aDeliverable('a', deliverable)], item);
  return escalationDays(state, state.deliverables[0]!, DEFAULT_POLICY, DEFAULT_CALENDAR);
}

const REQUEST = {
  ...{ number: 1, askedAt: CONFIRMED, by: 'olav', reason: 'Mer tid' },
  ...{ proposed: localDate('2026-08-01'), forwarded: null },
};

test.each([
  ['3 and 7 working days after the deadline', {}, {}, ['2026-07-03', '2026-07-09']],
  [
    'the new owner of what is overdue has the same days to answer',
    { assignedAt: instant('2026-07-13T09:00:00Z') },
    {},
    ['2026-07-16', '2026-07-22'],
  ],
  [
    'a date that had passed when it was decided counts from its decision',
    {},
    { deadline: aDeadline('2026-06-30', { from: instant('2026-07-06T09:00:00Z') }) },
    ['2026-07-09', '2026-07-15'],
  ],
  ['nobody is escalated who has declined or left: there is no owner', { ownerId: null, assignedAt: null }, {}, null],
  ['nobody who waits for the answer to a request for more time', {}, { extensionRequest: REQUEST }, null],
  ['nobody for a date that is not known', {}, { deadline: aDeadline(null) }, null],
])('%s', (_name, item, deliverable, expected) => {
  const found = days(item, deliverable);
  expect(found && [found.coordinator, found.leader]).toEqual(expected);
});

test.each([
  ['fristen', '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
  ['at den ansvarlige fikk det', '2026-07-13T09:00:00Z', '2026-07-13T09:00:00Z'],
  ['at fristen ble registrert', '2026-07-13T09:00:00Z', '2026-03-01T09:00:00Z'],
])(
  'nobody is told of 3 working days after the deadline where they are counted from later: etter %s',
  (since, from, got) => {
    const deadline = aDeadline('2026-06-30', { from: instant(from) });
    const state = anItem([aDeliverable('a', { deadline })], { assignedAt: instant(got) });
    const steps = planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, instant('2026-07-14T08:00:00Z'));
    const [raised] = steps.filter(({ step }) => step === 'escalate-coordinator');
    expect(raised?.reason).toBe(`Ikke levert 3 arbeidsdager etter ${since}.`);
  },
);

test.each([
  ['delivered', { status: 'delivered' as const }],
  ['cancelled', { status: 'cancelled' as const }],
  ['waiting for the answer to a request', { extensionRequest: REQUEST }],
])('neither a mail nor a record of escalation is planned once it is %s', (_name, change) => {
  const state = anItem([aDeliverable('a', change), aDeliverable('b', { status: 'accepted' })]);
  const now = instant('2026-07-20T08:00:00Z');
  const steps = planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, now).map(({ step }) => step);
  expect(steps.filter((step) => step.startsWith('escalate'))).toEqual([]);
  const marks = planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR).deliverables['a'];
  expect([marks?.escalateCoordinator, marks?.escalateLeader]).toEqual([null, null]);
});

test('what the coordinator asks for goes to the owner on its day, in her words, beside what is planned anyway', () => {
  const nudge = { on: localDate('2026-03-04'), words: 'Trenger svar til møtet.' };
  const plan = (change: Partial<DeliverableState>, item: Partial<ItemState> = {}) =>
    planItem(anItem([aDeliverable('a', change)], item), DEFAULT_POLICY, DEFAULT_CALENDAR, CONFIRMED);
  const without = plan({}).map(({ key }) => key);
  const [asked, ...others] = plan({ nudge }).filter(({ key }) => !without.includes(key));
  expect(others).toEqual([]);
  expect(asked).toMatchObject({
    ...{ step: 'nudge-2026-03-04', role: 'owner', sendOn: '2026-03-04' },
    reason: 'Koordinatoren ber om svar: «Trenger svar til møtet.»',
  });
  expect(plan({ nudge, status: 'delivered' }).filter(({ step }) => step.startsWith('nudge'))).toEqual([]);
  expect(plan({ nudge }, { ownerId: null }).filter(({ step }) => step.startsWith('nudge'))).toEqual([]);
});
