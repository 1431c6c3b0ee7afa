export type ParagraphKind = 'text' | 'bullet' | 'heading' | 'columns' | 'page-break';

/** A stretch [from, to) of the letter's stored text that is shown as one block; between two lies only white space. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Empty lines, and whether a form feed, between the line before and this one. */
  readonly gap: number;
  readonly newPage: boolean;
}

const BULLET = /^(?:[•●▪◦–*]|[-o](?=\s))\s*\S/;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;
const CAPITALS = /^[\p{Lu}\d][\p{Lu}\d\s.,:–-]{4,}$/u;
const PAGE_FOOT = /^side\s+\d{1,3}(?:\s+av\s+\d{1,3})?$/i;
/** Three spaces or more within a line are columns of a table. */
const COLUMNS = /\S {3,}\S/;
const HEADING_LENGTH = 100;

/**
 * The letter's text as blocks to read: the empty lines that a PDF leaves between the lines of one paragraph are bridged,
 * the offsets stay those of the stored text. Every character that is not white space lies in exactly one block. Pure.
 */
export function letterParagraphs(text: string): Paragraph[] {
  const lines = linesOf(text);
  const usualGap = mostCommon(lines.map((line) => line.gap));
  const width = usualWidth(lines);
  const paragraphs: Paragraph[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (before && last && goesOn(before, line, last.kind, { usualGap, width })) {
      paragraphs[paragraphs.length - 1] = { ...last, to: line.to };
    } else paragraphs.push({ kind: kindOf(line), from: line.from, to: line.to });
    before = line;
  }
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  for (const { 0: raw, index } of text.matchAll(/[^\r\n\f]+|\r\n|[\r\n]|\f/g)) {
    const words = raw.trim();
    if (raw === '\f') newPage = true;
    else if (words === '') gap += /[\r\n]/.test(raw) ? 1 : 0;
    else {
      const from = index + raw.indexOf(words);
      lines.push({ from, to: from + words.length, words, gap: Math.max(0, gap - 1), newPage });
      gap = 0;
      newPage = false;
    }
  }
  return lines;
}

function kindOf({ words }: Line): ParagraphKind {
  if (PAGE_FOOT.test(words)) return 'page-break';
  if (BULLET.test(words)) return 'bullet';
  if (COLUMNS.test(words)) return 'columns';
  const heading = words.length < HEADING_LENGTH && (NUMBERED.test(words) || CAPITALS.test(words));
  return heading && !/[.;,]$/.test(words) ? 'heading' : 'text';
}

interface Usual {
  readonly usualGap: number;
  readonly width: number;
}

/** Whether a line belongs to the block of the line before it. */
function goesOn(before: Line, line: Line, kind: ParagraphKind, { usualGap, width }: Usual): boolean {
  if (kindOf(line) !== 'text' || line.newPage)
    return kind === 'columns' && kindOf(line) === 'columns' && line.gap === 0;
  if (kind === 'heading' || kind === 'columns' || kind === 'page-break' || line.gap > usualGap) return false;
  const full = before.words.length / width;
  return full > 0.85 || (full > 0.55 && !/[.:;!?]$/.test(before.words));
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const it of numbers) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The length that nine of ten lines keep within. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.words.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 1;
}
