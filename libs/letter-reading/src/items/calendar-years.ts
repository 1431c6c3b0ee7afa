import { dayOf, isLocalDate, type LocalDate } from '@tertial/domain';
import { lastWorkingDayOf } from '../deadlines/week-rules';
import { monthOf } from '../deadlines/words';

/** Gives days without a year theirs: the letter's, and the next where the months start anew. */
export class Years {
  private month = 1;
  private year: number | null;

  constructor(letterYear: number | null) {
    this.year = letterYear;
  }

  /** A calendar is of the letter's year and the next; another year is one that is not to be read for certain. */
  private isNear(year: number): boolean {
    return this.year === null || Math.abs(year - this.year) <= 2;
  }

  dayOf(groups: Readonly<Record<string, string | undefined>>): LocalDate | null {
    const month = groups.month ? monthOf(groups.month) : Number(groups.number);
    const day = Number(groups.day);
    if (!groups.day) return null;
    if (groups.year && !this.isNear(Number(groups.year))) return null;
    if (groups.year) this.year = Number(groups.year);
    else if (month !== null && this.year !== null && month < this.month - 6) this.year += 1;
    if (month === null || this.year === null) return null;
    this.month = month;
    const text = `${this.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isLocalDate(text) ? dayOf(this.year, month, day) : null;
  }

  /** What is due in a week is due on its last working day; null for a week that the year does not have. */
  endOfWeek(week: number): LocalDate | null {
    if (this.year === null) return null;
    const due = lastWorkingDayOf(this.year, week);
    if (due === null || Number(due.slice(5, 7)) >= this.month - 6) return due;
    this.year += 1;
    return lastWorkingDayOf(this.year, week);
  }
}
