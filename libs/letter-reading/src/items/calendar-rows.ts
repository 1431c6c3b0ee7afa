import type { Span } from '@tertial/domain';
import type { Line } from '../text/lines';
import { withDigits } from '../text/similar';
import { columnsOf, isTableRow } from '../text/table-row';
import { DATE } from './calendar-words';

/** An entry that a row of a table holds: its own cells, and the parts of its date. */
export interface RowEntry {
  readonly span: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const MONTH_CELL =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: 20\d\d)?$/iu;
const WEEK_HEAD = /^(?:uke|veke)(?:nr\.?|nummer)?$/iu;
const WEEK_CELL = /^(?<date>(?<week>\d{1,2})(?:\s?[–/-]\s?\d{1,2})?)$/u;
/** A month on a line of its own, over the days of it: "22. kl. 10–12: Etatsstyringsmøte". */
export const MONTH_ALONE =
  /^(?<month>januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: 20\d\d)?:?$/iu;
const DAY_ALONE = /^(?<before>(?:[•●▪*–-]\s*)?)(?<date>(?<day>\d{1,2})\.)(?=:|\s+k\.?l\.?(?!\p{L}))/u;
/** "Per 30. april" is no day of anything that happens. */
const DAY_IN_CELL = new RegExp(`^(?<before>.*?)(?<!(?:per|pr\\.|av|datert) (?:den )?|\\d)(?<date>${DATE})`, 'iu');

/**
 * The rows of a calendar whose first column is no day: months, with days in the cells beside them ("Juni | Møte 10. juni | Innspill:
 * 4. juni"), each an entry; numbers under a head that says that they are weeks; or days under the name of their month. One for each calendar: it remembers the row above.
 */
export class CalendarRows {
  private weeks = false;
  private inMonth = false;
  private month: string | undefined;

  entriesOf(line: Line): RowEntry[] {
    if (!isTableRow(line.text)) {
      this.weeks = this.inMonth = false;
      return this.ofMonth(line);
    }
    const [first, ...cells] = columnsOf(line);
    if (!first) return [];
    if (WEEK_HEAD.test(first.text)) this.weeks = true;
    this.inMonth = MONTH_CELL.test(first.text) || (this.inMonth && first.text === '');
    const week = this.weeks ? WEEK_CELL.exec(first.text)?.groups : undefined;
    if (week) return [{ span: [first.span[0], line.to], groups: isOneWeek(week) ? week : { date: week.date } }];
    if (!this.inMonth) return [];
    return cells.flatMap(({ text, span }) => {
      const day = DAY_IN_CELL.exec(withDigits(text))?.groups;
      // A day alone is told of by the cells beside it.
      return day && /\p{L}{4}/u.test(text.replace(day.date ?? '', '')) ? [{ span, groups: day }] : [];
    });
  }

  /** A day under its month's name. */
  private ofMonth({ text, from, to }: Line): RowEntry[] {
    const month = MONTH_ALONE.exec(text)?.groups?.month;
    if (month) this.month = month;
    const day = this.month ? DAY_ALONE.exec(withDigits(text))?.groups : undefined;
    return day ? [{ span: [from + (day.before?.length ?? 0), to], groups: { ...day, month: this.month } }] : [];
  }
}

function isOneWeek({ date, week }: Readonly<Record<string, string | undefined>>): boolean {
  return date === week;
}
