import type { Frequency } from '../letter/reading';
import { dayOf, isLocalDate, lastDayOfMonth, type LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import type { DayOfYear, SeriesFrequency } from './series';

/** One period of a year that something is told of. */
export interface Period {
  /** '2026-03', '2026-K1', '2026-T1', '2026-H1', '2026', or a given day. */
  readonly id: string;
  readonly year: number;
  /** Its place within the year, from 1. */
  readonly n: number;
  readonly last: LocalDate;
}

const MONTHS_IN: Record<Frequency, number> = { month: 1, quarter: 3, tertial: 4, 'half-year': 6, year: 12 };
const LETTERS: Partial<Record<SeriesFrequency, string>> = { quarter: 'K', tertial: 'T', 'half-year': 'H' };

/** How many periods of a frequency a year has. */
export function periodsAYear(frequency: Frequency): number {
  return 12 / MONTHS_IN[frequency];
}

/** The periods of one year in their order; for given days each day is its own period. */
export function periodsOf(frequency: SeriesFrequency, year: number, days: readonly DayOfYear[] = []): Period[] {
  if (frequency === 'given-days')
    return days.map((given, at) => {
      const last = dayInYear(year, given);
      return { id: last, year, n: at + 1, last };
    });
  return Array.from({ length: periodsAYear(frequency) }, (_, at) => ({
    id: idOf(frequency, year, at + 1),
    year,
    n: at + 1,
    last: lastDayOfMonth(year, (at + 1) * MONTHS_IN[frequency]),
  }));
}

/** The period with an id, if it is one of this frequency; null when it is of another or none. */
export function periodOf(id: string, frequency: SeriesFrequency, days: readonly DayOfYear[] = []): Period | null {
  return periodsOf(frequency, Number(id.slice(0, 4)), days).find((period) => period.id === id) ?? null;
}

/** The last day of a period, whatever rule it is of; a given day is its own. */
export function lastOfPeriod(id: string): LocalDate | null {
  if (isLocalDate(id)) return id;
  const found = Object.keys(MONTHS_IN).map((frequency) => periodOf(id, frequency as Frequency));
  return found.find((period) => period !== null)?.last ?? null;
}

/** A day in a year; 29 February is the 28th where there is none. */
export function dayInYear(year: number, { month, day }: DayOfYear): LocalDate {
  const last = Number(lastDayOfMonth(year, month).slice(8));
  return dayOf(year, month, Math.min(day, last));
}

/** A period within a Norwegian sentence: 'mars 2026', '1. kvartal 2026', '30. juni 2026'. */
export function periodWords(id: string): string {
  const [, year, letter, n] = /^(\d{4})-([KTH])(\d)$/.exec(id) ?? [];
  if (year && letter) return `${n}. ${{ K: 'kvartal', T: 'tertial', H: 'halvår' }[letter]} ${year}`;
  if (isLocalDate(id)) return norwegianDate(id);
  if (/^\d{4}-\d{2}$/.test(id)) return norwegianDate(dayOf(Number(id.slice(0, 4)), Number(id.slice(5)), 1)).slice(3);
  return `året ${id}`;
}

/** What a deliverable of a period is called: 'Mars 2026'. */
export function periodLabel(id: string): string {
  const words = periodWords(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function idOf(frequency: Frequency, year: number, n: number): string {
  if (frequency === 'year') return String(year);
  return frequency === 'month' ? `${year}-${String(n).padStart(2, '0')}` : `${year}-${LETTERS[frequency]}${n}`;
}
