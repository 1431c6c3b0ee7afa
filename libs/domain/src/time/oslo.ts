import { DateTime } from 'luxon';
import { addDays, instantOfMs, type Instant, type LocalDate } from './local-date';
import { remembering } from './remembering';

/** The one place that knows the zone in which deadlines and sending hours are meant. */
const ZONE = 'Europe/Oslo';

// Asking for a zone's offset takes a tenth of a millisecond.
const instants = remembering((text: string): Instant => {
  const local = DateTime.fromISO(text, { zone: ZONE });
  if (!local.isValid) throw new RangeError(`Not a time of day: ${text}`);
  return instantOfMs(local.toMillis());
});

const dates = remembering((moment: string) => DateTime.fromISO(moment, { zone: ZONE }).toISODate() as LocalDate);

/** The moment at which a day's clock in Oslo shows `time` ('HH:mm'). Throws a RangeError on a bad time. */
export function osloInstant(date: LocalDate, time: string): Instant {
  return instants(`${date}T${time}`);
}

/** The day in Oslo at a moment. */
export function osloDate(moment: Instant): LocalDate {
  return dates(moment);
}

/** The wall clock in Oslo at a moment, 'HH:mm'. */
export function osloTime(moment: Instant): string {
  return DateTime.fromISO(moment, { zone: ZONE }).toFormat('HH:mm');
}

/** The first moment after a day has ended in Oslo: a deadline holds until then (domain rule: to the end of its day). */
export function endOfDay(date: LocalDate): Instant {
  return osloInstant(addDays(date, 1), '00:00');
}
