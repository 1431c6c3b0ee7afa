import type { Line } from '../text/lines';
import { MONTH, YEAR } from '../deadlines/words';
import { bulletSign } from '../text/bullets';
import { cellsOf, isTableRow } from '../text/table-row';
import {
  LONGEST_DAMAGED_HEADING,
  annexKindOf,
  fieldLike,
  fieldOf,
  isClosing,
  isReportHeading,
  zoneOfPart,
  type AnnexKind,
  type Field,
  type Zone,
} from './vocabulary';
import { columnHead, namesColumns } from './column-heads';
import {
  chapterLine,
  follows,
  isGoalHeading,
  isHalfPrinted,
  numberedLine,
  opensReports,
  type NumberedLine,
} from './chapters';
import { itemTitle, titleInLines, type ItemTitle } from './item-titles';
import { endsInDay, endsInMoney, endsSentence, isCapitals, startsHigh, unmarked } from './line-shapes';
import { paragraphNumber } from './numbered-paragraphs';
import { isPoint } from './numbered-points';
import { isAmongRows, leadsOn, opensLate } from './numbers-ahead';
import { partOfRoman } from './roman-chapters';
import { titleLines } from './title-lines';

/** A heading that starts at a line. `lines`: how many lines it takes. */
export type Heading =
  | { readonly kind: 'chapter'; readonly lines: number; readonly text: string; readonly chapter: NumberedLine }
  | {
      readonly kind: 'part';
      readonly lines: number;
      readonly text: string;
      readonly zone: Zone | null;
      readonly annex: AnnexKind | null;
    }
  | { readonly kind: 'field'; readonly lines: number; readonly text: string; readonly field: Field }
  | { readonly kind: 'item'; readonly lines: number; readonly text: string; readonly title: ItemTitle }
  | { readonly kind: 'report'; readonly lines: number; readonly text: string }
  | { readonly kind: 'plain'; readonly lines: number; readonly text: string };

/** What stands around the line that is looked at. */
export interface HeadingContext {
  /** Body lines of the letter. */
  readonly lines: readonly Line[];
  readonly index: number;
  readonly openNumber: readonly number[];
  readonly zone: Zone;
  /** Inside an annex with a form of its own only the next part is a heading. */
  readonly annex: AnnexKind | null;
  readonly afterHeading: boolean;
  /** Under a heading of the field. */
  readonly inField: boolean;
  /** Inside a bullet or a numbered list: only a gap or a known heading ends it. */
  readonly inBullet: boolean;
  readonly numberedList: boolean;
  readonly chaptersSeen: boolean;
  /** The numbers of the next lines that have the shape of a chapter. */
  readonly ahead: () => readonly (readonly number[])[];
  /** Length of a full line. */
  readonly width: number;
}

const FINITE =
  /(?<![\p{L}\d-])(?:er|var|skal|har|vil|kan|må|blir|ble|bør|viser|ber|gis|legges|gjelder|omfatter|inngår)(?![\p{L}\d])/u;

/** "Frist: 1. mai", "Etatsstyringsmøte 17. april", "24. apr. Fagmøte": lines that say when are no titles. */
const TELLS_WHEN = new RegExp(
  `^frist(?![\\p{L}])|^rapporter(?:es|ast|ing)(?: i| på| til)?: ?\\S|^\\d{1,2}\\. ?(?:${MONTH}(?![\\p{L}])|\\d{1,2}\\.)|\\d{1,2}\\. ?${MONTH}(?: ${YEAR})?$| {3,}\\d{1,2}\\.\\d{1,2}\\.?$|^${MONTH}(?: ${YEAR})?:?$`,
  'iu',
);

/** The heading that starts here, or null. */
export function headingAt(context: HeadingContext): Heading | null {
  const line = context.lines[context.index];
  if (!line || isClosing(line.text)) return null;
  const text = unmarked(line.text);
  if (context.annex) return partAt(context, line, text);
  return (
    chapterAt(context, line, text) ??
    partAt(context, line, text) ??
    itemAt(context, line, text) ??
    knownAt(context, line, text) ??
    plainAt(context, line, text)
  );
}

