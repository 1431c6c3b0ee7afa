import type { Span } from '@tertial/domain';
import { layoutTables } from './layout-tables';
import { loneSigns } from './lone-signs';
import { stackedTables } from './stacked-tables';
import { tabTables } from './tab-tables';

/**
 * What has lost its form in a text: tables with spaces or tabs between their columns, or with their cells one below the other, and signs of
 * points on lines of their own. For reading, each row becomes one line "cell | cell", as tables of files are.
 */

/** A text whose tables are rows, and where its characters stand in the letter. */
export interface TextInRows {
  readonly text: string;
  /** The pieces of the letter that a piece of the text was made of, in the text's order. */
  readonly placesOf: (span: Span) => Span[];
}

/** A table as it is written in a letter. */
export interface WrittenTable {
  readonly from: number;
  readonly to: number;
  /** Each row's cells, in pieces of the letter; no row: it is left out. */
  readonly rows: readonly (readonly (readonly Span[])[])[];
}

/** In the letter's order, without what overlaps the one before. */
function apart(tables: readonly WrittenTable[]): WrittenTable[] {
  let end = 0;
  return [...tables]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}

/** The letter with its tables as rows; null where nothing of it is. */
export function textInRows(letter: string): TextInRows | null {
  const tables = apart([...layoutTables(letter), ...tabTables(letter), ...stackedTables(letter), ...loneSigns(letter)]);
  return tables.length === 0 ? null : composed(letter, tables);
}

/** A piece of the text that stands as it is in the letter. */
interface Piece {
  readonly at: number;
  readonly span: Span;
}

function composed(letter: string, tables: readonly WrittenTable[]): TextInRows {
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
