import type { PlacedText } from './page-lines';

/** A line's pieces, from anywhere on a page. */
interface LinePieces {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly PlacedText[];
}

/** What stands between two starts of columns on a line: where it starts and ends. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly endsInWords: boolean;
}

/** Edges this near, in points, are the same. */
const SAME_EDGE = 1;
/** Words that are spread over a line have gaps this like each other, and at most so many font sizes wide. */
const SAME_GAP = 0.3;
const WIDEST_SPREAD = 5;

/**
 * Tells gaps between words that only fill a narrow cell to its edges from gaps between columns: the words stand between the same
 * two edges as those of another line near by, and no column starts there on any other line. Figures under one another, which
 * end at the same edge too, are columns. `starts`: where segments start on each line; `reach`: how far, in font sizes, lines of
 * one table stand apart.
 */
export function justifiedGaps(
  lines: readonly LinePieces[],
  starts: readonly { readonly x: number; readonly y: number }[],
  reach: number,
): (line: LinePieces, piece: PlacedText) => boolean {
  const isNear = (line: LinePieces, y: number): boolean => y !== line.y && Math.abs(line.y - y) < line.size * reach;
  const parted = new Set(starts.map(({ y }) => y));
  const ofTables = lines.filter(({ y }) => parted.has(y));
  /** On other lines of the table a segment starts there too, and fewer words run across. */
  const isStart = (line: LinePieces, x: number): boolean => {
    const same = starts.filter((other) => Math.abs(other.x - x) < SAME_EDGE && isNear(line, other.y)).length;
    if (same === 0 || (same === 1 && isEvenlySpread(line, x))) return false;
    return ofTables.filter((other) => isNear(line, other.y) && runsAcross(other, x)).length < same;
  };
  const stretches = new Map(lines.map((line) => [line, stretchesOf(line, (x) => isStart(line, x))]));
  const all = [...stretches.values()].flat();
  return (line, piece) => {
    if (isStart(line, piece.x)) return false;
    const own = stretches.get(line)?.find(({ start, end }) => start < piece.x && piece.x < end);
    return (
      own !== undefined &&
      all.some(
        ({ start, end, y, endsInWords }) =>
          endsInWords &&
          Math.abs(start - own.start) < SAME_EDGE &&
          Math.abs(end - own.end) < SAME_EDGE &&
          isNear(line, y),
      )
    );
  };
}

/**
 * Whether the words around `x` stand as far apart as those beside them: that is how words are spread, while columns stand where they
 * do. Words of two lines may so start at one place by chance, of more hardly.
 */
function isEvenlySpread({ pieces, size }: LinePieces, x: number): boolean {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  const at = sorted.findIndex((piece) => piece.x === x);
  const gap = gapBefore(sorted, at);
  if (gap === null || gap > size * WIDEST_SPREAD) return false;
  return [gapBefore(sorted, at - 1), gapBefore(sorted, at + 1)].some(
    (other) => other !== null && Math.abs(other - gap) < SAME_GAP,
  );
}

/** The room before a piece; null where it or the one before it are no words. */
function gapBefore(sorted: readonly PlacedText[], at: number): number | null {
  const [before, piece] = [sorted[at - 1], sorted[at]];
  if (!before || !piece || !/\p{L}/u.test(before.text) || !/\p{L}/u.test(piece.text)) return null;
  return piece.x - before.x - before.width;
}

function runsAcross({ pieces }: LinePieces, x: number): boolean {
  return pieces.some((piece) => piece.x < x - SAME_EDGE && x + SAME_EDGE < piece.x + piece.width);
}

function stretchesOf({ y, pieces }: LinePieces, isStart: (x: number) => boolean): Stretch[] {
  const stretches: { start: number; end: number; y: number; endsInWords: boolean }[] = [];
  for (const { x, width, text } of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = stretches[stretches.length - 1];
    const endsInWords = /\p{L}/u.test(text);
    if (last && !isStart(x)) Object.assign(last, { end: Math.max(last.end, x + width), endsInWords });
    else stretches.push({ start: x, end: x + width, y, endsInWords });
  }
  return stretches;
}
