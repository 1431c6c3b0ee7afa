/** The letter's lines: where they stand, on which page, and what they are (text, page number, footnote, link). */

export type LineRole = 'body' | 'page-number' | 'footnote' | 'link' | 'running-head';

export interface Line {
  /** The line without white space at its ends. */
  readonly text: string;
  /** Offsets of `text` in the letter. */
  readonly from: number;
  readonly to: number;
  /** Spaces before the text, beyond the margin of all lines. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly blanks: number;
  /** A wider gap before it than between two lines of one paragraph. */
  readonly gap: boolean;
  readonly page: number;
  readonly startsPage: boolean;
  readonly role: LineRole;
}

/** What holds for the whole text. */
export interface TextForm {
  /** An empty line after each line, as some extractions leave it. */
  readonly doubleSpaced: boolean;
  /** Pages are separated by form feeds. */
  readonly formFeeds: boolean;
  /** Bullets have a sign; without one a bullet is a line with one leading space. */
  readonly bulletSigns: boolean;
  /** Spaces before the first line of a page: one marks it, unless a form feed does. */
  readonly pageIndent: 0 | 1;
  /** Length of a full line, in characters. */
  readonly width: number;
}

export interface RawLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  readonly blanks: number;
  readonly formFeed: boolean;
}

const LINE = /[^\r\n\f]+|\r\n|[\r\n\f]/g;

/** Splits at line ends of every kind and at form feeds; empty lines are counted, not returned. */
export function splitLines(letter: string): RawLine[] {
  const lines: RawLine[] = [];
  let blanks = -1;
  let formFeed = false;
  for (const match of letter.matchAll(LINE)) {
    const piece = match[0];
    const first = piece[0];
    if (first === '\f') formFeed = true;
    if (first === '\n' || first === '\r') blanks += 1;
    if (first === '\n' || first === '\r' || first === '\f') continue;
    const text = piece.trim();
    if (text === '') continue;
    const from = match.index + piece.indexOf(text);
    const indent = piece.indexOf(text);
    lines.push({ text, from, to: from + text.length, indent, blanks: Math.max(0, blanks), formFeed });
    blanks = -1;
    formFeed = false;
  }
  return withoutMargin(lines);
}

/** Fewer lines tell no margin: each of a short list may be a bullet that lost its sign. */
const LINES_WITH_MARGIN = 20;
/** A line in so many may stand further left than the margin: a letterhead, a foot of the page. */
const LEFT_OF_MARGIN = 1 / 40;

/** Some programs leave a margin before every line: what stands beyond it is indented. */
function withoutMargin(lines: RawLine[]): RawLine[] {
  if (lines.length < LINES_WITH_MARGIN) return lines;
  const indents = lines.map(({ indent }) => indent).sort((a, b) => a - b);
  const margin = indents[Math.floor(lines.length * LEFT_OF_MARGIN)] ?? 0;
  return margin === 0 ? lines : lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - margin) }));
}

const SIGN = /^[•●▪◦‣·∙\uF0B7\uF0A7]\s/u;

const PAGE_NUMBER = /^(?:[-–]\s*)?(?:side\s*:?\s*)?\d{1,3}(?:\s*(?:av|\/)\s*\d{1,3})?(?:\s*[-–])?$/iu;

/** How the text is laid out, judged from all its lines. */
export function formOf(lines: readonly RawLine[]): TextForm {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return {
    doubleSpaced: width < 130 && (lines.length > 20 ? hasBlankAfterEachLine(lines) : isShortDoubleSpaced(lines, width)),
    formFeeds: lines.some((line) => line.formFeed),
    pageIndent: lines.some((line) => line.formFeed && line.indent === 0) ? 0 : 1,
    bulletSigns: lines.filter((line) => SIGN.test(line.text)).length >= 3,
    width,
  };
}

/**
 * Most lines have an empty one after them, also within paragraphs: a line that starts low goes on with the one before.
 * In a letter of short paragraphs most lines have one too, but not there.
 */
function hasBlankAfterEachLine(lines: readonly RawLine[]): boolean {
  // What stands around a page's end and its number says nothing of the text.
  const isApart = (line: RawLine | undefined): boolean => line !== undefined && PAGE_NUMBER.test(line.text);
  const following = lines.filter(
    (line, index) => index > 0 && !line.formFeed && !isApart(line) && !isApart(lines[index - 1]),
  );
  const share = (some: readonly RawLine[], blanks: number): number =>
    some.filter((line) => line.blanks === blanks).length / Math.max(1, some.length);
  const within = following.filter(({ text }) => /^\p{Ll}{2}/u.test(text));
  if (share(within, 1) < 0.5) return false;
  return share(following, 1) > 0.5 && share(following, 0) < 0.4;
}

/** Of a short letter shares tell little: every line has an empty one after it, also full ones within a sentence; paragraphs have more. */
function isShortDoubleSpaced(lines: readonly RawLine[], width: number): boolean {
  const gaps = lines.slice(1).map(({ blanks }) => blanks);
  if (gaps.some((blanks) => blanks === 0) || !gaps.some((blanks) => blanks > 1)) return false;
  return lines.some(({ text }, index) => gaps[index] === 1 && text.length > width * 0.8 && /[\p{L},]$/u.test(text));
}
