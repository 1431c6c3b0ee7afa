import { DateTime } from 'luxon';
import { addDays, instantOfMs, type Instant, type LocalDate } from './local-date';

/** The one place that knows the zone in which deadlines and sending hours are meant. */
const ZONE = 'Europe/Oslo';

/** The moment at which a day's clock in Oslo shows `time` ('HH:mm'). Throws a RangeError on a bad time. */
export function osloInstant(date: LocalDate, time: string): Instant {
  const local = DateTime.fromISO(`${date}T${time}`, { zone: ZONE });
  if (!local.isValid) throw new RangeError(`Not a time of day: ${time}`);
  return instantOfMs(local.toMillis());
}

/** The day in Oslo at a moment. */
export function osloDate(moment: Instant): LocalDate {
  return DateTime.fromISO(moment, { zone: ZONE }).toISODate() as LocalDate;
}

/** The wall clock in Oslo at a moment, 'HH:mm'. */
export function osloTime(moment: Instant): string {
  return DateTime.fromISO(moment, { zone: ZONE }).toFormat('HH:mm');
}

/** The first moment after a day has ended in Oslo: a deadline holds until then (domain rule: to the end of its day). */
export function endOfDay(date: LocalDate): Instant {
  return osloInstant(addDays(date, 1), '00:00');
}
