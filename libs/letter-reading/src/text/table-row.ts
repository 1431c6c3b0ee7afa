import type { Span } from '@tertial/domain';
import type { Line } from './lines';

/** A cell of a table row that was written as "cell | cell": its text and its place in the letter. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
}

const RULE = /^[\s|:+=-]+$/u;

/** Whether a line is a row of a table; Markdown's "| --- | --- |" is one that says nothing. */
export function isTableRow(text: string): boolean {
  return text.includes('|') && /\S\s*\|\s*\S|^\|.*\|$/u.test(text);
}

/** The cells of a row, the empty ones left out; none for a line between head and body. */
export function cellsOf({ text, from }: Pick<Line, 'text' | 'from'>): Cell[] {
  if (RULE.test(text)) return [];
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of text.split('|')) {
    const inner = piece.trim();
    const start = from + at + piece.indexOf(inner);
    if (inner !== '') cells.push({ text: inner, span: [start, start + inner.length] });
    at += piece.length + 1;
  }
  return cells;
}

/**
 * The cells of a row in their columns, the empty ones too. Bars at both edges are no columns ("| a | b |"); a bar at the
 * start alone stands after an empty cell ("| b").
 */
export function columnsOf({ text, from }: Pick<Line, 'text' | 'from'>): Cell[] {
  if (RULE.test(text)) return [];
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of text.split('|')) {
    const inner = piece.trim();
    const start = from + at + (inner === '' ? 0 : piece.indexOf(inner));
    cells.push({ text: inner, span: [start, start + inner.length] });
    at += piece.length + 1;
  }
  return /^\|.*\|$/u.test(text) ? cells.slice(1, -1) : cells;
}
