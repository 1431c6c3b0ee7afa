import { addDays, osloInstant, weekday, type Instant, type LocalDate } from '@tertial/domain';

export type RegularEvent =
  | { readonly at: Instant; readonly kind: 'sweep' }
  /** Of the agencies that send at this hour. */
  | { readonly at: Instant; readonly kind: 'round'; readonly sendAt: string };

/** After the items' own timers of the night, before the mails. */
const SWEEP_HOUR = '06:00';
/** The hourly sweep that is the first of a day. */
const FIRST_SWEEP = '00:10';

/**
 * What the product's Schedules start between two days, both included: a round from Monday to Friday at each sending hour, also
 * on holidays, on which the round itself finds that it has nothing to do. The sweep comes on the first of a month and not hourly: it mends
 * what servers lost, which none of these does, and the test server keeps no list of what runs, so each item is asked for. On
 * `departures` somebody leaves, which is a sweep's to do.
 */
export function regularEvents(
  from: LocalDate,
  until: LocalDate,
  sendingHours: readonly string[],
  departures: readonly LocalDate[] = [],
): RegularEvent[] {
  const events: RegularEvent[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (departures.includes(day)) events.push({ at: osloInstant(day, FIRST_SWEEP), kind: 'sweep' });
    if (day > from && day.endsWith('-01')) events.push({ at: osloInstant(day, SWEEP_HOUR), kind: 'sweep' });
    if (weekday(day) > 5) continue;
    for (const sendAt of sendingHours) events.push({ at: osloInstant(day, sendAt), kind: 'round', sendAt });
  }
  return events;
}
