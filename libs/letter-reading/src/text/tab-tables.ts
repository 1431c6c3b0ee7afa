import type { Span } from '@tertial/domain';
import { bulletSign } from './bullets';
import { isHead } from './table-heads';
import type { WrittenTable } from './written-tables';

/**
 * Tables whose cells stand apart by tabs, as a text that was copied from Word has them. A cell of several lines was broken at them: what
 * starts low or ends in the next cell goes on with the line above.
 */

interface TabLine {
  readonly cells: readonly Span[];
  readonly words: readonly string[];
  readonly afterGap: boolean;
  readonly to: number;
}

const WRITTEN = /[^\r\n\f]+/gu;
const LINE = /[^\r\n\f]+|\r\n|[\r\n\f]/gu;
const PAGE_NUMBER = /^\d{1,3}$/u;
/** With no head that names its columns a table is told by so many rows. */
const LEAST_ROWS = 3;

/** The tables of a letter whose cells stand apart by tabs, in its order. */
export function tabTables(letter: string): WrittenTable[] {
  if (!letter.includes('\t')) return [];
  const tables: WrittenTable[] = [];
  let end = 0;
  for (const { index, 0: text } of letter.matchAll(WRITTEN)) {
    // A tab between words.
    if (!text.trim().includes('\t')) continue;
    const head = lineOf(text, index, true);
    // Lines that were looked through are no rows; a head may stand among them.
    if (isPoint(head) || (index < end && (index < lastEnd(tables) || !isHead(named(head))))) continue;
    const { rows, to } = rowsFrom(letter, head);
    end = to;
    if (isTable(letter, head, rows)) tables.push({ from: index, to, rows });
  }
  return tables;
}

function lastEnd(tables: readonly WrittenTable[]): number {
  return tables[tables.length - 1]?.to ?? 0;
}

function named({ words }: TabLine): string[] {
  return words.filter((word) => word !== '');
}

/** The head and the rows right below it, up to a line of text. */
function rowsFrom(letter: string, head: TabLine): { readonly rows: Span[][][]; readonly to: number } {
  const width = head.cells.length;
  const rows: Span[][][] = [head.cells.map((cell) => [cell])];
  const below = linesFrom(letter, head.to);
  let { to } = head;
  let { value: line } = below.next();
  while (line) {
    const { value: next } = below.next();
    const last = rows[rows.length - 1] ?? [];
    const isAlone = line.cells.length === 1;
    if (isAlone && (line.afterGap || !(goesOn(line) || opensRow(next)))) break;
    if (line.cells.length > width + 1 || isPoint(line)) break;
    if (goesOn(line) && (isAlone || last.length < width)) goOn(last, line);
    else rows.push(line.cells.map((cell) => [cell]));
    to = line.to;
    line = next;
  }
  return { rows, to };
}

function isTable(letter: string, head: TabLine, rows: readonly (readonly (readonly Span[])[])[]): boolean {
  if (isHead(named(head))) return rows.length > 1;
  return rows.length >= LEAST_ROWS && isEven(letter, rows);
}

/** Without a head: rows of as many cells, and no list of contents. */
function isEven(letter: string, rows: readonly (readonly (readonly Span[])[])[]): boolean {
  const last = (row: readonly (readonly Span[])[]): string => letter.slice(...(row[row.length - 1]?.[0] ?? [0, 0]));
  return rows.every((row) => row.length === rows[0]?.length) && !rows.every((row) => PAGE_NUMBER.test(last(row)));
}

/** "1.[tab]Etaten skal …", "•[tab]Etaten skal …". */
function isPoint({ cells, words: [first = '', second = ''] }: TabLine): boolean {
  return (
    cells.length === 2 && (/^[\d.]+$/u.test(first) || bulletSign(`${first} ${second}`)?.length === first.length + 1)
  );
}

function goesOn({ words: [first = ''] }: TabLine): boolean {
  return /^\p{Ll}/u.test(first);
}

/** Below the first line of a cell stands the rest of it, with the row's other cells. */
function opensRow(next: TabLine | undefined): boolean {
  return next !== undefined && !next.afterGap && next.cells.length > 1 && goesOn(next);
}

function goOn(row: Span[][], { cells }: TabLine): void {
  const [first, ...rest] = cells;
  if (first) row[row.length - 1]?.push(first);
  row.push(...rest.map((cell) => [cell]));
}

/** The lines of the page from here on, but for the empty ones. */
function* linesFrom(letter: string, from: number): Generator<TabLine, undefined> {
  LINE.lastIndex = from;
  let ends = -1;
  for (let match = LINE.exec(letter); match; match = LINE.exec(letter)) {
    const [text] = match;
    if (text === '\f') return undefined;
    if (/^[\r\n]/u.test(text)) ends += 1;
    else if (text.trim() !== '') {
      const place = LINE.lastIndex;
      yield lineOf(text, match.index, ends > 0);
      LINE.lastIndex = place;
      ends = -1;
    }
  }
  return undefined;
}

function lineOf(text: string, from: number, afterGap: boolean): TabLine {
  const cells: Span[] = [];
  const words: string[] = [];
  let at = from;
  for (const piece of text.split('\t')) {
    const word = piece.trim();
    const start = at + (word === '' ? 0 : piece.indexOf(word));
    cells.push([start, start + word.length]);
    words.push(word);
    at += piece.length + 1;
  }
  return { cells, words, afterGap, to: from + text.length };
}
