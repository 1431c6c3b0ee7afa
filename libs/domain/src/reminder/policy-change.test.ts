import fc from 'fast-check';
import { DEFAULT_CALENDAR, workingDayOnOrBefore } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import { instant, instantOfMs, localDate, msOf, type Instant } from '../time/local-date';
import { osloDate, osloInstant } from '../time/oslo';
import { planItem } from './plan-item';
import { policyOver, type PolicyFields } from './policy-fields';
import { previewMails } from './preview';
import { previewDifference } from './preview-difference';
import type { ReminderPolicy } from './policy';

const CONFIRMED = instant('2026-01-05T06:00:00Z');
const DUE = '2026-03-16';
const item = anItem([aDeliverable('a', { deadline: aDeadline(DUE, { from: CONFIRMED }) })], {
  confirmedAt: CONFIRMED,
  assignedAt: CONFIRMED,
  acknowledgedAt: CONFIRMED,
});
const changed = (fields: PolicyFields, at: string) => policyOver([{ scope: 'agency', fields, at: instant(at) }]);
const UNCHANGED = policyOver([]);

const plan = (policy: ReminderPolicy, now = '2026-03-20T06:00:00Z') =>
  planItem(item, policy, DEFAULT_CALENDAR, instant(now));
const days = (policy: ReminderPolicy, name: RegExp) =>
  plan(policy)
    .filter(({ step }) => name.test(step))
    .slice(0, 5)
    .map(({ step, sendOn }) => `${step} ${sendOn}`);

test.each([
  [
    'ahead of both is planned',
    { beforeLong: [28, 21, 1] },
    '2026-02-01T12:00:00Z',
    '28 2026-02-16|21 2026-02-23|1 2026-03-13',
  ],
  [
    'whose hour has passed is not made up for',
    { beforeLong: [28, 21, 1] },
    '2026-02-23T07:30:00Z',
    '28 2026-02-16|1 2026-03-13',
  ],
  [
    'that both ask for stays, sent or not',
    { beforeLong: [14, 7] },
    '2026-03-08T12:00:00Z',
    '14 2026-03-02|7 2026-03-09',
  ],
  [
    'that a shorter limit would have brought is not made up for',
    { longLeadDays: 80 },
    '2026-03-10T12:00:00Z',
    '7 2026-03-09|1 2026-03-13',
  ],
])('after a change a step %s', (_name, fields, at, expected) => {
  expect(days(changed(fields, at), /^before/)).toEqual(expected.split('|').map((it) => `before-${it}`));
});

test.each([
  [
    'that is shortened goes on from the last reminder',
    3,
    '2026-03-25T12:00:00Z',
    '1 03-17|2 03-24|3 03-27|4 03-30|5 04-01',
  ],
  ['that is lengthened leaves no long silence', 21, '2026-03-25T12:00:00Z', '1 03-17|2 03-24|3 04-14|4 05-05|5 05-26'],
  ['that is shortened late asks the day after', 2, '2026-03-30T12:00:00Z', '1 03-17|2 03-24|3 03-31|4 04-01|5 04-01'],
])('a pause between reminders %s', (_name, overdueEveryDays, at, expected) => {
  const due = days(changed({ overdueEveryDays }, at), /^overdue/);
  expect(due).toEqual(expected.split('|').map((it) => `overdue-${it.replace(' ', ' 2026-')}`));
});

const someFields: fc.Arbitrary<PolicyFields> = fc.record(
  {
    beforeLong: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
    overdueEveryDays: fc.integer({ min: 1, max: 30 }),
    escalateCoordinatorAfter: fc.integer({ min: 1, max: 10 }),
    chaseEveryDays: fc.integer({ min: 1, max: 30 }),
    innerWorkingDays: fc.integer({ min: 0, max: 20 }),
  },
  { requiredKeys: [] },
);
const moments = fc.integer({ min: msOf(CONFIRMED), max: msOf(instant('2026-06-01T00:00:00Z')) }).map(instantOfMs);

/** The steps that rounds have sent by a moment, each with its day. */
const sentBy = (policy: ReminderPolicy, at: Instant) =>
  new Map(
    planItem(item, policy, DEFAULT_CALENDAR, at)
      .filter(({ sendOn }) => osloInstant(sendOn, policy.sendAt) < at)
      .map(({ key, sendOn }) => [key, sendOn]),
  );

const INNER = changed({ innerWorkingDays: 10 }, CONFIRMED);

test('a change never brings a reminder to the owner whose day had passed, whatever was sent', () => {
  fc.assert(
    fc.property(fc.boolean(), someFields, moments, (inner, some, at) => {
      const fields = inner ? { innerWorkingDays: 0, ...some } : some;
      const sent = sentBy(inner ? INNER : UNCHANGED, at);
      // What falls on closed days after the change moves to the working day before, which may be that of the change.
      const lastDay = workingDayOnOrBefore(osloDate(at), DEFAULT_CALENDAR);
      const before = inner ? [{ scope: 'agency' as const, fields: { innerWorkingDays: 10 }, at: CONFIRMED }] : [];
      const after = planItem(item, policyOver([...before, { scope: 'agency', fields, at }]), DEFAULT_CALENDAR, at);
      const late = after.filter(
        ({ step, key, sendOn }) => /^(before|overdue|inner-\d)/.test(step) && !sent.has(key) && sendOn < lastDay,
      );
      expect(late).toEqual([]);
    }),
  );
});

test('what was sent before a change keeps its key and its day, so that it is never sent again', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 30 }), (at, overdueEveryDays) => {
      const policy = policyOver([{ scope: 'agency', fields: { overdueEveryDays }, at }]);
      const again = sentBy(policy, at);
      for (const [key, day] of sentBy(UNCHANGED, at)) expect([key, again.get(key)]).toEqual([key, day]);
    }),
  );
});

test('what the preview shows before saving is what is planned after it', () => {
  fc.assert(
    fc.property(someFields, moments, (fields, at) => {
      const policy = policyOver([{ scope: 'agency', fields, at }]);
      const mails = previewMails({
        items: [{ state: item }],
        recipients: { coordinatorId: 'kari', leaderOf: () => 'liv' },
        ...{
          policy,
          calendar: DEFAULT_CALENDAR,
          now: at,
          until: localDate('2026-12-01'),
          sent: new Set(sentBy(UNCHANGED, at).keys()),
        },
      });
      const shown = new Set(mails.flatMap(({ steps }) => steps.map(({ key }) => key)));
      const later = planItem(item, policy, DEFAULT_CALENDAR, instantOfMs(msOf(at) + 3_600_000));
      for (const step of later)
        if (step.sendOn > '2026-06-01' && step.sendOn < '2026-12-01') expect(shown).toContain(step.key);
      expect(previewDifference(mails, mails).persons).toEqual([]);
    }),
  );
});
