import {
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  type WorkCalendar,
} from '../calendar/working-days';
import { anchorMissing } from '../deadline/anchor-words';
import { isOpen, type DeliverableState, type ItemState } from '../item/item-state';
import { addDays, daysBetween, later, type Instant, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate, osloInstant } from '../time/oslo';
import { chase, horizon } from './chase';
import { escalationSteps } from './escalation';
import { factSteps, nudgeSteps, unacceptedSteps } from './plan-facts';
import { innerDueOf, innerRuleChange, innerSteps, withoutInnerSince } from './plan-inner';
import { calledOffSteps, innerNewsSteps, innerRuleSteps, newsSteps } from './plan-news';
import { daysBefore, inDays } from './lead-time';
import { stepKey, type PlanStep, type RecipientRole, type StepDraft } from './plan-step';
import type { ReminderPolicy } from './policy';
import { askedForInTime } from './policy-in-time';
import { NOT_SETTLED } from './told-together';

/** The notices of one deliverable, counted back from its deadline and on from it; `ahead` is from where repeated steps are planned on. */
export function planDeliverable(
  state: ItemState,
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  ahead: Instant,
  now: Instant,
): PlanStep[] {
  const { deadline, status, delivery } = deliverable;
  const today = osloDate(ahead);
  const innerDue = innerDueOf(deliverable, policy, calendar);
  const drafts: readonly StepDraft[] = !isOpen(deliverable)
    ? status === 'delivered' && delivery
      ? unacceptedSteps({ ...deliverable, delivery }, policy, calendar, today)
      : calledOffSteps(state, deliverable, osloDate(now))
    : [
        ...(deadline.due
          ? dated(state, deliverable, deadline.due, policy, calendar, today)
          : unsettled(deliverable, policy, calendar, today)),
        ...newsSteps(state, deliverable, osloDate(now)),
        ...innerNewsSteps(state, deliverable, innerDue, osloDate(now)),
        ...innerRuleSteps(state, innerRuleChange(deliverable, policy, calendar), innerDue, policy, osloDate(now)),
        ...(state.ownerId ? innerSteps(state, deliverable, policy, calendar) : []),
        ...nudgeSteps(state, deliverable),
        ...factSteps(deliverable, policy, calendar, today),
      ];
  return drafts.map(({ under = deadline.version, ...draft }) => ({
    ...draft,
    key: stepKey(state.itemId, deliverable.id, under, draft.step),
    itemId: state.itemId,
    deliverableId: deliverable.id,
    version: deadline.version,
  }));
}

function dated(
  state: ItemState,
  deliverable: DeliverableState,
  due: LocalDate,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const { deadline } = deliverable;
  const inForce = osloDate(deadline.from);
  const late = due < inForce;
  const until = horizon(policy, today, due);
  const owner = ownerSteps(due, deadline.leadFrom ?? deadline.from, late, policy, calendar, until);
  const since = later(later(deadline.from, state.assignedAt), deliverable.reopenedAt ?? null);
  const withoutInner = () => later(since, withoutInnerSince(deliverable, policy, calendar));
  // Where there is an inner date, that is the one to be reminded of before the ministry's day.
  const reminders = innerDueOf(deliverable, policy, calendar)
    ? owner.filter((step) => !isBefore(step))
    : owner.filter((step) => !isBefore(step) || notMissed(step, due, withoutInner(), policy));
  const told = state.ownerId ? reminders.filter((step) => notMissed(step, due, since, policy)) : [];
  return [...told, ...escalationSteps(state, deliverable, policy, calendar)];
}

function ownerSteps(
  due: LocalDate,
  from: Instant,
  late: boolean,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  until: LocalDate,
): StepDraft[] {
  const firstOverdue = late ? workingDayOnOrAfter(osloDate(from), calendar) : workingDaysAfter(due, 1, calendar);
  const overdue = chase(firstOverdue, policy, 'overdueEveryDays', until, calendar).map(({ n, day }) =>
    draft(`overdue-${n}`, 'owner', day, `Fristen ${norwegianDate(due)} er passert.`),
  );
  if (late) return overdue;
  const ahead = (step: string, days: number) => {
    const sendOn = workingDayOnOrBefore(addDays(due, -days), calendar);
    return draft(step, 'owner', sendOn, daysLeft(daysBetween(sendOn, due)));
  };
  const inTime = (days: number) => {
    const at = osloInstant(workingDayOnOrBefore(addDays(due, -days), calendar), policy.sendAt);
    return askedForInTime(at, policy, (it) => daysBefore(due, from, it).includes(days));
  };
  const before = daysBefore(due, from, policy)
    .filter(inTime)
    .map((days) => ahead(`before-${days}`, days));
  return [...before, ahead('due', 0), ...overdue];
}

/** Counted from the day on which it is said: a step that moved to the working day before says more days than its name does. */
function daysLeft(days: number): string {
  return `Fristen er ${inDays(days)}.`;
}

function isBefore({ step }: StepDraft): boolean {
  return step.startsWith('before-');
}

/** A step whose hour had passed when the deadline (or its owner) came is not made up for; one on the day itself, or overdue, is. */
function notMissed({ step, sendOn }: StepDraft, due: LocalDate, since: Instant, policy: ReminderPolicy): boolean {
  const sinceDay = osloDate(since);
  if (step === 'due') return due >= sinceDay;
  if (step.startsWith('overdue')) return sendOn >= sinceDay;
  return osloInstant(sendOn, policy.sendAt) >= since;
}

/** What waits for an unknown anchor is asked about on the days of the anchor's question, all of it on one line. */
function unsettled(
  { deadline }: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  today: LocalDate,
): StepDraft[] {
  const { anchor, unsettled: why } = deadline;
  const since = osloDate(deadline.leadFrom ?? deadline.from);
  const asked = why === 'anchor' && anchor ? anchor : null;
  const reason = asked ? anchorMissing(asked) : NOT_SETTLED;
  return chase(asked?.askedSince ?? since, policy, 'chaseEveryDays', horizon(policy, today), calendar)
    .filter(({ day }) => day >= since)
    .map(({ n, day }) => draft(`unsettled-${n}`, 'coordinator', day, reason));
}

function draft(step: string, role: RecipientRole, sendOn: LocalDate, reason: string): StepDraft {
  return { step, role, sendOn, reason };
}
