import { justifiedGaps } from './justified-cells';

/** A piece of text with its place on a page: points, origin at the bottom left. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
}

/** Words of one line that no wide gap parts: a whole line of running text, or what one table cell has on it. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

export interface PageLine {
  /** Baseline and font size of most of it, in points. */
  readonly y: number;
  readonly size: number;
  /** From left to right, one or more. */
  readonly segments: readonly Segment[];
}

/** A piece with its place in the order in which the page's text was written. */
interface Piece extends PlacedText {
  readonly order: number;
}

interface OpenLine {
  readonly y: number;
  readonly size: number;
  readonly pieces: Piece[];
}

/** Where a column starts on a line, by a wide gap before it. */
interface ColumnStart {
  readonly x: number;
  readonly y: number;
}

/** Pieces that stand less than this part of the font size apart belong to one word. */
const WORD_GAP = 0.15;
/** A gap of more than this times the font size parts columns; justified text has narrower ones. */
const COLUMN_GAP = 1.4;
/** The same where lines near by have a column that starts at this very place, or where other lines were written between. */
const CELL_GAP = 0.4;
/** Lines at most this many font sizes apart may be of one table, and columns that start this near, in points, one column. */
const TABLE_REACH = 15;
const SAME_START = 1;
/** A bullet sign, which a tab of at most this times the font size parts from its words. */
const SIGN = /^[•●▪◦‣·∙o\-–*\uF0B7\uF0A7]$/u;
const SIGN_GAP = 3.5;
/** A number at the start of a line, which a tab parts from its words: of a heading, of a list, of a table row. */
const LABEL = /^\(?(?:\d{1,2}(?:\.\d{1,3})*|[a-zæøå])[.)]?$/u;
/** Typographers' joined letters, which no word in a search or a rule has. */
const LIGATURE = /[\uFB00-\uFB06]/gu;
const TO_CLEAN = /[\0\uFB00-\uFB06]/u;

/** The lines of a page from top to bottom. */
export function linesOfPage(page: readonly PlacedText[]): PageLine[] {
  const lines: OpenLine[] = [];
  const pieces = page
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, x, y, width, size }, order): Piece => ({ text, x, y, width, size, order }));
  for (const piece of pieces) {
    // Superscripts stand higher than their line, by less than half of its size.
    const line = lines.findLast(
      (candidate) => Math.abs(candidate.y - piece.y) < Math.max(candidate.size, piece.size) * 0.5,
    );
    if (line) line.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  const closed = lines.map((line) => closeLine(line, [], () => false));
  const starts = closed.flatMap(({ segments }, at) => segments.slice(1).map(({ x }) => ({ x, y: lines[at]?.y ?? 0 })));
  if (starts.length === 0) return closed.sort((a, b) => b.y - a.y);
  const fills = justifiedGaps(lines, starts, TABLE_REACH);
  return lines.map((line) => closeLine(line, starts, (piece) => fills(line, piece))).sort((a, b) => b.y - a.y);
}

/** The words of a line, its columns apart. */
export function wordsOf({ segments }: PageLine): string {
  const [first, ...others] = segments.map(({ text }) => text);
  if (first === undefined || !LABEL.test(first)) return [first, ...others].join('    ');
  return `${first} ${others.join('    ')}`;
}

/** What stands apart on a line: a number at its start belongs to what follows. */
export function partsOf({ segments }: PageLine): number {
  return segments.length - (LABEL.test(segments[0]?.text ?? '') ? 1 : 0);
}

/** `fills`: whether the gap before a piece only fills its cell. */
function closeLine(
  { pieces }: OpenLine,
  starts: readonly ColumnStart[],
  fills: (piece: PlacedText) => boolean,
): PageLine {
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  const segments: { text: string; x: number; end: number }[] = [];
  let order = -1;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const text = cleaned(piece.text);
    const last = segments[segments.length - 1];
    const gap = last ? piece.x - last.end : 0;
    const signed = last !== undefined && SIGN.test(last.text.trim()) && gap < main.size * SIGN_GAP;
    const cell = gap > main.size * CELL_GAP && (piece.order !== order + 1 || startsColumn(piece, starts));
    order = piece.order;
    const parts = cell || gap > main.size * COLUMN_GAP;
    if (!last || (parts && !signed && !(gap > 0 && fills(piece)))) {
      segments.push({ text, x: piece.x, end: piece.x + piece.width });
      continue;
    }
    // A footnote's mark belongs to the word before it.
    const mark = piece.size < main.size * 0.8 && piece.y > main.y && /^\d{1,2}$/u.test(text);
    const apart = gap > main.size * (mark ? WORD_GAP * 2 : WORD_GAP);
    last.text += apart && !last.text.endsWith(' ') && !text.startsWith(' ') ? ` ${text}` : text;
    last.end = Math.max(last.end, piece.x + piece.width);
  }
  return { y: main.y, size: main.size, segments: segments.map((each) => ({ ...each, text: each.text.trim() })) };
}

function startsColumn(piece: Piece, starts: readonly ColumnStart[]): boolean {
  const reach = piece.size * TABLE_REACH;
  return starts.some(({ x, y }) => Math.abs(x - piece.x) < SAME_START && Math.abs(y - piece.y) < reach);
}

function cleaned(text: string): string {
  if (!TO_CLEAN.test(text)) return text;
  // NUL cannot be stored and says nothing; pdf.js gives it for letters without a code.
  return text.replaceAll('\u0000', '').replace(LIGATURE, (joined) => joined.normalize('NFKC'));
}
