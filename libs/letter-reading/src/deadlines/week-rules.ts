import { addDays, dayOf, DEFAULT_CALENDAR, weekday, workingDayOnOrBefore, type LocalDate } from '@tertial/domain';
import { needs } from './needs';
import type { Meaning, TimeRule } from './rule';
import { YEAR } from './words';

/** Weeks by their number: what is to be done in or within one is due on its last working day. */

const END = '(?:(?:utgangen|utløpet|slutten|løpet) av )?';
const WEEK = '(?:uke|veke)(?:n|a)? ?(?<week>\\d{1,2})';
const AND_YEAR = `(?:(?: i | |/|-)(?<year>${YEAR}))?`;

const asked: Meaning = { type: 'date', due: null, givenYear: null };

export const weekRules: readonly TimeRule[] = [
  {
    // "Før uke 30", "mandag i uke 24"
    name: 'end-of-week',
    version: '1',
    needs: needs.week,
    pattern: `(?:før|etter|rundt|omkring|(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?(?: i)?) ${WEEK}${AND_YEAR}`,
    read: () => asked,
  },
  {
    name: 'end-of-week',
    version: '1',
    needs: needs.week,
    pattern: `${END}${WEEK}${AND_YEAR}(?! ?(?:[-–/]|og|eller|til) ?\\d)(?![.,]?\\d)`,
    read: ({ week, year }, { letterYear }) => {
      const inYear = year ? Number(year) : letterYear;
      const due = inYear === null ? null : lastWorkingDayOf(inYear, Number(week));
      return { type: 'date', due, givenYear: year ? Number(year) : null };
    },
  },
  {
    // "Uke 10–12", "uke 24 eller 25": which of the weeks is meant must be asked.
    name: 'end-of-week',
    version: '1',
    needs: needs.week,
    pattern: `(?:uke|veke)(?:ne|r|n|a)? ?\\d{1,2}(?: ?(?:[-–/]|og|eller|til) ?\\d{1,2})${AND_YEAR}(?!\\d)`,
    read: () => asked,
  },
];

/** The last working day of a week by ISO 8601 (the first has 4 January in it); null for a week that the year has not. */
export function lastWorkingDayOf(year: number, week: number): LocalDate | null {
  const inFirst = dayOf(year, 1, 4);
  const monday = addDays(inFirst, 1 - weekday(inFirst) + (week - 1) * 7);
  // A week is of the year that its Thursday is in.
  if (week < 1 || Number(addDays(monday, 3).slice(0, 4)) !== year) return null;
  const due = workingDayOnOrBefore(addDays(monday, 4), DEFAULT_CALENDAR);
  return due < monday ? null : due;
}
