import { fieldOf } from '../structure/vocabulary';
import { bulletSign } from './bullets';
import { isUnreadPage } from './unread-pages';
import type { Line, LineRole, RawLine, TextForm } from './lines';

const PAGE_NUMBER = /^(?:[-–]\s*)?side\s*:?\s*(\d{1,3})(?:\s*(?:av|\/)\s*\d{1,3})?(?:\s*[-–])?$/i;
const BARE_NUMBER = /^(?:[-–]\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/;
/** Its number may be lost. */
const ANNEX_FOOT = /^vedlegg ?\S{0,2}$/i;
const LINK = /^(?:https?:\/\/|mailto:|www\.)\S+$/i;

type Mutable = { -readonly [K in keyof Line]: Line[K] };

/**
 * Gives each line its page and takes out what belongs to the page and not to the text: page numbers, running heads,
 * link targets. A page starts at a form feed, at a line with one leading space (how the extractions mark it), or at
 * "Side N".
 */
export function paginate(raw: readonly RawLine[], form: TextForm): Line[] {
  const lines = raw.map((line, index): Mutable => ({
    text: line.text,
    from: line.from,
    to: line.to,
    indent: line.indent,
    blanks: line.blanks,
    gap: index === 0 || line.blanks >= (form.doubleSpaced ? 2 : 1),
    page: 1,
    startsPage: index > 0 && startsPage(line, form),
    role: 'body',
  }));
  markPageNumbers(lines, form);
  numberPages(lines, form);
  if (form.formFeeds) {
    markRunningHeads(lines);
    passPageStarts(lines);
  }
  return lines;
}

/** Where a page has its number or its head on top, its text starts with the line below. */
function passPageStarts(lines: Mutable[]): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.startsPage && line.role !== 'body' && next?.page === line.page) next.startsPage = true;
  });
}

function startsPage(line: RawLine, form: TextForm): boolean {
  if (form.formFeeds) return line.formFeed;
  if (form.bulletSigns) return line.indent === 1;
  return (line.indent === 1 || line.indent === 2) && line.blanks === 0 && form.doubleSpaced;
}

function markPageNumbers(lines: Mutable[], form: TextForm): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const atEdge = line.startsPage || next === undefined || next.startsPage;
    // "Vedlegg 3" over "6" at the foot of a page tells where one is; it opens nothing.
    if (ANNEX_FOOT.test(line.text) && next && BARE_NUMBER.test(next.text)) {
      line.role = 'page-number';
      next.role = 'page-number';
    } else if (line.role === 'page-number') return;
    else if (
      PAGE_NUMBER.test(line.text) ||
      isUnreadPage(line.text) ||
      (form.formFeeds && atEdge && BARE_NUMBER.test(line.text))
    ) {
      line.role = 'page-number';
    } else if (LINK.test(line.text) || isRestOfLink(line, lines[index - 1])) line.role = 'link';
  });
}

/** An address that was cut at the end of its line goes on without spaces. */
function isRestOfLink(line: Line, before: Line | undefined): boolean {
  return before?.role === 'link' && before.text.length > 60 && /^(?=.*[+/._=-])\S{8,}$/u.test(line.text);
}

function numberPages(lines: Mutable[], form: TextForm): void {
  let page = 1;
  let unknown = true;
  lines.forEach((line, index) => {
    // "Vedlegg 3" over "6" stands on each page of an annex, whose own mark may be lost.
    if (line.startsPage || isAnnexFoot(line)) page += 1;
    const printed = line.role === 'page-number' ? PAGE_NUMBER.exec(line.text)?.[1] : undefined;
    if (printed !== undefined && !form.formFeeds) {
      const next = lines[index + 1];
      // At the head of a page the number opens it; at its foot the next line does.
      const opens = next !== undefined && !next.startsPage && !line.startsPage;
      if (unknown) shiftPages(lines.slice(0, index), Number(printed) - page - (opens ? 1 : 0));
      unknown = false;
      page = Number(printed);
      if (opens) line.startsPage = true;
    }
    line.page = page;
  });
}

function isAnnexFoot({ role, text }: Line): boolean {
  return role === 'page-number' && ANNEX_FOOT.test(text);
}

/** The first number that is printed tells how many pages were not counted before it, a cover or pages without a mark. */
function shiftPages(before: readonly Mutable[], pages: number): void {
  const last = before[before.length - 1]?.page ?? 1;
  // So many more than were counted are a number that was misread.
  if (pages > 0 && pages <= Math.max(last, 3)) for (const line of before) line.page += pages;
}

/**
 * What goes on with a sentence, tells somebody to do something or by when, or is a table's row, is no title of the pages,
 * however often it comes.
 */
const OF_THE_TEXT =
  /^\p{Ll}{1,3} |^\p{Ll}{4}|(?<!\p{L})(?:skal|må|bes|ber)(?!\p{L})|\.$(?<=.{41})|^\|.*\|$|^\p{L}*[Ff]rist(?:en)?(?!\p{L})|^[Rr]apporter(?:es|ast|ing) ?\p{L}*:/u;

/** Heads and feet come on so many of the pages, or on pages that lie so near each other: left and right ones may differ. */
const SHARE_OF_PAGES = 0.4;
const NEAR_PAGES = 2;

/** A line that stands first or last on three pages or more, digits aside, is a head or a foot; "Oppdrag" opens a list on each. */
function markRunningHeads(lines: Mutable[]): void {
  const edges = lines.filter((line, index) => {
    const next = lines[index + 1];
    return index === 0 || line.startsPage || next === undefined || next.startsPage;
  });
  const shape = (line: Line): string => line.text.replace(/\d+/g, '#');
  const found = new Map<string, number[]>();
  for (const line of edges) found.set(shape(line), [...(found.get(shape(line)) ?? []), line.page]);
  const last = lines[lines.length - 1]?.page ?? 1;
  for (const line of edges) {
    const isOfText = fieldOf(line.text) !== null || bulletSign(line.text) !== null || OF_THE_TEXT.test(line.text);
    if (line.role === 'body' && !isOfText && comesAgain(found.get(shape(line)) ?? [], last))
      line.role = 'running-head' satisfies LineRole;
  }
}

/** Whether a line on these pages, in their order, runs over the pages: three times in the text of many it may be text. */
function comesAgain(on: readonly number[], last: number): boolean {
  if (on.length >= Math.max(3, Math.ceil((last - 1) * SHARE_OF_PAGES))) return true;
  return on.some((page, at) => {
    const [second, third] = [on[at + 1], on[at + 2]];
    return second !== undefined && third !== undefined && second - page <= NEAR_PAGES && third - second <= NEAR_PAGES;
  });
}
