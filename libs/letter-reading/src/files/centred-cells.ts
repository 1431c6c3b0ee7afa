import { partsOf, type PageLine, type Segment } from './page-lines';

/** Lines of one cell stand closer than this times the font size; closer than the second they stand in two cells. */
const PITCH = 1.6;
const BESIDE = 0.9;
/** A cell in the middle of a row has at most so many lines of another one over it. */
const MOST_OVER = 3;

/**
 * The columns of a table whose first row begins here with a line of its second cell, as its first one stands in the middle of the row's
 * height: as many lines of the cell over it as under it, and a row of the same columns below. Null for any other line.
 */
export function columnsOfCentred(lines: readonly PageLine[], first: number): readonly Segment[] | null {
  const cell = segmentAlone(lines[first]);
  if (!cell) return null;
  const over = linesOf(cell, lines, first);
  const middle = lines[first + over];
  if (!middle || over > MOST_OVER) return null;
  const [date, ...others] = middle.segments;
  const beside = partsOf(middle) === 1 && isBeside(lines[first + over - 1], middle);
  const columns = beside ? [...middle.segments, cell] : middle.segments;
  if (!date || date.end > cell.x || (!beside && !others.some(({ x }) => isSame(x, cell.x)))) return null;
  const under = linesOf(cell, lines, first + over + 1);
  const next = lines[first + over + 1 + under];
  const goesOn =
    next?.segments.length === columns.length && next.segments.every(({ x }, at) => isSame(x, columns[at]?.x));
  return under === over && goesOn ? columns : null;
}

/** How many lines from here on stand alone in the column of a cell, one under the other. */
function linesOf(cell: Segment, lines: readonly PageLine[], from: number): number {
  let count = 0;
  for (let line = lines[from]; line; line = lines[from + count]) {
    const above = lines[from + count - 1];
    const apart = count > 0 && above !== undefined && above.y - line.y > line.size * PITCH;
    if (apart || !isSame(segmentAlone(line)?.x, cell.x)) break;
    count += 1;
  }
  return count;
}

function segmentAlone(line: PageLine | undefined): Segment | undefined {
  return line?.segments.length === 1 ? line.segments[0] : undefined;
}

function isBeside(above: PageLine | undefined, line: PageLine): boolean {
  return above !== undefined && above.y - line.y < line.size * BESIDE;
}

/** Within two points. */
function isSame(x: number | undefined, other: number | undefined): boolean {
  return x !== undefined && other !== undefined && Math.abs(x - other) < 2;
}
