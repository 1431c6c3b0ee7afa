import { workingDayOnOrBefore, type WorkCalendar } from '../calendar/working-days';
import { addDays, type LocalDate } from '../time/local-date';
import type { ReminderPolicy } from './policy';
import { nextAsked } from './policy-in-time';

/**
 * The days of a question that is repeated until somebody answers, numbered from 1; all but the first move to the working day before.
 * `pause`: which of the policy's pauses lies between them.
 */
export function chase(
  first: LocalDate,
  policy: ReminderPolicy,
  pause: 'overdueEveryDays' | 'chaseEveryDays',
  until: LocalDate,
  calendar: WorkCalendar,
): { n: number; day: LocalDate }[] {
  const days: { n: number; day: LocalDate }[] = [];
  for (let day = first; days.length === 0 || day <= until; day = nextAsked(day, policy, pause))
    days.push({ n: days.length + 1, day: days.length ? workingDayOnOrBefore(day, calendar) : day });
  return days;
}

/** How far repeated steps are planned: the policy's horizon after the latest of these days. */
export function horizon(policy: ReminderPolicy, ...days: readonly LocalDate[]): LocalDate {
  return addDays(
    days.reduce((a, b) => (a > b ? a : b)),
    policy.horizonDays,
  );
}
