import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { osloDate } from '../time/oslo';
import type { ReminderPolicy } from './policy';

/**
 * Whether the policy that held at a moment asked for a step of that moment, and the one of now still does. So a change of policy
 * makes up for nothing that it would have sent before it, and drops nothing of what both ask for.
 */
export function askedForInTime(
  at: Instant,
  policy: ReminderPolicy,
  asks: (policy: ReminderPolicy) => boolean,
): boolean {
  if (!asks(policy)) return false;
  const { earlier } = policy;
  return !earlier || at >= earlier.until || askedForInTime(at, earlier.policy, asks);
}

/**
 * The day on which a question that was asked on `day` is repeated. What was asked by an earlier policy keeps its day and number;
 * from the change on the new pause counts, from the last time that it was asked.
 */
export function nextAsked(
  day: LocalDate,
  policy: ReminderPolicy,
  pause: 'overdueEveryDays' | 'chaseEveryDays',
): LocalDate {
  const now = addDays(day, policy[pause]);
  const changedOn = policy.earlier && osloDate(policy.earlier.until);
  if (!policy.earlier || !changedOn || day >= changedOn) return now;
  const asBefore = nextAsked(day, policy.earlier.policy, pause);
  if (asBefore <= changedOn) return asBefore;
  return now > changedOn ? now : addDays(changedOn, 1);
}
