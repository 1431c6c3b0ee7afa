import type { NotDeadlineReason, ReadDeliverable, Span } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import { isLastResort } from '../deadlines/rules';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { isTableRow } from '../text/table-row';
import type { Anchors } from './anchors';
import { contactsIn } from './contacts';
import { saysDefault } from './default-rule';
import { flattenedTable, type FlattenedTable } from './flattened-table';
import { itemId, type LetterContext } from './draft';
import { nothingFound, type Found } from './found';
import { leadIn, partiesIn } from './parties';
import { timesOf } from './times';
import { timingOf } from './timing';
import { readSpans } from './words-of-lines';

/** Rows that were found, and the lines that they stand in. */
export interface FlattenedRows {
  readonly found: Found;
  readonly used: ReadonlySet<Line>;
}

const OBLIGES = /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])/u;
/** "Tall per 31. desember", "brev av 3. mai": the day is of what is told, none of the delivery. */
const OF_SOMETHING = /(?<![\p{L}])(?:per|pr\.|av|fra|frå|den)\s*$/iu;
/** Words of time are rarely more than this in a cell. */
const LONGEST_TIME = 9;

/** A row, its pieces without the words that say when. */
export interface Row {
  readonly lines: Line[];
  readonly spans: Span[];
  timing: readonly ReadDeliverable[] | null;
}

/**
 * A table of reports and deadlines whose columns were flattened to lines, under a line that names the columns
 * ("Tema Hyppighet Frist"): each row begins or ends with the words that say when. `ofCalendar`: lines that are days of a
 * calendar already.
 */
export function readFlattenedRows(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  ofCalendar: ReadonlySet<Line>,
): FlattenedRows {
  const found = nothingFound();
  const used = new Set<Line>();
  const table = flattenedTable(section);
  if (!table) return { found, used };
  const rows = rowsOf(context, anchors, table);
  for (const row of rows) {
    if (row.timing === null || row.spans.length === 0 || row.lines.some((line) => ofCalendar.has(line))) continue;
    for (const line of [table.head, ...row.lines]) used.add(line);
    if (!isMainReport(anchors, row)) addRow(context, anchors, section, table.kind, row, row.timing, found);
  }
  return { found, used };
}

/** A row that is a main report and its day is that report's item. */
function isMainReport({ reports }: Anchors, { lines }: Row): boolean {
  return Object.values(reports).some(({ block }) =>
    lines.some(({ from, to }) => from <= block.start && block.start < to),
  );
}

function rowsOf(context: LetterContext, anchors: Anchors, { lines, time, kind }: FlattenedTable): Row[] {
  const rows: Row[] = [];
  const timeFirst = time === 'time-first';
  let open: Row | null = null;
  for (const line of lines) {
    if (isTableRow(line.text) || (kind !== 'assignment' && isSentence(line))) break;
    const cut = cutters[time](context, anchors, line);
    // Below a table of assignments the text goes on.
    if (kind === 'assignment' && line.gap && open?.timing && (!cut || /[.!?] \p{Lu}/u.test(line.text))) break;
    const goesOn = time === 'time-within' && cut === null && !line.gap && /^\p{Ll}/u.test(line.text);
    const isNew: boolean = open === null || (timeFirst ? cut !== null : open.timing !== null && !goesOn);
    if (timeFirst && cut === null && (open === null || line.gap)) break;
    if (isNew || !open) rows.push((open = { lines: [], spans: [], timing: null }));
    open.lines.push(line);
    if (cut) open.timing = cut.timing;
    open.spans.push(...(cut ? cut.rest : ([[line.from, line.to]] as const)).filter(([from, to]) => to > from));
  }
  return rows;
}

/** What stands right below a table and tells somebody what to do is none of its rows. */
function isSentence({ text }: Line): boolean {
  return OBLIGES.test(text) || saysDefault(mendedWords(text), null);
}

interface Cut {
  readonly timing: readonly ReadDeliverable[];
  /** What is left of the line. */
  readonly rest: readonly Span[];
}

