/** A piece of text with its place on a page: points, origin at the bottom left. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
}

interface LaidLine {
  readonly y: number;
  readonly size: number;
  readonly pieces: PlacedText[];
}

/** Wider than this times the usual distance between lines is a gap between paragraphs. */
const GAP = 1.35;
/** Pieces that stand less than this part of the font size apart belong to one word. */
const WORD_GAP = 0.15;

/** The lines of a page from top to bottom; an empty line where the gap is wider than between lines of a paragraph. */
export function layOut(page: readonly PlacedText[]): string {
  const lines = linesOf(page);
  const usual = usualDistance(lines);
  return lines
    .map((line, index) => {
      const above = lines[index - 1];
      const gap = above !== undefined && above.y - line.y > usual * GAP;
      return `${gap ? '\n' : ''}${textOf(line)}`;
    })
    .join('\n');
}

/** Superscripts stand higher than their line, by less than half of its size. */
function linesOf(page: readonly PlacedText[]): LaidLine[] {
  const lines: LaidLine[] = [];
  for (const piece of page) {
    if (piece.text.trim() === '') continue;
    const line = lines.findLast(
      (candidate) => Math.abs(candidate.y - piece.y) < Math.max(candidate.size, piece.size) * 0.5,
    );
    if (line) line.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.sort((a, b) => b.y - a.y);
}

function textOf(line: LaidLine): string {
  const pieces = [...line.pieces].sort((a, b) => a.x - b.x);
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const apart = piece.x - end > piece.size * WORD_GAP;
    text += text !== '' && apart && !text.endsWith(' ') && !piece.text.startsWith(' ') ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  // NUL cannot be stored and says nothing; pdf.js gives it for letters without a code.
  return text.replaceAll('\u0000', '').trimEnd();
}

function usualDistance(lines: readonly LaidLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? line.y) - line.y)
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 14;
}
