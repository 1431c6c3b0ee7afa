import type { LocalDate, MainReportPeriod } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import type { Block, Section } from '../structure/section';
import { readCalendarEntries, type CalendarEntry } from './calendar-entries';
import { calendarEntriesOf, standsIn } from './calendar-chapter';
import type { LetterContext } from './draft';

/** A date that the letter gives for something else to hang on. */
export interface Anchor {
  readonly due: LocalDate;
  readonly expression: TimeExpression;
  readonly block: Block;
  readonly section: Section;
  /** The day is an entry of the calendar, which is an item of its own. */
  readonly isOfCalendar: boolean;
}

/** What the letter's own words give as dates of its main reports, and its default rule. */
export interface Anchors {
  readonly reports: Partial<Record<MainReportPeriod, Anchor>>;
  /** The letter says that assignments without another date are told of in the annual report. */
  readonly assignmentsGoToAnnualReport: boolean;
}

const DUE_WORDS =
  /(?<![\p{L}])(?:foreligg|ligg[je]* føre|lever|send|oversend|avgi|frist|senest|seinast|innen|innan|i hende)/iu;

/** Reads the dates of T1, T2 and the annual report, wherever the letter gives them (reporting chapter or calendar). */
export function readAnchors(context: LetterContext): Anchors {
  const reports: Partial<Record<MainReportPeriod, Anchor>> = {};
  const calendar: Partial<Record<MainReportPeriod, Anchor>> = {};
  let assignmentsGoToAnnualReport = false;
  for (const section of context.outline.sections) {
    if (section.zone === 'money' || section.zone === 'closing') continue;
    const entries =
      section.annex === 'calendar' ? readCalendarEntries(context, section) : calendarEntriesOf(context, section);
    for (const entry of entries) addFromCalendar(context, section, entry, calendar);
    const lines = new Set(entries.flatMap((entry) => entry.lines));
    for (const block of section.blocks) {
      const { text } = context.passage(block);
      if (!/rap+ort|melding/iu.test(text) || standsIn(block, lines)) continue;
      for (const [period, anchor] of anchorsIn(context, section, block, text)) reports[period] ??= anchor;
      assignmentsGoToAnnualReport ||= saysDefault(mendedWords(text), section.heading);
    }
  }
  // Where a sentence and the calendar both tell of a report, the sentence is the demand.
  return { reports: { ...calendar, ...reports }, assignmentsGoToAnnualReport };
}

/** "4. juni: Frist for virksomhetsrapport for 1. tertial": a day of the calendar that is a main report's. */
function addFromCalendar(
  context: LetterContext,
  section: Section,
  entry: CalendarEntry,
  reports: Partial<Record<MainReportPeriod, Anchor>>,
): void {
  const { text } = entry.passage;
  const expression = entry.expressions.find(({ from, to }) => from <= entry.dateStart && entry.dateStart < to);
  if (entry.kind !== 'calendar-deadline' || entry.due === null || !expression || !/rapport|melding/iu.test(text))
    return;
  const page = entry.lines[0]?.page ?? section.headingPage;
  const block: Block = { kind: 'paragraph', spans: entry.spans, start: entry.spans[0]?.[0] ?? 0, page, note: null };
  const anchor: Anchor = { due: entry.due, expression, block, section, isOfCalendar: true };
  const words = mendedWords(text);
  const tertial = /(?<![\d.])([12])\. ?tertial/u.exec(words)?.[1];
  if (tertial) reports[`T${tertial}` as MainReportPeriod] ??= anchor;
  else if (
    /års(?:rapport|melding)/iu.test(text) &&
    context.year !== null &&
    entry.due.startsWith(`${context.year + 1}-`)
  )
    reports.T3 ??= anchor;
}

function anchorsIn(context: LetterContext, section: Section, block: Block, text: string): [MainReportPeriod, Anchor][] {
  const expressions = context.expressions(block);
  const dates = expressions.filter(({ meaning, rule }) => meaning.type === 'date' && /-date/.test(rule.name));
  const found: [MainReportPeriod, Anchor][] = [];
  for (const sentenceStart of new Set(dates.map(({ sentence }) => sentence.from))) {
    const own = dates.filter(({ sentence }) => sentence.from === sentenceStart);
    const sentence = own[0]?.sentence;
    if (!sentence) continue;
    const words = mendedWords(text.slice(sentence.from, sentence.to));
    if (!DUE_WORDS.test(words) || !/rapport|årsmelding/iu.test(words) || /felles \p{L}*rapport/iu.test(words)) continue;
    const add = (period: MainReportPeriod, expression: TimeExpression | undefined): void => {
      if (expression?.meaning.type === 'date' && expression.meaning.due) {
        found.push([period, { due: expression.meaning.due, expression, block, section, isOfCalendar: false }]);
      }
    };
    tertialDates(words, own).forEach(([period, expression]) => add(period, expression));
    add('T3', annualDate(context, words, own));
  }
  return found;
}

/**
 * "for 1. tertial … 13. juni, for 2. tertial … 10. oktober": as many dates as tertials, in their order. In a calendar,
 * where many dates run together: "4. juni: Frist for virksomhetsrapport for 1. tertial".
 */
function tertialDates(words: string, dates: readonly TimeExpression[]): [MainReportPeriod, TimeExpression][] {
  const named = [...words.matchAll(/(?<![\d.])([12])\. ?tertial(?!et)/gu)];
  return named.flatMap((match, index): [MainReportPeriod, TimeExpression][] => {
    const date = named.length === dates.length ? dates[index] : calendarDate(words, match.index, dates);
    return date ? [[`T${match[1]}` as MainReportPeriod, date]] : [];
  });
}

function calendarDate(words: string, at: number, dates: readonly TimeExpression[]): TimeExpression | undefined {
  const before = dates.filter(({ to, sentence }) => to - sentence.from <= at);
  const nearest = before[before.length - 1];
  const between = nearest ? words.slice(nearest.to - nearest.sentence.from, at) : '';
  return /frist for \p{L}*rapport/iu.test(between) && between.length < 90 ? nearest : undefined;
}

/** The annual report of the letter's year is due in the year after; earlier years' reports have dates of their own. */
function annualDate(
  context: LetterContext,
  words: string,
  dates: readonly TimeExpression[],
): TimeExpression | undefined {
  if (!/års(?:rapport|melding)/iu.test(words) || /riksrevisjon/iu.test(words) || context.year === null)
    return undefined;
  const published = words.search(/publiser/iu);
  return dates.find(
    ({ meaning, from, sentence }) =>
      meaning.type === 'date' &&
      meaning.due?.startsWith(`${(context.year ?? 0) + 1}-`) === true &&
      (published < 0 || from - sentence.from < published),
  );
}

/** "Hvis ikke annet er angitt", "dersom ikkje anna er avtalt": what follows is the rule for what has no other date. */
export const DEFAULT_RULE =
  /(?<![\p{L}])(?:hvis|dersom|om|der|med mindre)(?![\p{L}])[^.,]{0,20}(?<![\p{L}])(?:annet|anna|anet|annt|annat)(?![\p{L}])/iu;

/** "Direktoratet skal, hvis ikke annet er angitt, rapportere i årsrapporten på … oppdragene." */
function saysDefault(text: string, heading: string | null): boolean {
  return text
    .split(/(?<=\.)\s/u)
    .some(
      (sentence) =>
        DEFAULT_RULE.test(sentence) &&
        /års(?:rapport|melding)/iu.test(sentence) &&
        (/oppdrag/iu.test(sentence) || /oppdrag/iu.test(heading ?? '')),
    );
}
