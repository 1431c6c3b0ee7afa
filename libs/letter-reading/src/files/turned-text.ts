import { linesOfPage, type PageLine, type PlacedText } from './page-lines';

/** A piece of text as pdf.js gives it: its matrix tells size, direction and place. */
export interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** The lines of a page as one reads it: text that runs up, down or upside down is turned upright; what runs another way than most, as a stamp in the margin, comes last. */
export function linesOfTurnedPage(pieces: readonly PdfText[]): PageLine[] {
  const turns = new Map<number, PlacedText[]>();
  for (const { str, transform, width } of pieces) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // Nearly all text is upright.
    const isUpright = b === 0 && c === 0 && a > 0;
    const quarters = isUpright ? 0 : (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const place = upright(quarters, x, y);
    const size = isUpright ? Math.abs(d) : Math.hypot(c, d);
    const placed = { text: str, x: place.x, y: place.y, width, size };
    const same = turns.get(quarters);
    if (same) same.push(placed);
    else turns.set(quarters, [placed]);
  }
  const letters = (texts: readonly PlacedText[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);
  return [...turns.values()].sort((one, other) => letters(other) - letters(one)).flatMap(linesOfPage);
}

/** The place on a page turned back by so many quarters of a turn. */
function upright(quarters: number, x: number, y: number): { x: number; y: number } {
  if (quarters === 1) return { x: y, y: -x };
  if (quarters === 2) return { x: -x, y: -y };
  return quarters === 3 ? { x: -y, y: x } : { x, y };
}
