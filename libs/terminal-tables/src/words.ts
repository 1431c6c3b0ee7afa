import { norwegianDate, osloDate, osloTime, weekday, type Instant, type LocalDate } from '@tertial/domain';

const WEEKDAYS = ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'];

/** 'man. 5. januar 2026' */
export function dayWords(date: LocalDate): string {
  return `${WEEKDAYS[weekday(date) - 1]} ${norwegianDate(date)}`;
}

/** 'man. 5. januar 2026 kl. 08:00', in Oslo. */
export function momentWords(moment: Instant): string {
  return `${dayWords(osloDate(moment))} kl. ${osloTime(moment)}`;
}

/** '15. mars 2027' or 'ikke fastsatt'. */
export function dueWords(due: LocalDate | null): string {
  return due ? norwegianDate(due) : 'ikke fastsatt';
}

/** '1 frist', '2 frister'. */
export function countWords(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** At most `most` characters, with a sign where something was left out. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 2).trimEnd()} …` : text;
}

/** How many characters go into two lines of `room`, with what breaking between words costs. */
export function twoLines(room: number): number {
  return room * 2 - 8;
}
