import { textOfHtml } from './docx-html';

/** A row in its frame of bars; converters that lose a small table's lines put all of it on one, as a heading. */
const FRAMED = /^\s*(?:#{1,6} )?\s*\|(?<cells>.*)\|\s*$/u;
const RULE_CELL = /^\s*:?-{2,}:?\s*$/u;
const NO_TAG = /<(?!\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>)/giu;

/** The cells of a row of a table with a frame, or of a whole table on one line; null for another line. */
export function cellsOfRow(line: string): readonly string[] | null {
  const cells = FRAMED.exec(line)?.groups?.cells?.split(/(?<!\\)\|/u);
  return cells && (!line.includes('#') || !/^\s*#/u.test(line) || cells.some(isRule)) ? cells : null;
}

/**
 * The text of a table: rows as "cell | cell", and a row that is one cell as the paragraphs, points and deadlines in it,
 * which converters write as HTML. `lines`: what `cellsOfRow` gave.
 */
export function textOfTable(lines: readonly (readonly string[])[]): string {
  const rows = lines.flatMap(rowsOf);
  return textOfHtml(`<table>${rows.map((cells) => `<tr>${cells.map(asCell).join('')}</tr>`).join('')}</table>`);
}

const isRule = (cell: string): boolean => RULE_CELL.test(cell);

const asCell = (cell: string): string => `<td>${cell.replace(NO_TAG, '&lt;').trim()}</td>`;

/** The rows of a line: one; none for the rule between head and body; and of a whole table all, between whose bars stands nothing. */
function rowsOf(cells: readonly string[]): readonly (readonly string[])[] {
  const columns = cells.filter(isRule).length;
  if (columns === 0) return [cells];
  if (columns === cells.length) return [];
  const width = cells.slice(cells.findIndex(isRule)).findIndex((cell) => !isRule(cell));
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < cells.length; at += width + 1) rows.push(cells.slice(at, at + width));
  return rows.filter((row) => !row.some(isRule));
}
