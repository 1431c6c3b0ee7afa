import type { Span } from '@tertial/domain';
import { isColumnName } from '../structure/column-heads';
import type { WrittenTable } from './written-tables';

/**
 * Tables whose cells came one below the other, an empty line between any two, as extraction without layout leaves them: names of columns,
 * one of them of times, and then the cells in their order.
 */

/** A cell: the lines between two empty ones. */
interface Stacked {
  readonly lines: readonly Span[];
  readonly text: string;
}

const TIME = '(?:(?:rapporterings|leverings|tids)?frist(?:er|ar)?|frekvens|hyppighet|hyppigheit|tidspunkt|dato)';
/** The name of a column of times, alone on its line. */
const TIME_NAME = new RegExp(`^[ \\t\\f]*${TIME}(?:\\s?/\\s?${TIME})?[ \\t]*$`, 'gimu');
/** How a cell begins that says when. */
const SAYS_WHEN =
  /^\(?(?:\d{1,2}\. ?\p{L}{3}|\d{1,2}\.\d{1,2}|måned|månad|kvartal|tertial|halvår|årl|års|uke|veke|medio|primo|ultimo|(?:fort)?løp|innen|innan|senest|seinast|utgangen|før|etter|i |ved|hver|kvar|første|fyrste|andre|(?:to|tre|fire|\d) g[ao]ng|vår|høst|haust|sommer|avtal|avklar|når|så snart|ingen|(?:januar|februar|mars|april|mai|juni|juli|august|(?:sept|nov|des)ember|oktober)(?: 20\d\d)?$)/iu;
const LONGEST_TIME = 70;
const MOST_COLUMNS = 6;
const LONGEST_CELL = 1000;
/** "4.4 Møter", "Side 3": no cell. */
const NO_CELL =
  /^(?:\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.? \p{Lu}|\d{1,2}\.? \p{Lu}\p{Ll}{3}|[Ss]ide \d|[Vv]edlegg \d|[•●▪◦–-](?:\s|$))/u;

/** The tables of a letter whose cells are stacked, in its order. */
export function stackedTables(letter: string): WrittenTable[] {
  const tables: WrittenTable[] = [];
  for (const { index } of letter.matchAll(TIME_NAME)) {
    if (index < (tables[tables.length - 1]?.to ?? 0)) continue;
    const table = tableAround(letter, index);
    if (table) tables.push(table);
  }
  return tables;
}

function tableAround(letter: string, at: number): WrittenTable | null {
  const heads = [...namesBefore(letter, at), ...namesFrom(letter, at)];
  const [first] = heads;
  const last = heads[heads.length - 1];
  if (heads.length < 2 || heads.length > MOST_COLUMNS || !first || !last) return null;
  const time = heads.findIndex(({ text }) => new RegExp(TIME_NAME, 'imu').test(text));
  // What is alike is not always a name of a column.
  if (time < 0) return null;
  const rows = rowsBelow(letter, endOf(last), heads.length, time);
  const bottom = rows[rows.length - 1];
  const lastCell = bottom?.[bottom.length - 1];
  if (rows.length < 2 || !lastCell) return null;
  const start = first.lines[0]?.[0] ?? at;
  return { from: start, to: endOf(lastCell), rows: [heads, ...rows].map((row) => row.map(({ lines }) => lines)) };
}

function endOf({ lines }: Stacked): number {
  return lines[lines.length - 1]?.[1] ?? 0;
}

/** Names of columns right above: each a line over an empty one. */
function namesBefore(letter: string, at: number): Stacked[] {
  const above = letter.slice(Math.max(0, at - 300), at).split(/(?:\r?\n[ \t]*){2,}/u);
  const names: Stacked[] = [];
  let end = at;
  // What stands between the last empty line and the name is nothing.
  for (const block of above.slice(0, -1).reverse()) {
    const lines = block.trim().split(/\r?\n|\f/u);
    const text = lines[lines.length - 1]?.trim() ?? '';
    if (!isColumnName(text)) break;
    const from = letter.lastIndexOf(text, end - 1);
    names.unshift({ lines: [[from, from + text.length]], text });
    // The first may stand right below the sentence over the table.
    if (lines.length > 1) break;
    end = from;
  }
  return names;
}

function namesFrom(letter: string, at: number): Stacked[] {
  const names: Stacked[] = [];
  for (const cell of cellsFrom(letter, at)) {
    if (!isColumnName(cell.text) || names.length > MOST_COLUMNS) break;
    names.push(cell);
  }
  return names;
}

/** Rows of at most so many cells, each with one that says when; where times stand first or last a cell may be missing. */
function rowsBelow(letter: string, from: number, width: number, time: number): Stacked[][] {
  const rows: Stacked[][] = [];
  let row: Stacked[] = [];
  const isEdge = time === 0 || time === width - 1;
  const saysWhen = ({ text }: Stacked): boolean => text.length <= LONGEST_TIME && SAYS_WHEN.test(text);
  const isWhole = (cells: readonly Stacked[]): boolean =>
    isEdge ? cells.length > 1 && cells.some(saysWhen) : cells.length === width && saysWhen(cells[time]!);
  for (const cell of cellsFrom(letter, from)) {
    if (NO_CELL.test(cell.text)) break;
    const ends =
      time === 0
        ? row.length === width || (row.length > 1 && saysWhen(cell))
        : row.length === width || (isEdge && isWhole(row));
    if (ends) {
      if (!isWhole(row)) break;
      rows.push(row);
      row = [];
    }
    if (row.length === width || (time === 0 && row.length === 0 && !saysWhen(cell))) break;
    row.push(cell);
  }
  if (isWhole(row)) rows.push(row);
  return rows;
}

/** The cells from here to the end of the page. */
function* cellsFrom(letter: string, from: number): Generator<Stacked> {
  const line = /([^\r\n\f]*)(\r\n|[\r\n\f]|$)/gu;
  line.lastIndex = from;
  let lines: Span[] = [];
  for (let match = line.exec(letter); match && match.index < letter.length; match = line.exec(letter)) {
    const place = line.lastIndex;
    const words = (match[1] ?? '').trim();
    const at = match.index + (match[1] ?? '').indexOf(words);
    if (words !== '') lines.push([at, at + words.length]);
    if ((words === '' || match[2] === '\f') && lines.length > 0) {
      yield cellOf(letter, lines);
      lines = [];
    }
    if (match[2] === '\f' || (lines[0] && place - lines[0][0] > LONGEST_CELL)) return;
    line.lastIndex = place;
  }
  if (lines.length > 0) yield cellOf(letter, lines);
}

function cellOf(letter: string, lines: readonly Span[]): Stacked {
  return { lines, text: lines.map((span) => letter.slice(...span)).join(' ') };
}
