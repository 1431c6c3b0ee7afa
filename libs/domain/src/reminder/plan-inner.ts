import { workingDayOnOrBefore, workingDaysAfter, workingDaysBefore, type WorkCalendar } from '../calendar/working-days';
import { isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, daysBetween, later, type Instant, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate, osloInstant } from '../time/oslo';
import { chase } from './chase';
import { daysBefore, inDays } from './lead-time';
import type { PlanStep } from './plan-step';
import type { EarlierPolicy, ReminderPolicy } from './policy';
import { askedForInTime } from './policy-in-time';

type Draft = Pick<PlanStep, 'step' | 'role' | 'sendOn' | 'reason'>;

/**
 * The agency's own date of an open deliverable: its own number of working days before the ministry's, else its policy's; while the
 * ministry's is unsettled, the date to plan by. Null where there is none, after a return (that date is inner itself), and where
 * it would lie before the ministry's date was known.
 */
export function innerDueOf(
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): LocalDate | null {
  const { deadline, inner } = deliverable;
  if (!isOpen(deliverable) || deadline.binding === 'inner') return null;
  if (!deadline.due) return inner?.planned ?? null;
  const days = inner?.workingDays ?? policy.innerWorkingDays;
  if (days <= 0) return null;
  const due = workingDaysBefore(deadline.due, days, calendar);
  return due < osloDate(deadline.from) ? null : due;
}

/** A change of the rules that gave an open deliverable another inner date, or took it away. */
export interface InnerRuleChange extends EarlierPolicy {
  /** The inner date that it had until then. */
  readonly before: LocalDate | null;
}

/** The newest such change, unless a date was set since: with that, its owner has heard which inner date holds. */
export function innerRuleChange(
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): InnerRuleChange | null {
  const { earlier } = policy;
  const { deadline, inner } = deliverable;
  if (!earlier || earlier.until <= later(deadline.from, inner?.from ?? null)) return null;
  const before = innerDueOf(deliverable, earlier.policy, calendar);
  if (before !== innerDueOf(deliverable, policy, calendar)) return { ...earlier, before };
  return innerRuleChange(deliverable, earlier.policy, calendar);
}

/** Since when an open deliverable without an inner date has none, where it had one; the reminders of that time are not made up for. */
export function withoutInnerSince(
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): Instant | null {
  const { inner, deadline, factVersions } = deliverable;
  const own = inner?.before && factVersions?.inner === deadline.version ? inner.from : null;
  return innerRuleChange(deliverable, policy, calendar)?.until ?? own;
}

/**
 * What an owner is told of the inner date: `inner-5-before-7`, `inner-5-due`, `inner-5-overdue-1` (5: working days before the
 * ministry's; `v2` for the second date to plan by), until the ministry's own day.
 */
export function innerSteps(
  state: ItemState,
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): Draft[] {
  const due = innerDueOf(deliverable, policy, calendar);
  if (!due) return [];
  const { deadline, inner } = deliverable;
  const ruled = innerRuleChange(deliverable, policy, calendar)?.until ?? null;
  const since = [state.assignedAt, inner?.from ?? null, deliverable.reopenedAt ?? null, ruled].reduce(
    later,
    deadline.from,
  );
  const name = deadline.due
    ? `inner-${inner?.workingDays ?? policy.innerWorkingDays}`
    : `inner-v${inner?.version ?? 1}`;
  const asked = (days: number, of: ReminderPolicy) =>
    days === 0 || daysBefore(due, deadline.leadFrom ?? deadline.from, of).includes(days);
  const before = [...daysBefore(due, deadline.leadFrom ?? deadline.from, policy), 0].flatMap((days): Draft[] => {
    const sendOn = workingDayOnOrBefore(addDays(due, -days), calendar);
    const at = osloInstant(sendOn, policy.sendAt);
    if (at < since || !askedForInTime(at, policy, (it) => asked(days, it))) return [];
    const step = days === 0 ? `${name}-due` : `${name}-before-${days}`;
    return [{ step, role: 'owner', sendOn, reason: `Den interne fristen er ${inDays(daysBetween(sendOn, due))}.` }];
  });
  return [
    ...before,
    ...overdue(name, due, deadline.due, policy, calendar).filter(({ sendOn }) => sendOn >= osloDate(since)),
  ];
}

/** Weekly, as for the ministry's own; from its day on that one is spoken of. */
function overdue(
  name: string,
  due: LocalDate,
  ministryDue: LocalDate | null,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): Draft[] {
  const first = workingDaysAfter(due, 1, calendar);
  const until = ministryDue ? addDays(ministryDue, -1) : addDays(due, policy.horizonDays);
  if (first > until) return [];
  const reason = `Den interne fristen ${norwegianDate(due)} er passert.`;
  return chase(first, policy, 'overdueEveryDays', until, calendar).map(({ n, day }) => ({
    ...{ step: `${name}-overdue-${n}`, role: 'owner' as const, sendOn: day, reason },
  }));
}
