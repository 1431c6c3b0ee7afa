import { norwegianDate } from '../time/norwegian-date';
import type { LetterType, ReadLetter } from './reading';

const NAMES: Record<LetterType, string> = {
  allocation: 'Tildelingsbrev',
  supplementary: 'Supplerende tildelingsbrev',
  assignment: 'Oppdragsbrev',
  instruction: 'Instruks',
};

/** What people call a letter: 'Tildelingsbrev 2026', and for those of which there are many in a year their date. */
export function letterTitle({ type, year, date }: Pick<ReadLetter, 'type' | 'year' | 'date'>): string {
  const name = NAMES[type];
  if (date && type !== 'allocation') return `${name} av ${norwegianDate(date)}`;
  if (year) return `${name} ${year}`;
  return date ? `${name} av ${norwegianDate(date)}` : name;
}
