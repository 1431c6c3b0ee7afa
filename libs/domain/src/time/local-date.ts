import { remembering } from './remembering';

/** A day of the civil calendar, 'YYYY-MM-DD', without time or zone: what a deadline is. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** A moment, ISO 8601 in UTC with milliseconds ('2026-02-20T07:00:00.000Z'), so that string order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Checks and brands a day. Throws a RangeError on anything but an existing day written 'YYYY-MM-DD'. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a day written as YYYY-MM-DD: ${text}`);
  return text;
}

/** Whether the text is an existing day written 'YYYY-MM-DD'. */
export function isLocalDate(text: string): text is LocalDate {
  return SHAPE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && fromEpochDay(epochDay(text)) === text;
}

/** The day with these numbers (month 1–12). Throws a RangeError when there is no such day. */
export function dayOf(year: number, month: number, day: number): LocalDate {
  return localDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

/** Brands a moment, normalised to UTC with milliseconds. Throws a RangeError when it is none. */
export function instant(text: string): Instant {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`Not a moment: ${text}`);
  return new Date(time).toISOString() as Instant;
}

/** Milliseconds since 1970 → the moment. */
export function instantOfMs(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** The moment in milliseconds since 1970. */
export function msOf(moment: Instant): number {
  return Date.parse(moment);
}

/** The later of two moments; the first where there is no second. */
export function later(a: Instant, b: Instant | null): Instant {
  return b && b > a ? b : a;
}

/** The day that lies `days` after (negative: before). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days);
}

/** How many days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  // The day that is counted as 0 was a Thursday.
  const sinceMonday = (epochDay(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  return fromEpochDay(Math.round(Date.UTC(year, month, 0) / DAY_MS));
}

const epochDay = remembering((date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS));

const fromEpochDay = remembering((day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate);
