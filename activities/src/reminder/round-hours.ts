import {
  addDays,
  instantOfMs,
  isWorkingDay,
  MAIL_HOURS,
  msOf,
  osloDate,
  osloInstant,
  osloTime,
  type Instant,
  type LocalDate,
  type WorkCalendar,
} from '@tertial/domain';

const BY_HAND_MS = 3_600_000;

export interface RoundHours {
  readonly day: LocalDate;
  readonly held: boolean;
  readonly waitUntil: Instant | null;
  readonly endsAt: Instant;
}

/**
 * When a round that is asked for at `now` may send. One that comes too late in the day waits for the next morning, and asks then
 * whether that is a day for mails; one by hand goes at once, on any day.
 */
export function roundHours(now: Instant, manual: boolean, calendar: WorkCalendar): RoundHours {
  const day = osloDate(now);
  if (manual) return { day, held: true, waitUntil: null, endsAt: instantOfMs(msOf(now) + BY_HAND_MS) };
  const time = osloTime(now);
  const tomorrow = time >= MAIL_HOURS.until ? osloInstant(addDays(day, 1), MAIL_HOURS.from) : null;
  return {
    day,
    held: isWorkingDay(day, calendar),
    waitUntil: time < MAIL_HOURS.from ? osloInstant(day, MAIL_HOURS.from) : tomorrow,
    endsAt: osloInstant(day, MAIL_HOURS.until),
  };
}
