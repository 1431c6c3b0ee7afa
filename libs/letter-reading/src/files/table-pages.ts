import type { Column, PageTable } from './page-table';
import { joinBrokenWords, type KnownWords } from './word-breaks';

/** A table whose last row may go on at the head of the next page. */
export interface OpenTable {
  readonly columns: readonly Column[];
  /** The row that is repeated on each page. */
  readonly head: readonly string[];
  /** Those on this page, the repeated head aside; the last one gets what stands of it on the next page. */
  readonly rows: string[][];
}

export function openTable({ columns, rows }: PageTable): OpenTable {
  return { columns, head: rows[0] ?? [], rows: rows.map((cells) => [...cells]) };
}

/**
 * The table at the head of a page, where the page before ends with `above`: without the head that is repeated, and without
 * the rest of a row that the page's end parts, which goes to that row.
 */
export function goesOnFrom(above: OpenTable, found: PageTable, known: KnownWords): OpenTable {
  const table = openTable(found);
  if (above.columns.length !== found.columns.length) return table;
  const rows = sameCells(table.head, above.head) ? table.rows.slice(1) : table.rows;
  const [first] = rows;
  const parted = above.rows[above.rows.length - 1];
  if (first && parted && goesOn(first)) {
    first.forEach((cell, at) => {
      parted[at] = joinBrokenWords([parted[at] ?? '', cell].filter(Boolean), known).join(' ');
    });
    rows.shift();
  }
  return { columns: found.columns, head: above.head, rows };
}

/** The rest of a row: nothing in its first cell, or the middle of a sentence, and the middle of one in another cell. */
function goesOn([first = '', ...others]: readonly string[]): boolean {
  const isMiddle = (cell: string): boolean => /^[\p{Ll}\d),;.»]/u.test(cell);
  if (first !== '' && !/^[\p{Ll}),;.»]/u.test(first)) return false;
  return others.some((cell) => cell !== '') ? others.every((cell) => cell === '' || isMiddle(cell)) : isMiddle(first);
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}
