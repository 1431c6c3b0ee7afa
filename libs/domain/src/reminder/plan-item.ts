import { workingDaysAfter, type WorkCalendar } from '../calendar/working-days';
import { isOpen, type ItemState } from '../item/item-state';
import type { Instant, LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import { chase, horizon } from './chase';
import { planDeliverable } from './plan-deliverable';
import { itemNewsSteps } from './plan-news';
import { unownedReason } from './decline-words';
import { stepKey, type PlanStep, type RecipientRole } from './plan-step';
import type { ReminderPolicy } from './policy';

/**
 * Every notice of one item: a function of its state, the policy and the calendar alone, so that a new plan after anything
 * that happened keeps the keys of the old one. `ahead` only says from where on repeated steps are planned ahead, and `now` (the same,
 * where nothing is foreseen) what is too old to be told as news.
 */
export function planItem(
  state: ItemState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  ahead: Instant,
  now: Instant = ahead,
): PlanStep[] {
  const steps = state.deliverables.flatMap((it) => planDeliverable(state, it, policy, calendar, ahead, now));
  const news = itemNewsSteps(state, osloDate(now));
  return [...ownershipSteps(state, policy, calendar, ahead), ...news, ...steps].sort(bySendDay);
}

function ownershipSteps(state: ItemState, policy: ReminderPolicy, calendar: WorkCalendar, now: Instant): PlanStep[] {
  if (!state.deliverables.some(isOpen)) return [];
  const until = horizon(policy, osloDate(now));
  const step = (name: string, role: RecipientRole, sendOn: LocalDate, reason: string): PlanStep => ({
    key: stepKey(state.itemId, null, state.ownerVersion, name),
    itemId: state.itemId,
    deliverableId: null,
    version: state.ownerVersion,
    step: name,
    role,
    sendOn,
    reason,
  });
  if (!state.ownerId || !state.assignedAt) {
    const since = osloDate(state.unownedSince ?? state.confirmedAt);
    return chase(since, policy, 'chaseEveryDays', until, calendar).map(({ n, day }) =>
      step(`unassigned-${n}`, 'coordinator', day, unownedReason(state.declined ?? null)),
    );
  }
  const assignedOn = osloDate(state.assignedAt);
  const assigned = step('assigned', 'owner', assignedOn, 'Satt opp som ansvarlig.');
  if (state.acknowledgedAt) return [assigned];
  const silent = workingDaysAfter(assignedOn, policy.acknowledgeWithin, calendar);
  const reason = `Ansvarlig har ikke bekreftet innen ${policy.acknowledgeWithin} arbeidsdager.`;
  return [
    assigned,
    ...chase(silent, policy, 'chaseEveryDays', until, calendar).map(({ n, day }) =>
      step(`unacknowledged-${n}`, 'coordinator', day, reason),
    ),
  ];
}

function bySendDay(a: PlanStep, b: PlanStep): number {
  return a.sendOn < b.sendOn ? -1 : a.sendOn > b.sendOn ? 1 : 0;
}
