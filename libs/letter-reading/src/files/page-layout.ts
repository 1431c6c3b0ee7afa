import { withoutFurniture, type BarePage } from './page-furniture';
import { endsWithPage } from './page-ends';
import { opensPoint, withoutMarginNotes } from './margin-notes';
import { wordsOf, type PageLine } from './page-lines';
import { rowText, tableAt } from './page-table';
import { goesOnFrom, openTable, type OpenTable } from './table-pages';
import { joinBrokenWords, wordsIn, type KnownWords } from './word-breaks';

/** Wider than this times the usual distance between lines is a gap between paragraphs. */
const GAP = 1.35;
/** Footnotes are set this much smaller than the text above them. */
const NOTE_SIZE = 0.93;

/** What stands on a page one under the other: lines, of which an empty one is a gap, and tables. */
type Entry = string | OpenTable;

interface PageEntries {
  readonly entries: readonly Entry[];
  /** The table that the page ends with, its footnotes aside. */
  readonly lastTable: OpenTable | null;
}

/**
 * The text of a document from the lines of its pages: an empty line where the gap is wide and over footnotes, table rows
 * as "cell | cell", heads and feet left out, "Side N" at the end of a page that has a number, a form feed between pages and an
 * empty line after it where a paragraph of its own opens the page.
 */
export function layOut(pages: readonly (readonly PageLine[])[]): string {
  const known = wordsIn(() =>
    pages.flatMap((lines) => lines.flatMap(({ segments }) => segments.map(({ text }) => text))),
  );
  const bare = withoutFurniture(pages);
  let open: OpenTable | null = null;
  const laid = bare.map((page) => {
    const { entries, lastTable } = entriesOf(page.lines, known, open);
    open = lastTable;
    return entries;
  });
  const texts = bare.map((page, index) => {
    const entries = laid[index] ?? [];
    const opensAnew = typeof entries[0] === 'string' && endsWithPage(textLines(bare[index - 1]), page.lines[0]);
    return `${opensAnew ? '\n' : ''}${pageText(page, entries, known)}`;
  });
  return texts.join('\n\f');
}

/** The lines of a page above its footnotes. */
function textLines(page: BarePage | undefined): readonly PageLine[] {
  const lines = page?.lines ?? [];
  const notes = lines.findIndex((line, index) => index > 0 && startsNotes(lines[index - 1] ?? line, line));
  return notes < 0 ? lines : lines.slice(0, notes);
}

function pageText(page: BarePage, entries: readonly Entry[], known: KnownWords): string {
  const lines = entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : entry.rows.map(rowText)));
  const text = joinBrokenWords(withoutDoubleGaps(lines), known).join('\n');
  return page.number === null ? text : `${text}\n\nSide ${page.number}`;
}

function withoutDoubleGaps(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  while (kept[kept.length - 1] === '') kept.pop();
  return kept;
}

/** `above`: the table that the page before ends with; it gets the rest of a row that the page's end parts. */
function entriesOf(page: readonly PageLine[], known: KnownWords, above: OpenTable | null): PageEntries {
  const { lines, notes: margin } = withoutMarginNotes(page);
  const usual = usualDistance(lines);
  const beside: string[] = [];
  const entries: Entry[] = [];
  let lastTable: OpenTable | null = null;
  let notes = false;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const before = lines[index - 1];
    if (!line) break;
    const found = tableAt(lines, index, known, index === 0 ? above?.columns : undefined);
    const isGap = before !== undefined && (before.y - line.y > usual * GAP || before.y < line.y);
    const opensNotes = before !== undefined && startsNotes(before, line);
    notes ||= opensNotes;
    if (isGap || opensNotes || found || opensPoint(line)) entries.push(...beside.splice(0));
    if (isGap || opensNotes || found) entries.push('');
    if (found?.running) entries.push(...found.running, '');
    else if (found) {
      lastTable = index === 0 && above ? goesOnFrom(above, found, known) : openTable(found);
      entries.push(lastTable, '');
    } else {
      entries.push(wordsOf(line));
      if (margin.has(line)) beside.push((margin.get(line) ?? []).join(' '));
      if (!notes) lastTable = null;
    }
    index += found?.count ?? 1;
  }
  entries.push(...beside);
  return { entries, lastTable };
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
