import { withNumber } from '../text/similar';
import { tellsItem } from './item-titles';
import { fieldOf, zoneOfChapter, type Field, type Zone } from './vocabulary';

/** A numbered chapter that is open at some place of the letter. */
export interface Chapter {
  readonly number: readonly number[];
  readonly title: string;
  readonly zone: Zone | null;
  readonly field: Field | null;
}

/** The title may be glued to a number of two or more ("5.1Rapportering"). */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,4}(?=\.?\s*\p{Lu})|\d{1,2}(?=\.?\s))\.?\s*(\p{Lu}.*)$/u;

/** "II. OPPDRAG", "IV. Mål og oppdrag"; "V. Fjell" is a person. */
const ROMAN =
  /^(?<number>I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\.\s+(?<title>\p{Lu}{3}.*|\p{Lu}\p{Ll}+ (?=\p{Ll}).*|Innledning|Oppdrag|Rapportering)$/u;
const ROMAN_NUMBERS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export interface NumberedLine {
  readonly number: readonly number[];
  readonly title: string;
  /** The line prints the last number alone, as the parts of Roman chapters have it. */
  readonly ofRoman?: boolean;
}

/** Longer lines are sentences, unless they are marked as headings. */
const LONGEST_TITLE = 140;
const LONGEST_MARKED_TITLE = 300;

/** A line that has the shape of a chapter heading: "3.1.2 Title", "4. TITLE". `marked`: it has the sign of a heading. */
export function numberedLine(text: string, marked = false): NumberedLine | null {
  // Most lines start with a letter, and every line is asked.
  if (!/^[\dlIOVX]/u.test(text)) return null;
  const roman = ROMAN.exec(text)?.groups;
  if (roman && !/[.,;]$|(?<!\p{L})(?:skal|må|bes|bør)(?!\p{L})/u.test(text))
    return { number: [ROMAN_NUMBERS.indexOf(roman.number ?? '')], title: roman.title ?? '' };
  const match = NUMBERED.exec(withNumber(text));
  if (!match) return null;
  const number = (match[1] ?? '').split('.').map(Number);
  const title = text.slice(text.length - (match[2] ?? '').length);
  if (number.length === 1 && (/[.,;]$/.test(title) || /(?<!\p{L})(?:skal|må|bes|bør)(?!\p{L})/u.test(title)))
    return null;
  if ((/[,;]$/.test(title) && !tellsItem(title)) || title.length > (marked ? LONGEST_MARKED_TITLE : LONGEST_TITLE))
    return null;
  return { number, title };
}

/**
 * The same where a scanner lost one part of a number of two: ".3 Title" and "4. Title" after chapter 4.2, where no chapter
 * 4.3 comes later.
 */
export function chapterLine(
  text: string,
  open: readonly number[],
  ahead: () => readonly (readonly number[])[],
  marked = false,
): NumberedLine | null {
  const printed = numberedLine(text, marked);
  const [first, second] = open;
  if (open.length !== 2 || first === undefined || second === undefined) return printed;
  const next = [first, second + 1];
  const rest = /^[.,] ?(?<number>\d{1,2})\s+(?<title>\p{Lu}.*[^.,;:])$/u.exec(text)?.groups;
  const isHalf = rest ? Number(rest.number) === next[1] : printed?.number.length === 1 && printed.number[0] === first;
  if (!isHalf || ahead().some((number) => String(number) === String(next))) return printed;
  return { number: next, title: rest?.title ?? printed?.title ?? text };
}

/** Whether a line prints but one part of a number of two: "3 Title" taken for 3.3. */
export function isHalfPrinted({ number, ofRoman }: NumberedLine, text: string): boolean {
  return number.length === 2 && ofRoman !== true && /^\d{1,2}\.?\s/u.test(text);
}

/**
 * Whether a chapter may follow the open ones: the next on its level (a missing heading or two forgiven), or the first
 * below. Numbered lists and numbers in running text fail this.
 */
export function follows(open: readonly number[], next: readonly number[]): boolean {
  const depth = next.length;
  const last = next[depth - 1] ?? 0;
  if (open.length === 0) return depth <= 2 && next[0] !== undefined && next[0] >= 1 && next[0] <= 3;
  if (depth > open.length + 1) return false;
  // The heading of the chapter above may be lost: "5.1" after "4.6".
  if (depth === 2 && open.length <= 2 && next[0] === (open[0] ?? 0) + 1 && next[1] === 1) return true;
  for (let level = 0; level < depth - 1; level += 1) if (open[level] !== next[level]) return false;
  if (depth === open.length + 1) return last >= 1 && last <= 3;
  const current = open[depth - 1] ?? 0;
  return last > current && last <= current + 3;
}

/** The chapters that are open after this one was opened. */
export function openChapter(open: readonly Chapter[], line: NumberedLine): Chapter[] {
  const zone = zoneOfChapter(line.title);
  const chapter = {
    number: line.number,
    title: line.title,
    zone,
    // "III. RAPPORTERING" is the chapter of reports; "3.1.2 Rapportering" tells what to report on a goal.
    field: line.number.length === 1 && zone === 'reporting' ? null : fieldOf(line.title),
  };
  const above = open.slice(0, line.number.length - 1);
  // Those whose own heading was lost are not known.
  const known = above.filter(({ number }) => number.every((part, level) => part === line.number[level]));
  return [...known, chapter];
}

/** The deepest zone that a chapter title gives; goals never reopen inside reporting or money. */
export function zoneOf(open: readonly Chapter[]): Zone | null {
  let zone: Zone | null = null;
  for (const chapter of open) {
    const closed = zone === 'reporting' || zone === 'money';
    if (chapter.zone && !(closed && chapter.zone === 'goals')) zone = chapter.zone;
  }
  return zone;
}

const GOAL =
  /^(?:hoved|del|bruker|samfunns|effekt|virksomhets|etappe|resultat)?mål(?: \d{1,2}(?:\.\d{1,2})*[a-z]?(?=[\s:.–-]|$)|(?=\s*[:–]))[\s:.–-]*(?:\p{L}|$)/iu;

/** Whether a heading names a goal: "Hovedmål 2", "Delmål 1.1 Kommunene har god kompetanse", "Samfunnsmål: …". */
export function isGoalHeading(text: string): boolean {
  return GOAL.test(text);
}

/**
 * The goal that is served by what stands under a chapter: the deepest chapter that names one; else the chapter of the second
 * level, where the first is the chapter of goals.
 */
export function goalOf(open: readonly Chapter[]): string | null {
  const named = open.findLast(({ title }) => isGoalHeading(title));
  if (named) return named.title;
  const second = /(?<![\p{L}])mål(?![\p{L}])/iu.test(open[0]?.title ?? '') ? open[1] : undefined;
  return second && second.field === null ? second.title : null;
}

/** "RAPPORTERING" in capitals without a number is the part on reports; in small letters it is what to report on a goal. */
export function opensReports(heading: string): boolean {
  return /^RAPPORTERING:?$/u.test(heading);
}

/** The field of the deepest chapter that is a field heading itself ("3.2 Oppdrag"). */
export function fieldOfChapters(open: readonly Chapter[]): Field | null {
  return [...open].reverse().find((chapter) => chapter.field)?.field ?? null;
}

/** Annexes that a table of contents names at its end, with or without a page. */
const ANNEX_OF_CONTENTS = /^vedlegg \p{L}?\d{0,2}\p{L}?(?:[\s:.–-]|$).{0,80}$/iu;
const CONTENTS = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+|vedlegg\b).*?(?:\.{3,}|…|\s)\s*\d{1,3}$/iu;

/**
 * Indexes of the lines of a table of contents: three or more numbered titles in a row that end in a page number, and the
 * annexes named right below them.
 */
export function contentsLines(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  [...texts, ''].forEach((text, index) => {
    if (CONTENTS.test(text) || (run.length >= 3 && ANNEX_OF_CONTENTS.test(text))) run.push(index);
    else {
      if (run.length >= 3) run.forEach((line) => found.add(line));
      run = [];
    }
  });
  return found;
}
