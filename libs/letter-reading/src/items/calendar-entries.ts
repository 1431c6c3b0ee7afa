import type { LocalDate, ReadMeeting, Span } from '@tertial/domain';
import { findTimeExpressions, type TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import { withoutDoubtfulDays } from './calendar-order';
import { CalendarRows, type RowEntry } from './calendar-rows';
import { DATE, WEEKDAY } from './calendar-words';
import { Years } from './calendar-years';
import type { LetterContext } from './draft';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { passageOf, type Passage } from '../text/passage';
import { withDigits } from '../text/similar';
import { isTableRow } from '../text/table-row';
import { spansOf } from './words-of-lines';

/** One day of the calendar with what happens on it. */
export interface CalendarEntry {
  readonly kind: 'meeting' | 'calendar-deadline';
  readonly lines: readonly Line[];
  readonly spans: readonly Span[];
  readonly passage: Passage;
  readonly expressions: readonly TimeExpression[];
  /** The date's words, and where they stand in the passage. */
  readonly raw: string;
  readonly dateStart: number;
  readonly dateEnd: number;
  /** Null for a day that the year does not have, and for a meeting some day of a week or a month. */
  readonly due: LocalDate | null;
  /** What gave the day. */
  readonly rule: 'calendar-date' | 'end-of-week';
  readonly tentative: boolean;
  readonly meeting: ReadMeeting | null;
}

/** A day at the start of a line, after the month's name, a bullet sign, a weekday or the edge of a table. */
const STARTS = new RegExp(
  `^(?<before>(?:\\|\\s*)?(?:(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\\s*\\|?\\s*|[\\p{L}\\d]{1,10}(?: [\\p{L}\\d]{1,8})?\\s*(?=[•●]))?(?:[•●▪*–-]\\s*)?${WEEKDAY})(?<date>${DATE})`,
  'iu',
);
/** The same where the figures are damaged: six of them or more with points between, after a sign or before the hour ("15.100.2021", "5.11.202"). */
const STARTS_DAMAGED =
  /^(?<before>(?:[\p{L}\d]{1,10}(?: [\p{L}\d]{1,8})?\s*)?[•●·*-]\s*|(?=[\d., -]{6,13}(?::| kl| frist| tentativ)))(?<date>(?=[\d -]*[.,])(?=(?:[., -]*\d){6})\d[\d., -]{4,11}\d)(?=[:\s]|$)/iu;
/** A day in a cell of its own, after what happens. */
const IN_CELL = new RegExp(`^(?<before>.*\\|\\s*${WEEKDAY})(?<date>${DATE})`, 'iu');
/** A day at the end of a line, where the columns of a table were flattened. */
const AT_END = new RegExp(
  `^(?<before>\\p{Lu}(?:[^|.]|(?<=(?<!\\p{L})(?:pr|nr|kap|prop)|\\d)\\.){3,80}?[\\s:–-]${WEEKDAY})(?<date>${DATE})(?:,?\\s+k\\.?l\\..{0,40})?$`,
  'iu',
);
/** A week, a month or a part of one for a day: "Uke 45: Etatsstyringsmøte", "Mai: Fagmøte", "Medio mai Fagmøte". Which day it is, is asked, but for a deadline in a week. */
const STARTS_WITHOUT_DAY =
  /^(?<before>(?:\|\s*)?(?:[•●▪*–-]\s*)?)(?<date>(?:[Uu]ke|[Vv]eke) \d{1,2}(?:\s?[–/-]\s?\d{1,2})?(?=\s*[:|]|\s+\p{Lu})|(?:[Jj]anuar|[Ff]ebruar|[Mm]ars|[Aa]pril|[Mm]ai|[Jj]uni|[Jj]uli|[Aa]ugust|(?:[Ss]ept|[Nn]ov|[Dd]es)ember|[Oo]ktober)(?=\s*[:|]\s*\p{Lu})|(?:[Pp]rimo|[Mm]edio|[Uu]ltimo|[Tt]idlig i|[Tt]idleg i|(?:[Bb]egynnelsen|[Mm]idten|[Ss]lutten) av) (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?=\s*[:|]|\s+\p{Lu}))/u;
const MONTH_LINE = /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/iu;
const TIME =
  /(?<![\p{L}])k\.?\s?l\.?\s*(?<h1>\d{1,2})(?:[:.](?<m1>\d\d))?(?:\s*(?:[-–]|til)\s*(?:k\.?l\.?\s*)?(?<h2>\d{1,2})(?:[:.](?<m2>\d\d))?)?/iu;

const OPENS_LINE: ReadonlySet<RegExp> = new Set([STARTS, STARTS_DAMAGED, STARTS_WITHOUT_DAY]);

interface OpenEntry extends RowEntry {
  readonly lines: Line[];
}

/**
 * The days of a calendar in their order. A month before the one above it, by half a year or more, is of the next year.
 * `atEnd`: where no line starts with a day, one may stand at the end of a line.
 */
export function readCalendarEntries(context: LetterContext, section: Section, atEnd = false): CalendarEntry[] {
  const starred = section.lines.some(({ text }) => /^\*.*tentativ/iu.test(text));
  const years = new Years(context.year);
  const damaged = section.annex === 'calendar' ? [STARTS_DAMAGED] : [];
  const entries = openEntries(section.lines, [STARTS, IN_CELL, ...damaged, STARTS_WITHOUT_DAY]);
  const found = entries.length === 0 && atEnd ? openEntries(section.lines, [AT_END]) : entries;
  const closed = found.map((entry) => closeEntry(context, entry, starred, years));
  return context.figures.lost ? withoutDoubtfulDays(closed, context.figures) : closed;
}

function openEntries(lines: readonly Line[], patterns: readonly RegExp[]): OpenEntry[] {
  const entries: OpenEntry[] = [];
  const rows = new CalendarRows();
  let current: OpenEntry | null = null;
  for (const line of lines) {
    const ofRow = rows.entriesOf(line).map((entry) => ({ ...entry, lines: [line] }));
    if (ofRow.length > 0) {
      entries.push(...ofRow);
      current = isTableRow(line.text) ? null : (ofRow[0] ?? null);
      continue;
    }
    const text = withDigits(line.text);
    const pattern = patterns.find((candidate) => candidate.test(text));
    const match = pattern?.exec(text);
    if (match) {
      const before = match.groups?.before ?? '';
      const edge = /^\|\s*/u.exec(line.text)?.[0].length ?? 0;
      const startsWithDay = pattern !== undefined && OPENS_LINE.has(pattern) && !before.slice(edge).includes('|');
      const from = line.from + (startsWithDay ? before.length : edge);
      current = { groups: match.groups ?? {}, span: [from, line.to], lines: [line] };
      entries.push(current);
    } else if (current && goesOn(line)) current.lines.push(line);
    else current = null;
  }
  return entries;
}

function goesOn(line: Line): boolean {
  if (/^\*/u.test(line.text) || (MONTH_LINE.test(line.text) && line.text.length < 12)) return false;
  return !line.gap || /^\p{Ll}/u.test(line.text);
}

function closeEntry(context: LetterContext, entry: OpenEntry, starred: boolean, years: Years): CalendarEntry {
  const { span, groups, lines } = entry;
  const spans = mergeSpans(context.letter, span, lines.slice(1));
  const passage = passageOf(context.letter, spans);
  const { text } = passage;
  const raw = (groups.date ?? '').replace(/\s+/gu, ' ');
  const dateStart = Math.max(0, withDigits(text).indexOf(raw));
  const words = text.slice(dateStart + raw.length);
  const told = `${text.slice(0, dateStart)} ${words}`;
  const named = /møte|samling|seminar/u.test(mendedWords(told)) || TIME.exec(told)?.groups?.h2 !== undefined;
  const isMeeting = named && !/(?<![\p{L}])frist/iu.test(told);
  const week = groups.week ?? /^(?:uke|veke) (?<week>\d{1,2})$/iu.exec(raw)?.groups?.week;
  return {
    kind: isMeeting ? 'meeting' : 'calendar-deadline',
    lines,
    spans,
    passage,
    expressions: findTimeExpressions(text, context.year),
    raw: text.slice(dateStart, dateStart + raw.length),
    dateStart,
    dateEnd: dateStart + raw.length,
    due: week === undefined ? years.dayOf(groups) : isMeeting ? null : years.endOfWeek(Number(week)),
    rule: week === undefined ? 'calendar-date' : 'end-of-week',
    tentative: /tentativ|(?<!\p{L})(?:foreløpig|førebels)/iu.test(told) || (starred && told.includes('*')),
    meeting: isMeeting ? meetingOf(told) : null,
  };
}

function mergeSpans(letter: string, first: Span, others: readonly Line[]): Span[] {
  const rest = spansOf(letter, others);
  const next = rest[0];
  if (next && letter.slice(first[1], next[0]).trim() === '') return [[first[0], next[1]], ...rest.slice(1)];
  return [first, ...rest];
}

/** What kind of meeting the words name, and its hours. */
export function meetingOf(words: string): ReadMeeting {
  const kind = /(?<![\p{L}])(\p{L}*(?:møte|samling|seminar))/iu.exec(words)?.[1];
  const time = TIME.exec(words)?.groups;
  return {
    ...(kind ? { kind } : {}),
    from: clock(time?.h1, time?.m1),
    to: clock(time?.h2, time?.m2),
  };
}

function clock(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}
