import { addDays, msOf, type CalendarEntry, type LocalDate } from '@tertial/domain';
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { entryWords } from './entry-words';
import { OSLO_TZID, OSLO_VTIMEZONE } from './oslo-timezone';

export interface CalendarOptions {
  /** What links begin with. */
  readonly publicUrl: string;
  /** What programs call a calendar that they subscribe to; absent in a file that is added once. */
  readonly name?: string;
}

const REFRESH_SECONDS = 6 * 3600;

/**
 * Entries as an iCalendar object (RFC 5545), lines folded and ended by CR LF. Pure: the same entries give the same characters, so that
 * a program which has them already need not fetch them. METHOD is PUBLISH: nobody is invited, nobody answers.
 */
export function calendarText(entries: readonly CalendarEntry[], { publicUrl, name }: CalendarOptions): string {
  const calendar = ical({
    prodId: { company: 'Tertial', product: 'Frister', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    // No zone for the calendar as a whole: the library would write moments that must be in UTC as times of day in it.
    timezone: { name: null, generator: () => OSLO_VTIMEZONE },
    ...(name && { name, ttl: REFRESH_SECONDS }),
  });
  for (const entry of entries) addEntry(calendar, entry, publicUrl.replace(/\/+$/, ''));
  return `${calendar.toString()}\r\n`;
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, publicUrl: string): void {
  const common = commonOf(entry, publicUrl);
  const words = (inner: boolean) => {
    const { summary, description } = entryWords(entry, inner);
    return { summary, ...(description && { description }) };
  };
  const id = `${entry.deliverableId}@tertial`;
  const isInner = entry.binding === 'inner';
  calendar.createEvent({ ...common, ...timeOf(entry), ...words(false), id, ...categoryOf(entry.kind, isInner) });
  if (!entry.innerDue || entry.innerDue === entry.due || entry.status === 'delivered' || entry.status === 'accepted')
    return;
  const innerId = `${entry.deliverableId}.intern@tertial`;
  calendar.createEvent({
    ...{ ...common, ...allDay(entry.innerDue), ...words(true), id: innerId },
    sequence: entry.innerVersion ?? entry.version,
    ...categoryOf(entry.kind, true),
  });
}

function commonOf(entry: CalendarEntry, publicUrl: string): Omit<ICalEventData, 'start'> {
  const recorded = new Date(msOf(entry.recordedAt));
  return {
    sequence: entry.version,
    stamp: recorded,
    lastModified: recorded,
    status: isCalledOff(entry) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: `${publicUrl}/oppdrag/${entry.itemId}`,
  };
}

function isCalledOff({ status }: CalendarEntry): boolean {
  return status === 'cancelled' || status === 'superseded' || status === 'carried-over';
}

function categoryOf(kind: CalendarEntry['kind'], inner: boolean): Pick<ICalEventData, 'categories'> {
  const name = kind === 'meeting' ? 'Møte' : inner ? 'Intern frist' : 'Frist';
  return { categories: [{ name }] };
}

/** A meeting at its hours; anything else, and a meeting whose hours nobody knows, for the whole day and without taking anybody's time. */
function timeOf({ kind, due, from, to }: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  if (kind !== 'meeting' || !from) return allDay(due);
  return {
    timezone: OSLO_TZID,
    start: osloTime(due, from),
    ...(to && to > from && { end: osloTime(due, to) }),
  };
}

/** The end is the day after: RFC 5545 takes it as the first moment that no longer belongs. */
function allDay(day: LocalDate) {
  return {
    allDay: true,
    start: utcDay(day),
    end: utcDay(addDays(day, 1)),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Luxon's, as the library reads a Date of the language itself in the process's own time zone. */
function utcDay(day: LocalDate): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function osloTime(day: LocalDate, time: string): DateTime {
  return DateTime.fromISO(`${day}T${time}`, { zone: OSLO_TZID });
}
