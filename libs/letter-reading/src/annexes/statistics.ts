import type { NotDeadlineReason, ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { delivers } from '../deadlines/judge';
import type { Anchors } from '../items/anchors';
import { itemId, notesOf, type LetterContext } from '../items/draft';
import { deliverableOf, plainDeadline, sameDeadline, timesOf } from '../items/times';
import { readLinesOf, type Read } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { spanIn } from '../text/passage';
import type { AnnexFound } from './annex-lines';
import { goalLine } from './goals';
import { partsOfStatistics, type Part } from './statistics-parts';

/** The frequency of a group, and of the groups whose numbers were seen before. */
interface State {
  goal: string | null;
  current: ReadDeliverable[];
  readonly groups: Map<string, ReadDeliverable[]>;
  group: string;
}

/**
 * The statistics annex: numbered lines (bulleted where there are no numbers), each with the frequency of the sentence
 * above its group or its own; and sentences that ask for a delivery without a number.
 */
export function readStatistics(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  const state: State = { goal: null, current: [], groups: new Map(), group: '' };
  for (const part of partsOfStatistics(section.lines)) {
    if (part.kind === 'heading') openGroup(state, part);
    else if (part.kind === 'item') addItem(context, anchors, section, part, state, found);
    else readText(context, anchors, section, part, state, found);
  }
  return found;
}

function openGroup(state: State, part: Part): void {
  const [line] = part.lines;
  const goal = line ? goalLine(line) : null;
  if (goal !== null) state.goal = part.lines.length > 1 ? `${goal} ${part.lines[1]?.text ?? ''}`.trim() : goal;
  state.current = [];
  state.group = part.number ?? '';
}

/** Text between the lines: it gives the group's frequency, or asks for a delivery of its own. */
function readText(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  part: Part,
  state: State,
  found: AnnexFound,
): void {
  const read = readLinesOf(context, part.lines);
  const { text } = read.passage;
  const frequencies = read.expressions.filter(isFrequency);
  if (frequencies.length === 0) return;
  const deliverables = frequencies.flatMap((expression) => plain(context, anchors, expression, read));
  if (/(?<![\p{L}])(?:følgende|følgjande|nedenfor|under|punktene|desse)(?![\p{L}])|:$/iu.test(text)) {
    state.current = deliverables;
    state.groups.set(state.group, deliverables);
    take(part, read, frequencies, found);
  } else if (delivers(text)) {
    take(part, read, frequencies, found);
    push(section, read, null, state.goal, deliverables, found);
  }
}

/** The text is read: its other words of time ("tall per utgangen av året") tell of the figures. */
function take(part: Part, read: Read, frequencies: readonly TimeExpression[], found: AnnexFound): void {
  part.lines.forEach((line) => found.used.add(line));
  for (const expression of read.expressions) {
    if (frequencies.includes(expression)) continue;
    const raw = read.passage.text.slice(expression.from, expression.to);
    found.notDeadlines.push({ raw, span: spanIn(read.passage, expression.from, expression.to), reason: 'no-deadline' });
  }
}

function isFrequency({ meaning }: TimeExpression): boolean {
  return meaning.type === 'recurring' || meaning.type === 'report';
}

function plain(context: LetterContext, anchors: Anchors, expression: TimeExpression, read: Read): ReadDeliverable[] {
  const deadline = plainDeadline(expression);
  return deadline ? [deliverableOf(context, anchors, deadline, expression, read.passage)] : [];
}

function addItem(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  part: Part,
  state: State,
  found: AnnexFound,
): void {
  const read = readLinesOf(context, part.lines, part.number === null);
  const { text } = read.passage;
  const item = itemId(context, 'statistic', read.block.spans, text);
  const frequencies = read.expressions.filter((expression) => isFrequency(expression) && isOwn(text, expression));
  const expressions = read.expressions.filter((expression) => !frequencies.includes(expression));
  const refuses = (expression: TimeExpression): NotDeadlineReason | null =>
    isOwn(text, expression) ? null : 'no-deadline';
  const others = timesOf(context, anchors, { ...read, expressions, zone: 'goals', item, refuses });
  const own = [
    ...frequencies.flatMap((expression) => plain(context, anchors, expression, read)),
    ...others.deliverables,
  ];
  // What stands in brackets after a point of its list holds for that point only.
  const forWhole = own.some(({ raw }) => !isInSubPoint(text, raw));
  const group = state.groups.get(part.number?.replace(/\.\d+$/u, '') ?? '') ?? state.current;
  const deliverables = [...(forWhole ? [] : group), ...own];
  for (const more of timesInNotes(context, anchors, read))
    if (!deliverables.some((other) => sameDeadline(other, more))) deliverables.push(more);
  part.lines.forEach((line: Line) => found.used.add(line));
  push(section, read, part.number, state.goal, deliverables, found);
  found.notDeadlines.push(...others.notDeadlines);
  found.questions.push(...others.questions);
}

/** "Leveres i årsrapport" in a footnote of the line. */
function timesInNotes(context: LetterContext, anchors: Anchors, { block, passage }: Read): ReadDeliverable[] {
  return notesOf(context, block, passage.text).flatMap((note) => {
    const words = { block: note, passage: context.passage(note), expressions: context.expressions(note) };
    return words.expressions.filter(isFrequency).flatMap((expression) => plain(context, anchors, expression, words));
  });
}

function push(
  section: Section,
  { block }: Read,
  number: string | null,
  goal: string | null,
  deliverables: readonly ReadDeliverable[],
  found: AnnexFound,
): void {
  found.drafts.push({
    kind: 'statistic',
    section,
    spans: block.spans,
    page: block.page,
    deliverables,
    parties: [],
    lead: null,
    contacts: [],
    extra: { goal, ...(number === null ? {} : { number }) },
  });
}

/** A line's own time: in brackets, at its end, after "innen", or with a word of delivery. Else it tells of the figures. */
function isOwn(text: string, expression: TimeExpression): boolean {
  const after = text.slice(expression.to).trimStart();
  const before = text.slice(0, expression.from).trimEnd();
  if (/innen|innan|senest|seinast|frist/u.test(expression.lead)) return true;
  if (expression.meaning.type === 'date' || expression.meaning.type === 'vague') return false;
  if (before.endsWith('(') && after.startsWith(')')) return true;
  if (/^[.)]?$/u.test(after) && /[.,:(–-]$/u.test(before)) return true;
  return /(?:leveres|levert|oversendes|rapporteres|sendes)(?: \p{L}+){0,2}$/iu.test(before);
}

function isInSubPoint(text: string, raw: string): boolean {
  return / (?:[•◦▪‣]|o|-) /u.test(text.slice(0, text.indexOf(raw)));
}
