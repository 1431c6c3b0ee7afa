import { isDeadlineLine } from '../structure/continuation';
import { bulletSign } from '../text/bullets';
import { partsOf, wordsOf, type PageLine, type Segment } from './page-lines';

/** A page's lines without the deadlines in its margin, and these, each with the line that it stands beside. */
export interface Margins {
  readonly lines: readonly PageLine[];
  readonly notes: ReadonlyMap<PageLine, readonly string[]>;
}

/** Places this near, in points, are the same. */
const SAME_PLACE = 2;
/** Lines of one paragraph, and of one note, stand closer than this times the font size. */
const PITCH = 1.6;
/** A paragraph is looked for so many lines back. */
const LINES_BACK = 12;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})+\.?\s/u;
const OBLIGES = /(?<!\p{L})(?:skal|må|bes)(?!\p{L})/u;

/** Whether a line opens a point of a list or a numbered paragraph. */
export function opensPoint(line: PageLine): boolean {
  const words = wordsOf(line);
  return bulletSign(words) !== null || NUMBERED.test(words);
}

/**
 * Takes deadlines in the margin ("Frist: 1. juni" beside a point or a paragraph that tells what to do) out of the lines that they
 * would stand in the middle of. A note may go on over the next lines, also below the end of its paragraph.
 */
export function withoutMarginNotes(lines: readonly PageLine[]): Margins {
  const notes = new Map<PageLine, string[]>();
  const kept: PageLine[] = [];
  let open: { readonly line: PageLine; readonly x: number; y: number } | null = null;
  lines.forEach((line, index) => {
    const last = line.segments[line.segments.length - 1];
    const goesOn: boolean = open !== null && isBelow(line, last, open) && !isDeadlineLine(last?.text ?? '');
    if (open && last && goesOn) {
      notes.get(open.line)?.push(last.text);
      open.y = line.y;
      if (line.segments.length > 1) kept.push(without(line, last));
      return;
    }
    if (last && startsNote(lines, index)) {
      const bare = without(line, last);
      kept.push(bare);
      notes.set(bare, [last.text]);
      open = { line: bare, x: last.x, y: line.y };
      return;
    }
    open = null;
    kept.push(line);
  });
  return { lines: kept, notes };
}

function isBelow(
  line: PageLine,
  last: Segment | undefined,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  if (!last || partsOf(line) > 2 || y - line.y > line.size * PITCH) return false;
  return Math.abs(last.x - x) < SAME_PLACE;
}

function startsNote(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  const note = line?.segments[line.segments.length - 1];
  if (!line || !note || partsOf(line) !== 2 || !isDeadlineLine(note.text)) return false;
  const paragraph = paragraphOf(lines, index);
  return paragraph.some(opensPoint) || OBLIGES.test(paragraph.map(wordsOf).join(' '));
}

/** The lines from the start of the paragraph to this one. */
function paragraphOf(lines: readonly PageLine[], index: number): readonly PageLine[] {
  const found: PageLine[] = [];
  for (let at = index; at >= Math.max(0, index - LINES_BACK); at -= 1) {
    const line = lines[at];
    const below = found[0];
    if (!line || (below && line.y - below.y > line.size * PITCH)) break;
    found.unshift(line);
    if (opensPoint(line)) break;
  }
  return found;
}

function without(line: PageLine, note: Segment): PageLine {
  return { ...line, segments: line.segments.filter((segment) => segment !== note) };
}
