import type { Span } from '@tertial/domain';
import { isHead } from './table-heads';
import type { WrittenTable } from './written-tables';

/**
 * Tables of a text that was extracted with its layout: columns stand apart by spaces, and the lines of the cells of a row side by
 * side. For reading, each row becomes one line "cell | cell", as tables of files are.
 */

interface Chunk {
  readonly text: string;
  /** Characters before it in its line. */
  readonly at: number;
}

interface LayoutLine {
  readonly chunks: readonly Chunk[];
  /** Offset of its first character in the letter. */
  readonly from: number;
  readonly to: number;
}

/** Longer lines are paragraphs. */
const LONGEST_LINE = 400;
/** What stands this far left of a head is still below it. */
const SLACK = 3;
const APART = /( {2,})/u;
/** A line whose words stand apart; most letters have none, and each line is looked at. */
const HEAD_LINE = /^[ \f]*\p{Lu}[^\r\n\f]*?\S {2,}\S[^\r\n\f]*$/gmu;

/** The tables of a letter whose columns stand apart by spaces, in its order. */
export function layoutTables(letter: string): WrittenTable[] {
  const tables: WrittenTable[] = [];
  for (const { index, 0: line } of letter.matchAll(HEAD_LINE)) {
    if (index < (tables[tables.length - 1]?.to ?? 0) || !isHead(chunksOf(line).map(({ text }) => text))) continue;
    const table = tableAt(letter, index);
    if (table) tables.push(table);
  }
  return tables;
}

function chunksOf(line: string): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  for (const piece of line.split(APART)) {
    const text = piece.trim();
    if (text !== '') chunks.push({ text, at: at + piece.indexOf(text) });
    at += piece.length;
  }
  return chunks;
}

function tableAt(letter: string, from: number): WrittenTable | null {
  const [head, ...below] = linesFrom(letter, from);
  if (!head) return null;
  const starts = head.chunks.map(({ at }) => at);
  const lines: { cells: (Span | null)[]; afterGap: boolean; low: boolean }[] = [];
  let { to } = head;
  let gap = false;
  for (const line of below) {
    if (line.chunks.length === 0) {
      gap = true;
      continue;
    }
    const cells = cellsIn(line, starts);
    const isText = cells !== null && gap && cells.filter((cell) => cell !== null).length < 2;
    if (!cells || isText) break;
    lines.push({ cells, afterGap: gap && lines.length > 0, low: /^\p{Ll}/u.test(line.chunks[0]?.text ?? '') });
    gap = false;
    to = line.to;
  }
  if (!lines.some(({ cells }) => cells.filter((cell) => cell !== null).length >= 2)) return null;
  const apart = lines.some(({ afterGap }) => afterGap);
  const rows: Span[][][] = [(cellsIn(head, starts) ?? []).map((cell) => (cell ? [cell] : []))];
  lines.forEach(({ cells, afterGap, low }, index) => {
    const opens = apart ? afterGap : !low && cells[0] !== null && cells.filter((cell) => cell !== null).length >= 2;
    if (index === 0 || opens) rows.push(starts.map(() => []));
    cells.forEach((cell, column) => cell && rows[rows.length - 1]?.[column]?.push(cell));
  });
  return { from, to, rows };
}

/** The lines of the page from here on. */
function* linesFrom(letter: string, from: number): Generator<LayoutLine> {
  let at = from;
  while (at < letter.length) {
    const end = /[\r\n\f]/u.exec(letter.slice(at, at + LONGEST_LINE));
    const text = letter.slice(at, at + (end?.index ?? LONGEST_LINE));
    yield { chunks: chunksOf(text), from: at, to: at + text.length };
    at += text.length;
    if (!end || letter[at] === '\f') return;
    at += letter.startsWith('\r\n', at) ? 2 : 1;
    if (letter[at] === '\f') return;
  }
}

/** The line's words in the columns; null where they run over from one into the next: then it is a line of text. */
function cellsIn(line: LayoutLine, starts: readonly number[]): (Span | null)[] | null {
  const cells = starts.map((): Span | null => null);
  const isRow = line.chunks.length > 1;
  for (const { text, at } of line.chunks.flatMap((chunk) => (isRow ? cutAt(chunk, starts) : [chunk]))) {
    const column = starts.findLastIndex((start) => start <= at + SLACK);
    const next = starts[column + 1];
    if (column < 0 || (next !== undefined && at + text.length > next)) return null;
    const before = cells[column];
    const span: Span = [line.from + at, line.from + at + text.length];
    cells[column] = before ? [before[0], span[1]] : span;
  }
  return cells;
}

/** A full cell may leave but one space before the next one. */
function cutAt({ text, at }: Chunk, starts: readonly number[]): Chunk[] {
  const next = starts.find((start) => start > at + SLACK && start < at + text.length);
  if (next === undefined || text[next - at - 1] !== ' ') return [{ text, at }];
  return [{ text: text.slice(0, next - at - 1), at }, ...cutAt({ text: text.slice(next - at), at: next }, starts)];
}
