import type { Span } from '@tertial/domain';
import { isColumnName } from '../structure/column-heads';

/**
 * Tables of a text that was extracted with its layout: columns stand apart by spaces, and the lines of the cells of a row side by
 * side. For reading, each row becomes one line "cell | cell", as tables of files are.
 */

/** A text whose tables are rows, and where its characters stand in the letter. */
export interface TextInRows {
  readonly text: string;
  /** The pieces of the letter that a piece of the text was made of, in the text's order. */
  readonly placesOf: (span: Span) => Span[];
}

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

interface LayoutTable {
  readonly from: number;
  readonly to: number;
  /** Each row's cells, in pieces of the letter. */
  readonly rows: readonly (readonly (readonly Span[])[])[];
}

/** Longer lines are paragraphs. */
const LONGEST_LINE = 400;
/** What stands this far left of a head is still below it. */
const SLACK = 3;
const APART = /( {2,})/u;
/** A line whose words stand apart; most letters have none, and each line is looked at. */
const HEAD_LINE = /^[ \f]*\p{Lu}[^\r\n\f]*?\S {2,}\S[^\r\n\f]*$/gmu;

/** The letter with its tables as rows; null where it has none in columns of spaces. */
export function textInRows(letter: string): TextInRows | null {
  const tables: LayoutTable[] = [];
  for (const { index, 0: line } of letter.matchAll(HEAD_LINE)) {
    if (index < (tables[tables.length - 1]?.to ?? 0) || !isHead(chunksOf(line))) continue;
    const table = tableAt(letter, index);
    if (table) tables.push(table);
  }
  return tables.length === 0 ? null : composed(letter, tables);
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

/** Most of the words that stand apart name columns. */
function isHead(chunks: readonly Chunk[]): boolean {
  const named = chunks.filter(({ text }) => isColumnName(text));
  return named.length >= 2 && named.length * 2 > chunks.length;
}

function tableAt(letter: string, from: number): LayoutTable | null {
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

/** A piece of the text that stands as it is in the letter. */
interface Piece {
  readonly at: number;
  readonly span: Span;
}

function composed(letter: string, tables: readonly LayoutTable[]): TextInRows {
  const pieces: Piece[] = [];
  let text = '';
  let end = 0;
  const copy = (span: Span): void => {
    if (span[1] > span[0]) pieces.push({ at: text.length, span });
    text += letter.slice(...span);
  };
  for (const { from, to, rows } of tables) {
    copy([end, from]);
    rows.forEach((cells, index) => {
      if (index > 0) text += '\n';
      cells.forEach((spans, column) => {
        if (column > 0) text += ' | ';
        spans.forEach((span, line) => {
          if (line > 0) text += ' ';
          copy(span);
        });
      });
    });
    end = to;
  }
  copy([end, letter.length]);
  return { text, placesOf: (span) => placesIn(pieces, span) };
}

function placesIn(pieces: readonly Piece[], [from, to]: Span): Span[] {
  const found: Span[] = [];
  for (const { at, span } of pieces) {
    const first = Math.max(from, at);
    const last = Math.min(to, at + span[1] - span[0]);
    if (first < last || (from === to && first === last)) found.push([span[0] + first - at, span[0] + last - at]);
  }
  return found.length > 0 ? found : [[0, 0]];
}
