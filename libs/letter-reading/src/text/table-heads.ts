import { isColumnName } from '../structure/column-heads';

/** Whether most of the words that stand apart in a line name columns. */
export function isHead(cells: readonly string[]): boolean {
  const named = cells.filter(isColumnName);
  return named.length >= 2 && named.length * 2 > cells.length;
}
