import type { Line } from '../text/lines';
import { namesColumns } from './column-heads';
import { fieldOf } from './vocabulary';

/** "1.1 Antall grunnstøtinger  Skal ikke øke": a number of two parts or three before what a row tells. */
const NUMBER = /^(?<number>\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(?=\p{Lu})/u;

/** How many characters of these lines are the number of a row, by the line's index; null where a row goes on. */
export type NumberedRows = ReadonlyMap<number, number | null>;

/**
 * The rows of a numbered list of steering parameters or key information right under its unnumbered heading, or under the line
 * that names its columns: their numbers look like those of chapters, but no chapter stands right under such a heading.
 */
export function numberedRows(lines: readonly Line[]): NumberedRows {
  const rows = new Map<number, number | null>();
  lines.forEach((line, index) => {
    const field = fieldOf(line.text);
    if (field !== 'steering-parameter' && field !== 'key-information') return;
    let at = index + 1;
    if (namesColumns(lines[at]?.text ?? '')) at += 1;
    let before: string | null = null;
    for (let row = lines[at]; row && (before === null || !row.gap); at += 1, row = lines[at]) {
      const found: RegExpExecArray | null = NUMBER.exec(row.text);
      const number: string | undefined = found?.groups?.number;
      if (found && number !== undefined && (before === null || isNext(before, number))) {
        rows.set(at, found[0].length);
        before = number;
      } else if (before !== null && /^\p{Ll}/u.test(row.text)) rows.set(at, null);
      else return;
    }
  });
  return rows;
}

/** The next row's number, one or two forgiven. */
function isNext(before: string, number: string): boolean {
  const [one, two] = [before.split('.').map(Number), number.split('.').map(Number)];
  const [last = 0, next = 0] = [one.pop(), two.pop()];
  return one.join('.') === two.join('.') && next > last && next <= last + 3;
}
