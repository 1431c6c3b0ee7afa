import { norwegianDate } from '../time/norwegian-date';
import { dayOf } from '../time/local-date';
import type { DayOfYear, Series, SeriesDay, SeriesFrequency } from './series';

/** How often, in one word or few. */
export const FREQUENCY_WORDS: Readonly<Record<SeriesFrequency, string>> = {
  month: 'månedlig',
  quarter: 'kvartalsvis',
  tertial: 'tertialvis',
  'half-year': 'halvårlig',
  year: 'årlig',
  'given-days': 'på faste dager i året',
};

const NUMBERS = ['', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];

/** On which day, within a sentence: 'den 10. i måneden etter', 'siste virkedag i perioden', '30. juni og 31. desember'. */
export function seriesDayWords(day: SeriesDay, frequency: SeriesFrequency): string {
  switch (day.kind) {
    case 'day-of-month':
      return `den ${day.day}. ${monthWords(day.monthsAfter, frequency)}`;
    case 'last-day':
      return `siste dag ${monthWords(day.monthsAfter, frequency)}`;
    case 'last-working-day':
      return `siste virkedag ${monthWords(day.monthsAfter, frequency)}`;
    case 'days':
      return listed(day.days.map(dayWords));
    case 'main-report':
      return 'samme dag som hovedrapporten';
  }
}

/** The rule in one Norwegian phrase: 'månedlig, den 10. i måneden etter'; without a day only how often. */
export function seriesWords({ frequency, day }: Pick<Series, 'frequency' | 'day'>): string {
  if (!day) return FREQUENCY_WORDS[frequency];
  const on = seriesDayWords(day, frequency);
  if (day.kind === 'days' && day.days.length > 1 && frequency !== 'given-days')
    return `${NUMBERS[day.days.length]} ganger i året, ${on}`;
  if (day.kind === 'days' && frequency === 'year') return `${FREQUENCY_WORDS.year} ${on}`;
  return frequency === 'given-days' ? `hvert år ${on}` : `${FREQUENCY_WORDS[frequency]}, ${on}`;
}

function monthWords(monthsAfter: number, frequency: SeriesFrequency): string {
  if (monthsAfter === 0) return frequency === 'month' ? 'i måneden' : 'i periodens siste måned';
  const after = frequency === 'month' ? 'etter' : 'etter perioden';
  return monthsAfter === 1 ? `i måneden ${after}` : `${NUMBERS[monthsAfter]} måneder ${after}`;
}

function dayWords({ month, day }: DayOfYear): string {
  // Of a leap year, so that every day of the year exists.
  return norwegianDate(dayOf(2024, month, day)).replace(/ 2024$/, '');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
}