function chapterAt(context: HeadingContext, line: Line, text: string): Heading | null {
  if (context.zone === 'annex' && context.chaptersSeen) return null;
  const printed = (): NumberedLine | null => chapterLine(text, context.openNumber, context.ahead, text !== line.text);
  const numbered = partOfRoman(context, text) ?? printed();
  if (!numbered) return null;
  const isFirst = !context.chaptersSeen && opensLate(numbered.number, context.ahead());
  if (!isFirst && !follows(context.openNumber, numbered.number)) return null;
  const isOne = numbered.number.length === 1 || isHalfPrinted(numbered, text);
  if (isOne && isPoint(context, text !== line.text)) return null;
  if (context.inField && paragraphNumber(context.lines, context.index) !== null) return null;
  // "3 Merke løyper 1. mai 2026" under 3.2 is the third row of a table rather than what is left of 3.3.
  if (isHalfPrinted(numbered, text) && (TELLS_WHEN.test(text) || isAmongRows(context))) return null;
  // "6 Neste kapittel" after "3. siste punkt": points have a sign after their number.
  const isNoPoint = line.gap && (isCapitals(numbered.title) || bulletSign(text) === null);
  if (numbered.number.length === 1 && context.numberedList && !isNoPoint) return null;
  if (!opensFreely(context, line) || !leadsOn(context.openNumber, numbered.number, context.ahead())) return null;
  const whole = titleLines(context, text);
  const title = whole.text.slice(text.length - numbered.title.length);
  return { kind: 'chapter', lines: whole.lines, text: whole.text, chapter: { number: numbered.number, title } };
}

function partAt(context: HeadingContext, line: Line, text: string): Heading | null {
  const free = line.startsPage || line.gap || context.afterHeading;
  if (!free && context.zone !== 'annex') return null;
  if (bulletSign(text) || /[.,;]$/.test(text) || text.length > 120) return null;
  const named = /^vedlegg\b/iu.test(text);
  const capitals = isCapitals(text);
  // The sign that a page starts may be lost: a title in capitals after another annex tells enough.
  if (!free && ((!capitals && !named) || isMidSentence(context))) return null;
  if (context.annex && isFootOfPage(text, context.lines[context.index + 1])) return null;
  const annex = named || opensAnnex(context, line, text, capitals) ? annexKindOf(text) : null;
  // "Statistikkvedlegg" is also a heading of the reporting chapter, which tells of the annex.
  const zone = annex ? 'annex' : line.startsPage || capitals || named ? zoneOfPart(text) : null;
  if (!zone && !(capitals && line.startsPage)) return null;
  return { kind: 'part', lines: 1, text, zone, annex };
}

/** "Vedlegg 3" at the foot of a page whose number is lost: the annex goes on below it. */
function isFootOfPage(text: string, next: Line | undefined): boolean {
  return /^vedlegg ?\S{0,2}$/iu.test(text) && next !== undefined && /^[\p{Ll}\d•(]/u.test(next.text);
}

/**
 * Whether a title without the word "vedlegg" may open an annex here: in capitals, or at the head of a page after the
 * chapters, or right under a line "Vedlegg 2".
 */
function opensAnnex(context: HeadingContext, line: Line, text: string, capitals: boolean): boolean {
  if (numberedLine(text)) return false;
  if (context.zone === 'annex')
    return line.startsPage || capitals || text !== line.text || (context.annex === null && context.afterHeading);
  if (capitals) return true;
  return (context.zone === 'money' || context.zone === 'closing') && (line.startsPage || text !== line.text);
}

function itemAt(context: HeadingContext, line: Line, text: string): Heading | null {
  if (context.zone === 'reporting' || context.zone === 'money') return null;
  const title = titleInLines(context.lines, context.index) ?? itemTitle(text);
  const before = itemTitle(context.lines[context.index - 1]?.text ?? '');
  if (title === null || (isMidSentence(context) && !line.gap && !text.includes('|') && before === null)) return null;
  return 'lines' in title ? { kind: 'item', ...title } : { kind: 'item', lines: 1, text, title };
}

function knownAt(context: HeadingContext, line: Line, text: string): Heading | null {
  const sign = bulletSign(text);
  const words = sign ? text.slice(sign.length) : text;
  const next = context.lines[context.index + 1];
  // "Oppdrag Frist" names the columns of a table.
  const isNone = columnHead(words) || cellsOf(line).length > 1 || (!context.openNumber[0] && opensReports(words));
  const field = isNone ? null : (fieldOf(words) ?? damagedField(context, line, words, next));
  // "1. terital" looks like the first point of a list.
  const report = context.zone === 'reporting' && (isReportHeading(words) || isReportHeading(text));
  if ((!field && !report) || (!startsHigh(words) && fieldOf(words))) return null;
  // A bullet that is only such a heading opens what follows; elsewhere than among reports it is an ordinary bullet.
  if (sign && !(context.zone === 'reporting' && !line.text.endsWith(':'))) return null;
  if (!next || (!sign && !startsHigh(next.text) && !opensList(line, next))) return null;
  const free = line.gap || line.startsPage || context.afterHeading || sign || bulletSign(next.text);
  if (!free && isMidSentence(context)) return null;
  return field
    ? { kind: 'field', lines: 1, text: words, field }
    : { kind: 'report', lines: 1, text: isReportHeading(words) ? words : text };
}

/** A list or a table follows; where bullets lost their signs, a line with one leading space is one; a colon after a gap announces a list anyway. */
function opensList(line: Line, next: Line): boolean {
  if (bulletSign(next.text) !== null || isTableRow(next.text)) return true;
  return next.indent === 1 || (line.gap && line.text.endsWith(':'));
}

/** A heading that a scanner damaged: by likeness, where it stands by itself over a list or after a gap. */
function damagedField(context: HeadingContext, line: Line, words: string, next: Line | undefined): Field | null {
  if (!next || words.length > LONGEST_DAMAGED_HEADING || bulletSign(line.text) || FINITE.test(words)) return null;
  const overList = bulletSign(next.text)?.doubtful === false || (next.indent === 1 && (line.gap || line.startsPage));
  if (isMidSentence(context) && !line.gap && !(line.startsPage && overList)) return null;
  if (!overList && !((line.gap || line.startsPage) && startsHigh(next.text))) return null;
  return fieldLike(words);
}

/** "5.2.2026: kl. 12 Særmøte", "Møte 1: 5. mai kl. 12": an entry of a calendar, which looks like a short title. */
const IN_CALENDAR = /^\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:19|20)\d\d)?(?!\d)|kl\.(?<=\p{L}\s+kl\.)\s?\d/u;

