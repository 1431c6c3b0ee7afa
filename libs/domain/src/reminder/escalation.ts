import { workingDaysAfter, type WorkCalendar } from '../calendar/working-days';
import type { DeliverableState, ItemState } from '../item/item-state';
import type { LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import type { PlanStep } from './plan-step';
import type { ReminderPolicy } from './policy';

type Draft = Pick<PlanStep, 'step' | 'role' | 'sendOn' | 'reason'>;

/** The chain after a missed deadline: the coordinator, then the unit's leader, each once a version of the deadline. */
export function escalationSteps(
  state: ItemState,
  deliverable: DeliverableState,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): Draft[] {
  const days = escalationDays(state, deliverable, policy, calendar);
  if (!days) return [];
  const reason = (after: number) => `Ikke levert ${after} arbeidsdager etter fristen.`;
  const { escalateCoordinatorAfter, escalateLeaderAfter } = policy;
  return [
    {
      ...{ step: 'escalate-coordinator', role: 'coordinator', sendOn: days.coordinator },
      reason: reason(escalateCoordinatorAfter),
    },
    { step: 'escalate-leader', role: 'leader', sendOn: days.leader, reason: reason(escalateLeaderAfter) },
  ];
}

/**
 * The days on which a missed deadline is raised to the coordinator and, when nothing has come of that, to the unit's leader: working
 * days after the deadline, or after the day on which it was decided or its owner got it, where that was later. Null while there is
 * nobody to escalate past: nobody owns it, or the owner has asked for more time and waits for the answer.
 */
export function escalationDays(
  { ownerId, assignedAt }: Pick<ItemState, 'ownerId' | 'assignedAt'>,
  { deadline, extensionRequest }: Pick<DeliverableState, 'deadline' | 'extensionRequest'>,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
): { readonly coordinator: LocalDate; readonly leader: LocalDate } | null {
  const { due, from } = deadline;
  if (!due || !ownerId || extensionRequest) return null;
  const known = [due, osloDate(from), ...(assignedAt ? [osloDate(assignedAt)] : [])];
  const since = known.reduce((a, b) => (a > b ? a : b));
  return {
    coordinator: workingDaysAfter(since, policy.escalateCoordinatorAfter, calendar),
    leader: workingDaysAfter(since, policy.escalateLeaderAfter, calendar),
  };
}
