import type { LocalDate, MainReportPeriod } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import type { Block, Section } from '../structure/section';
import type { Line } from '../text/lines';
import { spanIn } from '../text/passage';
import { readCalendarEntries, type CalendarEntry } from './calendar-entries';
import { calendarEntriesOf, standsIn } from './calendar-chapter';
import { mayBeAnother } from './doubtful-days';
import type { LetterContext } from './draft';
import { saysDefault } from './default-rule';
import { flattenedTable } from './flattened-table';
import { reportDates } from './report-dates';

/** A date that the letter gives for something else to hang on. */
export interface Anchor {
  /** Null where the day is not to be read for certain: what hangs on it is then asked about. */
  readonly due: LocalDate | null;
  readonly expression: TimeExpression;
  readonly block: Block;
  readonly section: Section;
  /** The day is an entry of the calendar, which is an item of its own. */
  readonly isOfCalendar: boolean;
}

/** What the letter's own words give as dates of its main reports, and its default rule. */
export interface Anchors {
  readonly reports: Partial<Record<MainReportPeriod, Anchor>>;
  /** The day of the annual report for the year before the letter's, where the calendar has it. */
  readonly earlierAnnualReport: LocalDate | null;
  /** The letter says that assignments without another date are told of in the annual report. */
  readonly assignmentsGoToAnnualReport: boolean;
}

/** Reads the dates of T1, T2 and the annual report, wherever the letter gives them (reporting chapter or calendar). */
export function readAnchors(context: LetterContext): Anchors {
  const reports: Partial<Record<MainReportPeriod, Anchor>> = {};
  const calendar: Partial<Record<MainReportPeriod, Anchor>> = {};
  let earlierAnnualReport: LocalDate | null = null;
  let assignmentsGoToAnnualReport = false;
  const damage = { seen: 0, mended: 0 };
  for (const section of context.outline.sections) {
    if (section.zone === 'money' || section.zone === 'closing') continue;
    const entries =
      section.annex === 'calendar' ? readCalendarEntries(context, section) : calendarEntriesOf(context, section);
    for (const entry of entries) {
      addFromCalendar(context, section, entry, calendar);
      if (isEarlierAnnualReport(context, entry)) earlierAnnualReport ??= entry.due;
    }
    const lines = new Set(entries.flatMap((entry) => entry.lines));
    for (const block of [...(entries.length > 0 ? [] : rowsOfLines(section)), ...section.blocks]) {
      const { text } = context.passage(block);
      const mended = mendedWords(text);
      const isPoint = block.kind !== 'paragraph' && section.zone === 'reporting';
      if (!(isPoint || /rapport|melding/u.test(mended)) || standsIn(context.letter, block, lines)) continue;
      damage.seen += 1;
      if (mended !== text.toLowerCase()) damage.mended += 1;
      for (const [period, anchor] of anchorsIn(context, section, block))
        if (!isInLines(context, anchor, lines) && isBetter(anchor, reports[period])) reports[period] = anchor;
      assignmentsGoToAnnualReport ||= saysDefault(mended, section.heading);
    }
  }
  // Where a sentence and the calendar both tell of a report, the sentence is the demand.
  const certain = context.figures.lost || isDamaged(damage) ? withoutUncertain(reports, calendar) : reports;
  return { reports: { ...calendar, ...certain }, earlierAnnualReport, assignmentsGoToAnnualReport };
}

/** The first day counts, but one that is to be read for certain, and one of the reporting chapter, count for more. */
function isBetter(anchor: Anchor, before: Anchor | undefined): boolean {
  if (!before || before.due === null) return !before || anchor.due !== null;
  return anchor.due !== null && before.section.zone !== 'reporting' && anchor.section.zone === 'reporting';
}

/** A part of the paragraphs on reports that has damaged words only in a text that was scanned. */
const DAMAGED_PART = 0.15;

function isDamaged({ seen, mended }: { readonly seen: number; readonly mended: number }): boolean {
  return mended >= 2 && mended / seen >= DAMAGED_PART;
}

/**
 * In a scanned letter a day of one figure ("1. mars") may be the rest of one of two ("15. mars"), or "11." a "1." twice, and too
 * much hangs on it: it counts where the calendar has it too.
 */
