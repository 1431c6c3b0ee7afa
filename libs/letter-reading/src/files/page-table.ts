import { columnsOfCentred } from './centred-cells';
import { partsOf, type PageLine, type Segment } from './page-lines';
import { joinBrokenWords, type KnownWords } from './word-breaks';

/** Lines of a page that stand in aligned columns: from `first`, `count` of them. */
export interface PageTable {
  readonly count: number;
  readonly columns: readonly Column[];
  /** Each row's cells, one for each column. */
  readonly rows: readonly (readonly string[])[];
  /** Two columns of running text one after the other, where it is no table after all. */
  readonly running: readonly string[] | null;
}

/** From left to right, in points. */
export interface Column {
  x: number;
  end: number;
}

/** Wider than this times the distance between a cell's lines is a gap between rows. */
const ROW_GAP = 1.2;
/** Lines of one cell stand closer than this times the font size. */
const WIDEST_PITCH = 1.5;
/** A table's lines stand closer than this times the font size. */
const TABLE_GAP = 4.5;

/** Columns that start this near, in points, are the same one on two pages. */
const SAME_COLUMN = 2;

/**
 * The table that starts at this line, or null: two columns with two lines each, or one line in three columns, or a row whose first cell
 * stands in the middle of its height. `above`: the
 * columns of the table that the page before ends with, in which a line of one cell may go on.
 */
export function tableAt(
  lines: readonly PageLine[],
  first: number,
  known: KnownWords,
  above: readonly Column[] = [],
): PageTable | null {
  const start = lines[first];
  const goesOn = start !== undefined && isInColumns(start, above);
  const centred = goesOn ? null : columnsOfCentred(lines, first);
  if (!start || (partsOf(start) < 2 && !goesOn && !centred)) return null;
  const columns: Column[] = (goesOn ? above : (centred ?? start.segments)).map(({ x, end }) => ({ x, end }));
  let count = 1;
  for (let index = first + 1; index < lines.length; index += 1) {
    if (!joins(lines, index, columns)) break;
    count += 1;
  }
  const table = lines.slice(first, first + count);
  if (!goesOn && partsOf(start) < 3 && columns.filter((column) => segmentsIn(table, column).length >= 2).length < 2)
    return null;
  const running = goesOn ? null : runningColumns(table, columns, known);
  const rows = rowsOf(table, columns).map((row) => cellsOf(row, columns, known));
  return { count, columns, rows, running };
}

/** A row as text: "cell | cell", or the one cell that is not empty. */
export function rowText(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 1) return filled[0] ?? '';
  return cells
    .join(' | ')
    .replace(/[\s|]+$/u, '')
    .trim();
}

/** Whether each part of the line starts where a column does, and another one than the first has words. */
function isInColumns({ segments }: PageLine, columns: readonly Column[]): boolean {
  const places = segments.map(({ x }) => columns.findIndex((column) => Math.abs(column.x - x) < SAME_COLUMN));
  return columns.length > 0 && !places.includes(-1) && places.some((place) => place > 0);
}

/** Whether the line goes on in the columns; it widens them, and may add one. */
function joins(lines: readonly PageLine[], index: number, columns: Column[]): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || above.y < line.y || above.y - line.y > line.size * TABLE_GAP) return false;
  const places = line.segments.map((segment) => overlapping(columns, segment));
  if (places.some((found) => found.length > 1)) return false;
  const inside = places.flat();
  if (new Set(inside).size < inside.length || inside.length === 0) return false;
  if (line.segments.length === 1 && !belongs(lines, index, columns, inside[0])) return false;
  line.segments.forEach((segment, at) => {
    const column = places[at]?.[0];
    if (!column) columns.push({ x: segment.x, end: segment.end });
    else {
      column.x = Math.min(column.x, segment.x);
      column.end = Math.max(column.end, segment.end);
    }
  });
  columns.sort((a, b) => a.x - b.x);
  return true;
}

/** A line in the first column alone is the rest of a cell, or a paragraph under the table: the next columns tell. */
function belongs(lines: readonly PageLine[], index: number, columns: readonly Column[], column?: Column): boolean {
  if (column !== columns[0]) return true;
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above) return false;
  return above.y - line.y < line.size * 1.6;
}

function segmentsIn(table: readonly PageLine[], column: Column): Segment[] {
  return table.flatMap(({ segments }) => segments.filter((segment) => overlapping([column], segment).length > 0));
}

function overlapping(columns: readonly Column[], { x, end }: Segment): Column[] {
  return columns.filter((column) => x < column.end && end > column.x);
}

/** Lines grouped to rows: by wider gaps, and where every cell of a line starts anew. */
function rowsOf(table: readonly PageLine[], columns: readonly Column[]): PageLine[][] {
  const pitch = pitchOf(table, columns);
  const rows: PageLine[][] = [];
  table.forEach((line, index) => {
    const above = table[index - 1];
    const last = rows[rows.length - 1];
    const gap = above === undefined || pitch === null || above.y - line.y > pitch * ROW_GAP;
    if (!last || gap || (startsRow(line, columns) && !isCutOff(last, columns))) rows.push([line]);
    else last.push(line);
  });
  return rows;
}

/** Distance between two lines of one cell: the smallest that occurs in any column; null where no cell has two lines. */
function pitchOf(table: readonly PageLine[], columns: readonly Column[]): number | null {
  let pitch: number | null = null;
  for (const column of columns) {
    const heights = table
      .filter(({ segments }) => segments.some((segment) => overlapping([column], segment).length > 0))
      .map(({ y }) => y);
    heights.slice(1).forEach((y, index) => {
      const distance = (heights[index] ?? y) - y;
      if (pitch === null || distance < pitch) pitch = distance;
    });
  }
  return pitch !== null && pitch < (table[0]?.size ?? 0) * WIDEST_PITCH ? pitch : null;
}

function startsRow({ segments }: PageLine, columns: readonly Column[]): boolean {
  const [first] = columns;
  if (!first || segments.length < 2 || !segments.some((segment) => overlapping([first], segment).length > 0))
    return false;
  return segments.every(({ text }) => /^["«”]?[\p{Lu}\d]/u.test(text));
}

/** "Årsrapport for" over "2026": the first cell of the row ends in the middle of its words. */
function isCutOff(row: readonly PageLine[], [first]: readonly Column[]): boolean {
  const words = first ? segmentsIn(row, first).map(({ text }) => text) : [];
  return /(?<!\p{L})(?:for|i|av|og|til|på|med|per|fra|frå|om)$/u.test(words[words.length - 1] ?? '');
}

function cellsOf(row: readonly PageLine[], columns: readonly Column[], known: KnownWords): string[] {
  return columns.map((column) => {
    const texts = segmentsIn(row, column).map(({ text }) => text);
    return joinBrokenWords(texts, known).join(' ').replaceAll('|', '/');
  });
}

/** Two columns of running text, both long and filled to their edges: first the left one, then the right. */
function runningColumns(table: readonly PageLine[], columns: readonly Column[], known: KnownWords): string[] | null {
  const [left, right] = columns;
  if (!left || !right || columns.length !== 2) return null;
  const texts = [left, right].map((column) => {
    const segments = segmentsIn(table, column);
    const full = segments.filter(({ x, end }) => end - x > (column.end - column.x) * 0.75);
    const wide = column.end - column.x > (right.end - left.x) * 0.35;
    return wide && segments.length >= 8 && full.length > segments.length * 0.7
      ? segments.map(({ text }) => text)
      : null;
  });
  const [first, second] = texts;
  return first && second ? joinBrokenWords([...first, ...second], known) : null;
}
