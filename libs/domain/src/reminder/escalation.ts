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
  const since = { due: 'fristen', from: 'at fristen ble registrert', assignedAt: 'at den ansvarlige fikk det' }[
    days.since
  ];
  const reason = (after: number) =>
    `Ikke levert ${after} ${after === 1 ? 'arbeidsdag' : 'arbeidsdager'} etter ${since}.`;
  const { escalateCoordinatorAfter, escalateLeaderAfter } = policy;
  return [
    {
      ...{ step: 'escalate-coordinator', role: 'coordinator', sendOn: days.coordinator },
      reason: reason(escalateCoordinatorAfter),
    },
    { step: 'escalate-leader', role: 'leader', sendOn: days.leader, reason: reason(escalateLeaderAfter) },
  ];
}

interface EscalationDays {
  readonly coordinator: LocalDate;
  readonly leader: LocalDate;
  /** What the days are counted from. */
  readonly since: 'due' | 'from' | 'assignedAt';
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
): EscalationDays | null {
  const { due, from } = deadline;
  if (!due || !ownerId || extensionRequest) return null;
  const known = [
    { since: 'due', day: due },
    { since: 'from', day: osloDate(from) },
    ...(assignedAt ? [{ since: 'assignedAt', day: osloDate(assignedAt) } as const] : []),
  ] as const;
  // Of what came on the day of the deadline, the deadline is told; of what came later together, that somebody got it.
  const { since, day } = known.reduce((a, b) => (b.day > a.day || (b.day === a.day && a.since === 'from') ? b : a));
  return {
    coordinator: workingDaysAfter(day, policy.escalateCoordinatorAfter, calendar),
    leader: workingDaysAfter(day, policy.escalateLeaderAfter, calendar),
    since,
  };
}