function plainAt(context: HeadingContext, line: Line, text: string): Heading | null {
  if (IN_CALENDAR.test(text)) return null;
  const marked = text !== line.text;
  const free =
    line.gap || line.startsPage || (context.inBullet ? false : context.afterHeading || standsShort(context, line));
  if (isTableRow(text) || TELLS_WHEN.test(text) || endsInMoney(text) || namesColumns(text)) return null;
  if (!marked && (!free || !startsHigh(text) || bulletSign(text))) return null;
  const { lines, text: whole } = marked ? { lines: 1, text } : titleLines(context, text);
  const next = context.lines[context.index + lines];
  if (!marked && isMidSentence(context) && line.startsPage && !isOverText(context, whole, next)) return null;
  if (!marked && (!next || !(startsHigh(next.text) || bulletSign(next.text)))) return null;
  // A point that lost its sign stands over its own points, or over the next one.
  const over = next ? bulletSign(next.text) : null;
  if (!marked && context.inBullet && (over?.sign === 'o' || (over?.sign === '•' && !line.gap))) return null;
  if (!marked && !/[^.,;:!?]$/.test(whole) && !(whole.endsWith('.') && standsAlone(context, line, whole, next)))
    return null;
  if (!marked && whole.length > 160) return null;
  if (!marked && !isGoalHeading(whole) && (FINITE.test(whole) || (lines === 1 && whole.length > context.width * 0.9)))
    return null;
  return { kind: 'plain', lines, text: whole };
}

/** A title with a full stop: short, between a gap and a full line, and not where each line may be an item. */
function standsAlone(context: HeadingContext, line: Line, title: string, next: Line | undefined): boolean {
  if (context.inField || context.inBullet || !line.gap || !next) return false;
  return title.length < context.width * 0.5 && next.text.length > context.width * 0.75;
}

/** A short line at the head of a page over a new paragraph: what went before had no full stop, as bullets often have none. */
function isOverText(context: HeadingContext, title: string, next: Line | undefined): boolean {
  if (!next || bulletSign(next.text) || next.indent > 0) return false;
  return startsHigh(next.text) && title.length < context.width * 0.6;
}

/** In wrapped text a short line after a finished sentence is no line of a paragraph unless it ends one. */
function standsShort(context: HeadingContext, line: Line): boolean {
  const before = context.lines[context.index - 1];
  return before !== undefined && endsSentence(before.text) && line.text.length < context.width * 0.75;
}

function opensFreely(context: HeadingContext, line: Line): boolean {
  return line.gap || line.startsPage || context.afterHeading || !isMidSentence(context);
}

function isMidSentence(context: HeadingContext): boolean {
  const before = context.lines[context.index - 1];
  return (
    before !== undefined &&
    !endsSentence(before.text) &&
    !endsInMoney(before.text) &&
    !endsInDay(before.text) &&
    before.text.length > context.width * 0.6
  );
}
