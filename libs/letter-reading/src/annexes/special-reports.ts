import type { NotDeadlineReason, ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { mendedWords } from '../deadlines/mended';
import type { Anchors } from '../items/anchors';
import { contactsIn } from '../items/contacts';
import { itemId, type LetterContext } from '../items/draft';
import { readFlattenedRows } from '../items/flattened-rows';
import { leadIn, partiesIn } from '../items/parties';
import { timesOf } from '../items/times';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { endsSentence, startsHigh } from '../structure/line-shapes';
import type { AnnexFound } from './annex-lines';
import { goalLine } from './goals';
import { readPointRows } from './point-rows';
import { isTableRow } from '../text/table-row';
import { addTableRow, newTable, type Table } from './special-tables';
import { timingOf } from '../items/timing';

interface Row {
  readonly goal: string | null;
  readonly lines: Line[];
}

/** "Det skal rapporteres …", "Direktoratet skal …": how a row opens; with "også" it goes on with the one before. */
const OPENS =
  /^(?:(?:det?|dt|et) skal|det bes|vi ber|(?:arbeids- og \p{L}+|\p{L}*(?:direktoratet|etaten|tilsynet|verket)|virksomheten|verksemda) (?:skal|må|bes)|rapport(?:ering)? (?:om|på|av)|oversikt over|status for|redegjørelse)(?![\p{L}])(?! (?:også|òg|videre|i tillegg)(?![\p{L}]))/iu;

/**
 * The special-reporting annex: texts, each closed by a line that says nothing but when. Texts before such a line that
 * have none of their own share it.
 */
export function readSpecialReports(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  for (const read of [readFlattenedRows, readPointRows]) {
    const { found: rows, used } = read(context, anchors, section, new Set());
    if (used.size > 0) return { ...rows, used: new Set(used) };
  }
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  const timeComesFirst = opensWithTime(context, anchors, section.lines);
  let goal: string | null = null;
  let table: Table | null = null;
  let rows: Row[] = [];
  let open: readonly ReadDeliverable[] = [];
  const close = (timing: readonly ReadDeliverable[]): void => {
    for (const row of rows) addRow(context, anchors, section, row, timing, found);
    rows = [];
  };
  section.lines.forEach((line, index) => {
    const named = goalLine(line);
    if (named !== null) {
      close(open);
      open = [];
      goal = named;
      return;
    }
    if (isTableRow(line.text)) {
      // "… skal levere følgende:" above a table is none of its rows.
      rows = rows.filter(({ lines }) => lines[lines.length - 1]?.text.endsWith(':') !== true);
      close([]);
      table ??= newTable();
      addTableRow(context, anchors, section, line, goal, table, found);
      return;
    }
    table = null;
    const timing = goesOnWith(line, section.lines[index - 1])
      ? null
      : timingOf(context, anchors, readLinesOf(context, [line]));
    if (timing) {
      if (rows.length > 0 || timeComesFirst) found.used.add(line);
      close(timeComesFirst ? open : timing);
      open = timeComesFirst ? timing : [];
      return;
    }
    if (rows.length > 0 && !timeComesFirst && isUnreadTime(line, section.lines[index + 1])) {
      askWhen(context, rows, line, found);
      close([]);
      return;
    }
    const last = rows[rows.length - 1];
    if (!last || opensRow(line, section.lines[index - 1])) rows.push({ goal, lines: [line] });
    else last.lines.push(line);
  });
  close(open);
  return found;
}

const COLUMN_HEADS =
  /^(?:frist|frekvens|hyppighet|tidspunkt|når|rapport|rapportering|krav|merknad|kommentar|hva|tema)(?![\p{L}])/iu;

/** Whether the column that says when stands before the texts: the first line under heads and goals tells. */
function opensWithTime(context: LetterContext, anchors: Anchors, lines: readonly Line[]): boolean {
  const first = lines.find(
    (line) => goalLine(line) === null && !(COLUMN_HEADS.test(line.text) && line.text.length < 60),
  );
  return first !== undefined && timingOf(context, anchors, readLinesOf(context, [first])) !== null;
}

/** A date that ends a sentence of the text ("brev / av 19. februar 2020.") is no line of its own. */
function goesOnWith(line: Line, before: Line | undefined): boolean {
  if (/^(?:av|datert|fra|frå)(?![\p{L}])/u.test(line.text)) return true;
  return /^\p{Ll}/u.test(line.text) && !line.gap && before !== undefined && !endsSentence(before.text);
}

/** Within texts without a line that says when between them: a new one opens with its own words after a gap. */
function opensRow(line: Line, before: Line | undefined): boolean {
  return line.gap && OPENS.test(mendedWords(line.text)) && before !== undefined && endsSentence(before.text);
}

const SHORT_LINE = 40;
const HINTS_AT_TIME = /\d|år|tertial|halv|kvartal|måned|månad|løpende|(?<!\p{L})så |når|foreligg/u;

/** A line that is as short as one that says when and stands where one does, over the next text; its words are damaged. */
function isUnreadTime({ text }: Line, next: Line | undefined): boolean {
  const words = mendedWords(text);
  if (text.length > SHORT_LINE || !startsHigh(text) || /[.,;:]$/u.test(text) || OPENS.test(words)) return false;
  return HINTS_AT_TIME.test(words) && next !== undefined && OPENS.test(mendedWords(next.text));
}

/** The texts above a line that is not to be read for certain have no deadline but a question. */
function askWhen(context: LetterContext, rows: readonly Row[], line: Line, found: AnnexFound): void {
  found.used.add(line);
  const { block, passage } = readLinesOf(
    context,
    rows.flatMap(({ lines }) => lines),
  );
  const item = itemId(context, 'special-report', block.spans, passage.text);
  found.questions.push({ about: 'date', raw: line.text, span: [line.from, line.to], item });
}

function addRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  row: Row,
  timing: readonly ReadDeliverable[],
  found: AnnexFound,
): void {
  const { block, passage, expressions } = readLinesOf(context, row.lines);
  const { text } = passage;
  const refuses = (expression: TimeExpression): NotDeadlineReason | null => ownTime(expression, timing);
  const item = itemId(context, 'special-report', block.spans, text);
  const times = timesOf(context, anchors, { passage, expressions, zone: 'goals', item, refuses });
  const deliverables = [...timing, ...times.deliverables];
  // Without a time and without an order it is a note on the annex, not a row.
  if (deliverables.length === 0 && !OPENS.test(mendedWords(text))) return;
  row.lines.forEach((line) => found.used.add(line));
  const parties = partiesIn(text, context.agency);
  found.drafts.push({
    kind: 'special-report',
    section,
    spans: block.spans,
    page: block.page,
    deliverables,
    parties,
    lead: leadIn(text, context.agency, parties),
    contacts: contactsIn(text),
    extra: { goal: row.goal },
  });
  found.notDeadlines.push(...times.notDeadlines);
  found.questions.push(...times.questions);
}

/** Beside the line that says when, only a date with "innen" in the text is a deadline of its own. */
function ownTime(expression: TimeExpression, timing: readonly ReadDeliverable[]): NotDeadlineReason | null {
  if (timing.length === 0) return null;
  const dated = expression.meaning.type === 'date' && /innen|innan|senest|seinast|frist/u.test(expression.lead);
  return dated ? null : 'no-deadline';
}
