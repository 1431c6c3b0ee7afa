import { isWorkingDay, workingDayOnOrAfter, type WorkCalendar } from '../calendar/working-days';
import { addDays, type Instant, type LocalDate } from '../time/local-date';
import { osloDate, osloInstant } from '../time/oslo';
import type { ReminderPolicy } from './policy';

/** The moment of the first round at or after `now`: working days at the sending hour. */
export function nextRound(now: Instant, policy: ReminderPolicy, calendar: WorkCalendar): Instant {
  const today = osloDate(now);
  const todays = osloInstant(today, policy.sendAt);
  const day = isWorkingDay(today, calendar) && now <= todays ? today : workingDayOnOrAfter(addDays(today, 1), calendar);
  return osloInstant(day, policy.sendAt);
}

/** When a step planned for a day is really sent, seen from `now`: in the first round on or after that day that is still to come. */
export function sentAt(sendOn: LocalDate, now: Instant, policy: ReminderPolicy, calendar: WorkCalendar): Instant {
  const from = osloInstant(sendOn, '00:00');
  return nextRound(from > now ? from : now, policy, calendar);
}
