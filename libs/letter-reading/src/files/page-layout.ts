import { withoutFurniture, type BarePage } from './page-furniture';
import { wordsOf, type PageLine } from './page-lines';
import { tableAt } from './page-table';
import { joinBrokenWords, wordsIn, type KnownWords } from './word-breaks';

/** Wider than this times the usual distance between lines is a gap between paragraphs. */
const GAP = 1.35;
/** Footnotes are set this much smaller than the text above them. */
const NOTE_SIZE = 0.93;

/**
 * The text of a document from the lines of its pages: an empty line where the gap is wide and over footnotes, table rows
 * as "cell | cell", heads and feet left out, "Side N" at the end of a page that has a number, a form feed between pages.
 */
export function layOut(pages: readonly (readonly PageLine[])[]): string {
  const known = wordsIn(() =>
    pages.flatMap((lines) => lines.flatMap(({ segments }) => segments.map(({ text }) => text))),
  );
  return withoutFurniture(pages)
    .map((page) => pageText(page, known))
    .join('\n\f');
}

function pageText(page: BarePage, known: KnownWords): string {
  const text = joinBrokenWords(linesOf(page.lines, known), known).join('\n');
  return page.number === null ? text : `${text}\n\nSide ${page.number}`;
}

/** Empty strings are empty lines. */
function linesOf(lines: readonly PageLine[], known: KnownWords): string[] {
  const usual = usualDistance(lines);
  const texts: string[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const above = lines[index - 1];
    if (!line) break;
    const table = tableAt(lines, index, known);
    const isGap = above !== undefined && (above.y - line.y > usual * GAP || above.y < line.y);
    const note = above !== undefined && startsNotes(above, line);
    if ((isGap || note || table) && texts.length > 0 && texts[texts.length - 1] !== '') texts.push('');
    if (table) texts.push(...table.rows, '');
    else texts.push(wordsOf(line));
    index += table?.count ?? 1;
  }
  while (texts[texts.length - 1] === '') texts.pop();
  return texts;
}

function startsNotes(above: PageLine, line: PageLine): boolean {
  return line.size < above.size * NOTE_SIZE && /^\d{1,3}\s/u.test(wordsOf(line));
}

/** Distance between the lines of a paragraph: the first quartile, as a page of headings and bullets has wider ones. */
function usualDistance(lines: readonly PageLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => ({ size: line.size, distance: (lines[index]?.y ?? line.y) - line.y }))
    .filter(({ size, distance }) => distance > size * 0.9)
    .map(({ distance }) => distance)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? 14;
}
