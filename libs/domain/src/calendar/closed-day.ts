import type { Refusal } from '../item/command';
import { weekday, yearOf, type LocalDate } from '../time/local-date';
import { DEFAULT_CALENDAR, isWorkingDay, publicHolidays } from './working-days';

/** Why an agency cannot close a day of its own; null when it can. */
export function refuseClosedDay(day: LocalDate, today: LocalDate): Refusal | null {
  const no = (sentence: string): Refusal => ({ code: 'no-day-to-close', sentence });
  if (day < today) return no('Dagen er passert, så det er ingen varsler å flytte.');
  if (isWorkingDay(day, DEFAULT_CALENDAR)) return null;
  if (publicHolidays(yearOf(day)).has(day)) return no('Dagen er en helligdag eller høytidsdag og er stengt fra før.');
  return no(
    weekday(day) > 5
      ? 'Dagen er i en helg, og da sendes det aldri varsler.'
      : 'Julaften og nyttårsaften er stengt fra før i statsforvaltningen.',
  );
}
