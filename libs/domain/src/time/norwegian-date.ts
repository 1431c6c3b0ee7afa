import { isLocalDate, type LocalDate } from './local-date';

export const MONTH_NAMES: readonly string[] = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
];

/** A day as Norwegians write it: '15. mars 2027'. Written out here, as the state machine may not depend on a library's languages. */
export function norwegianDate(date: LocalDate): string {
  if (!isLocalDate(date)) throw new RangeError(`Not a day: ${date}`);
  const [year, month, day] = date.split('-').map(Number);
  return `${day}. ${MONTH_NAMES[(month ?? 1) - 1]} ${year}`;
}
