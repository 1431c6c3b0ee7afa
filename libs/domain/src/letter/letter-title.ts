import { norwegianDate } from '../time/norwegian-date';
import type { LetterType, ReadLetter } from './reading';

const NAMES: Record<LetterType, string> = {
  allocation: 'Tildelingsbrev',
  supplementary: 'Supplerende tildelingsbrev',
  assignment: 'Oppdragsbrev',
  instruction: 'Instruks',
};

/** What people call a letter: 'Tildelingsbrev 2026', and for those of which there are many in a year their number and date. */
export function letterTitle(letter: Pick<ReadLetter, 'type' | 'year' | 'date' | 'number'>): string {
  const { type, year, date, number } = letter;
  const name = number ? `${NAMES[type]} nr. ${number}` : NAMES[type];
  if (date && type !== 'allocation') return `${name} av ${norwegianDate(date)}`;
  if (year) return number ? `${name} for ${year}` : `${name} ${year}`;
  return date ? `${name} av ${norwegianDate(date)}` : name;
}