type Cutter = (context: LetterContext, anchors: Anchors, line: Line) => Cut | null;

const cutters: Readonly<Record<FlattenedTable['time'], Cutter>> = {
  'time-first': timeAtStart,
  'time-last': timeAtEnd,
  'time-within': timeWithin,
};

/** The longest words at the start of the line that say nothing but when; what follows starts high. */
function timeAtStart(context: LetterContext, anchors: Anchors, line: Line): Cut | null {
  const ends = [...line.text.matchAll(/\s+(?=[\p{Lu}\d«(])|$/gu)].map(({ index }) => index).slice(0, LONGEST_TIME);
  for (const end of ends.reverse()) {
    const timing = timingIn(context, anchors, [line.from, line.from + end], line.page);
    if (!timing) continue;
    const gap = /^\s*/u.exec(line.text.slice(end))?.[0].length ?? 0;
    return { timing, rest: [[line.from + end + gap, line.to]] };
  }
  return null;
}

/** The longest words at the end of the line that say nothing but when. */
export function timeAtEnd(context: LetterContext, anchors: Anchors, line: Line): Cut | null {
  const starts = [0, ...[...line.text.matchAll(/\s+(?=\S)/gu)].map(({ index, 0: gap }) => index + gap.length)];
  for (const start of starts.slice(-LONGEST_TIME)) {
    if (OF_SOMETHING.test(line.text.slice(0, start))) continue;
    const timing = timingIn(context, anchors, [line.from + start, line.to], line.page);
    if (!timing) continue;
    return { timing, rest: [[line.from, line.from + line.text.slice(0, start).trimEnd().length]] };
  }
  return null;
}

/** The words in the middle of the line that say nothing but when, between what and to whom; of several the last but for names of reports. */
function timeWithin(context: LetterContext, anchors: Anchors, line: Line): Cut | null {
  const ends = [...line.text.matchAll(/\s+(?=\p{L})|$/gu)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const cut = timeAtEnd(context, anchors, { ...line, text: line.text.slice(0, end), to: line.from + end });
    if (!cut || cut.timing.every(({ type }) => type === 'report')) continue;
    const after = end + (/^\s*/u.exec(line.text.slice(end))?.[0].length ?? 0);
    return { ...cut, rest: [...cut.rest, [line.from + after, line.to]] };
  }
  return null;
}

function timingIn(context: LetterContext, anchors: Anchors, span: Span, page: number): ReadDeliverable[] | null {
  const read = readSpans(context, [span], page);
  // Half of a day ("31. | desember") is no time of its own.
  if (read.expressions.some(({ rule }) => isLastResort(rule))) return null;
  return /^(?:(?:er|var) )?(?:per|pr\.|av|fra|frå) /iu.test(read.passage.text)
    ? null
    : timingOf(context, anchors, read);
}

/** Puts a row among the items. */
export function addRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  kind: FlattenedTable['kind'],
  row: Row,
  timing: readonly ReadDeliverable[],
  found: Found,
): void {
  const page = row.lines[0]?.page ?? section.headingPage;
  const { passage, expressions } = readSpans(context, row.spans, page);
  const { text } = passage;
  const item = itemId(context, kind, row.spans, text);
  const refuses = (expression: TimeExpression): NotDeadlineReason | null =>
    expression.meaning.type === 'date' && /innen|innan|senest|frist/u.test(expression.lead) ? null : 'no-deadline';
  const times = timesOf(context, anchors, { passage, expressions, zone: 'goals', item, refuses });
  const parties = partiesIn(text, context.agency);
  found.drafts.push({
    // The letter's own main reports are items already: one of another year is to be delivered too.
    kind: /^års(?:rapport|melding)/iu.test(text) ? 'one-off-delivery' : kind,
    section,
    spans: row.spans,
    page,
    deliverables: [...timing, ...times.deliverables],
    parties,
    lead: leadIn(text, context.agency, parties),
    contacts: contactsIn(text),
  });
  found.notDeadlines.push(...times.notDeadlines);
  found.questions.push(...times.questions);
}
