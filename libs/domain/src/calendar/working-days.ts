import Holidays from 'date-holidays';
import { addDays, weekday, yearOf, type LocalDate } from '../time/local-date';

/** Days on which nobody is reminded. `closed` are the agency's own closed days beside weekends and public holidays. */
export interface WorkCalendar {
  readonly closed: ReadonlySet<LocalDate>;
}

/** Public holidays, weekends, and 24 and 31 December (closed in the state administration by custom). */
export const DEFAULT_CALENDAR: WorkCalendar = { closed: new Set() };

const norway = new Holidays('NO', { types: ['public'] });
const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** The public holidays of a year by Norwegian law (lov om helligdager; lov om 1. og 17. mai), movable feasts included. */
export function publicHolidays(year: number): ReadonlySet<string> {
  let days = holidaysByYear.get(year);
  if (!days) {
    days = new Set(norway.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
    holidaysByYear.set(year, days);
  }
  return days;
}

export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  if (weekday(date) > 5 || date.endsWith('-12-24') || date.endsWith('-12-31')) return false;
  return !publicHolidays(yearOf(date)).has(date) && !calendar.closed.has(date);
}

/** The day itself when it is a working day, else the working day before. */
export function workingDayOnOrBefore(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return step(date, -1, calendar);
}

/** The day itself when it is a working day, else the next working day. */
export function workingDayOnOrAfter(date: LocalDate, calendar: WorkCalendar): LocalDate {
  return step(date, 1, calendar);
}

/** The n-th working day after a day (n ≥ 1); the day itself does not count. */
export function workingDaysAfter(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  let day = date;
  for (let left = n; left > 0; left--) day = step(addDays(day, 1), 1, calendar);
  return day;
}

/** The n-th working day before a day (n ≥ 1); the day itself does not count. */
export function workingDaysBefore(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  let day = date;
  for (let left = n; left > 0; left--) day = step(addDays(day, -1), -1, calendar);
  return day;
}

function step(date: LocalDate, direction: 1 | -1, calendar: WorkCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, direction);
  return day;
}
