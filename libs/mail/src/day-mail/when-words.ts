import { norwegianDate, weekday, type LocalDate } from '@tertial/domain';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** '2026-05-15' → 'fredag 15. mai 2026' */
export function dayWords(date: LocalDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${norwegianDate(date)}`;
}

/** Days past a deadline on the day of the mail → 'forfalt for 12 dager siden', 'i dag', 'i morgen', 'om 7 dager'. */
export function whenWords(daysLate: number): string {
  if (daysLate > 0) return `forfalt for ${daysLate === 1 ? '1 dag' : `${daysLate} dager`} siden`;
  if (daysLate === 0) return 'i dag';
  return daysLate === -1 ? 'i morgen' : `om ${-daysLate} dager`;
}
