import fc from 'fast-check';
import { DEFAULT_CALENDAR, isWorkingDay } from '../calendar/working-days';
import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import { OPEN_STATUSES, type ItemState } from '../item/item-state';
import { advance } from '../item/handle';
import { withMarks } from '../item/evolve';
import { addDays, instantOfMs, localDate, msOf, type Instant } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { planItem } from './plan-item';
import { planMarks } from './plan-marks';
import { DEFAULT_POLICY } from './policy';

const YEAR_MS = 365 * 86_400_000;
const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) }).map(instantOfMs);

/** An item with one to three deliverables, due from half a year before its confirmation to two years after, some without a date. */
const items: fc.Arbitrary<ItemState> = fc
  .record({
    confirmedAt: moment,
    assignedLater: fc.option(fc.integer({ min: 0, max: YEAR_MS }), { nil: null }),
    acknowledged: fc.boolean(),
    deliverables: fc.array(
      fc.record({
        days: fc.option(fc.integer({ min: -180, max: 730 }), { nil: null, freq: 8 }),
        status: fc.constantFrom(...OPEN_STATUSES),
        version: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ confirmedAt, assignedLater, acknowledged, deliverables }) => {
    const assignedAt = assignedLater === null ? null : instantOfMs(msOf(confirmedAt) + assignedLater);
    return anItem(
      deliverables.map(({ days, status, version }, index) => {
        const due = days === null ? null : addDays(osloDate(confirmedAt), days);
        return aDeliverable(`d${index}`, { status, deadline: aDeadline(due, { version, from: confirmedAt }) });
      }),
      {
        confirmedAt,
        assignedAt,
        ownerId: assignedAt && 'olav',
        unownedSince: assignedAt ? null : confirmedAt,
        acknowledgedAt: acknowledged ? assignedAt : null,
      },
    );
  });

const plan = (state: ItemState, now: Instant) => planItem(state, DEFAULT_POLICY, DEFAULT_CALENDAR, now);
const later = (state: ItemState, ms: number) => instantOfMs(msOf(state.confirmedAt) + ms);
const afterwards = fc.integer({ min: 0, max: 2 * YEAR_MS });

/** Said as soon as it is known, whatever day that is; the next round is on a working day anyhow. */
const AT_ONCE = /^(assigned|unassigned-1|unsettled-1)$/;

test('every reminder is on a working day, except what is said at once', () => {
  fc.assert(
    fc.property(items, afterwards, (state, ms) => {
      for (const { step, sendOn } of plan(state, later(state, ms)))
        if (!AT_ONCE.test(step))
          expect([step, sendOn, isWorkingDay(sendOn, DEFAULT_CALENDAR)]).toEqual([step, sendOn, true]);
    }),
  );
});

test('no two steps share a key, and every key names its item, deliverable, version and step', () => {
  fc.assert(
    fc.property(items, afterwards, (state, ms) => {
      const steps = plan(state, later(state, ms));
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      for (const { key, itemId, deliverableId, version, step } of steps)
        expect(key).toBe(`${itemId}/${deliverableId ?? '-'}/${version}/${step}`);
    }),
  );
});

test('a plan made anew later is the same plan, only longer: nothing is lost, nothing moves', () => {
  fc.assert(
    fc.property(items, afterwards, afterwards, (state, a, b) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)];
      const again = new Map(plan(state, later(state, after)).map((step) => [step.key, step]));
      for (const step of plan(state, later(state, before))) expect(again.get(step.key)).toEqual(step);
    }),
  );
});

test('nor is anything lost when time alone has changed the state in between', () => {
  fc.assert(
    fc.property(items, afterwards, (state, ms) => {
      const now = later(state, ms);
      const marked = withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
      expect(plan(advance(marked, now).state, now)).toEqual(plan(state, now));
    }),
  );
});

test('an open deliverable with a date and an owner always has something still to come', () => {
  fc.assert(
    fc.property(items, afterwards, (state, ms) => {
      const now = later(state, ms);
      const today = osloDate(now);
      const steps = plan(state, now);
      for (const { id } of state.deliverables)
        expect(steps.some((it) => it.sendOn > today && (it.deliverableId ?? id) === id)).toBe(true);
    }),
  );
});

test('letting time pass in two steps is letting it pass in one', () => {
  fc.assert(
    fc.property(items, afterwards, afterwards, (state, a, b) => {
      const marked = withMarks(state, planMarks(state, DEFAULT_POLICY, DEFAULT_CALENDAR));
      const [soon, late] = [later(state, Math.min(a, b)), later(state, Math.max(a, b))];
      const twice = advance(advance(marked, soon).state, late).state;
      // A miss counts from midnight and wakes the workflow later: the order of recording may differ, the facts may not.
      const facts = ({ deliverables }: ItemState) =>
        deliverables.map(({ passed, missedAt }) => [[...passed].sort(), missedAt]);
      expect(facts(twice)).toEqual(facts(advance(marked, late).state));
    }),
  );
});

test('the plan is the same wherever the process thinks it is', () => {
  const state = anItem([aDeliverable('a', { deadline: aDeadline('2026-03-29') })]);
  const days = plan(state, state.confirmedAt).map(({ sendOn }) => sendOn);
  // Run under TZ=UTC, Europe/Oslo, Pacific/Kiritimati and America/St_Johns by the test command: these are literal.
  expect(days.slice(0, 5)).toEqual(
    ['2026-01-12', '2026-01-19', '2026-02-02', '2026-02-16', '2026-02-27'].map(localDate),
  );
});
