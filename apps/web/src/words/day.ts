import { MONTH_NAMES, weekday, type LocalDate } from '@tertial/domain/time';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** '2027-03-15' → '15. mars 2027' */
export function shortDay(day: LocalDate): string {
  return `${Number(day.slice(8))}. ${MONTH_NAMES[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** '2027-03-15' → '15. mars 2027 (mandag)' */
export function writtenDay(day: LocalDate): string {
  return `${shortDay(day)} (${WEEKDAYS[weekday(day) - 1]})`;
}

const OSLO_PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as the clock in Oslo shows it: '15. mars 2027 kl. 08.03'. */
export function writtenMoment(moment: string): string {
  const [day = '', time = ''] = OSLO_PARTS.format(new Date(moment)).split(' ');
  return `${shortDay(day as LocalDate)} kl. ${time.replace(':', '.')}`;
}

/** The day in Oslo at a moment, as '15. mars 2027'. */
export function dayOfMoment(moment: string): string {
  return shortDay(OSLO_PARTS.format(new Date(moment)).slice(0, 10) as LocalDate);
}

/** 1 → '1 dag', 12 → '12 dager' */
export function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dager`;
}