function withoutUncertain(reports: Anchors['reports'], calendar: Anchors['reports']): Anchors['reports'] {
  return Object.fromEntries(
    Object.entries(reports).map(([period, anchor]) => {
      const isConfirmed = calendar[period as MainReportPeriod]?.due === anchor.due;
      const isDoubtful = anchor.due !== null && mayBeAnother(anchor.due);
      return [period, isDoubtful && !isConfirmed ? { ...anchor, due: null } : anchor];
    }),
  );
}

/** A day of the calendar is no report's of the lines around it, which may run together with it. */
function isInLines(context: LetterContext, { block, expression }: Anchor, lines: ReadonlySet<Line>): boolean {
  const [from] = spanIn(context.passage(block), expression.from, expression.to);
  return [...lines].some((line) => line.from <= from && from < line.to);
}

/** The lines of a table that lost its columns, each as a row. */
function rowsOfLines(section: Section): Block[] {
  return (flattenedTable(section)?.lines ?? []).map(({ from, to, page }) => ({
    kind: 'row',
    spans: [[from, to]],
    start: from,
    page,
    note: null,
  }));
}

/** "Budsjett- og regnskapsrapport per 2. tertial": another report than the one on the agency's work. */
const MONEY_REPORT = /^(?!.*(?:virksomhets|verksemds|tertial)rapport).*(?:budsjett|regnskap|rekneskap|økonomi)/u;

/** "1. tertial", "første tertial", "Tertialrapport 1". */
const TERTIAL =
  /(?<![\d.\p{L}])(?:(?<first>1\.|første|fyrste)|(?:2\.|andre|annet|anna)) ?tertial(?!et)|(?<=tertialrapport )(?:(?<one>1)|2)(?![\d.])/u;

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
  if (holdsAnother(entry)) return;
  const page = entry.lines[0]?.page ?? section.headingPage;
  const block: Block = { kind: 'paragraph', spans: entry.spans, start: entry.spans[0]?.[0] ?? 0, page, note: null };
  const anchor: Anchor = { due: entry.due, expression, block, section, isOfCalendar: true };
  const words = mendedWords(text);
  const tertial = TERTIAL.exec(words)?.groups;
  const period: MainReportPeriod = (tertial?.first ?? tertial?.one) ? 'T1' : 'T2';
  const before = reports[period];
  const isOfMoney = (one: Anchor): boolean => MONEY_REPORT.test(mendedWords(context.passage(one.block).text));
  if (tertial && (!before || (isOfMoney(before) && !isOfMoney(anchor)))) reports[period] = anchor;
  else if (tertial) return;
  else if (
    /års(?:rapport|melding)/iu.test(text) &&
    context.year !== null &&
    entry.due.startsWith(`${context.year + 1}-`)
  )
    reports.T3 ??= anchor;
}

/** An entry whose day was not to be read runs on from the one before it: what is told there may be of either day. */
function holdsAnother({ passage, dateEnd }: CalendarEntry): boolean {
  return /[•●·]/u.test(passage.text.slice(dateEnd));
}

/** "12. mars: Frist for årsrapporten for 2025" in the calendar of 2026. */
function isEarlierAnnualReport({ year }: LetterContext, entry: CalendarEntry): boolean {
  const { kind, due, passage } = entry;
  if (kind !== 'calendar-deadline' || due === null || year === null || holdsAnother(entry)) return false;
  const named = /års(?:rapport|melding)\p{L}*(?: for)? (?<year>20\d\d)/iu.exec(passage.text)?.groups?.year;
  return Number(named) === year - 1;
}

function anchorsIn(context: LetterContext, section: Section, block: Block): [MainReportPeriod, Anchor][] {
  return reportDates(context, section, block).flatMap(([period, expression]): [MainReportPeriod, Anchor][] => {
    const { meaning } = expression;
    if (meaning.type !== 'date') return [];
    return [[period, { due: meaning.due, expression, block, section, isOfCalendar: false }]];
  });
}

/** Whether a point or a row of the reporting chapter is a main report and its day: then it is no other item. */
export function isReportLine({ reports }: Anchors, { zone }: Section, block: Block): boolean {
  if (zone !== 'reporting' || block.kind === 'paragraph') return false;
  return Object.values(reports).some((anchor) => anchor.block === block);
}
