import type { TimeExpression } from '../deadlines/expressions';
import { delivers } from '../deadlines/judge';
import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readLinesOf, type Read } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import { fold, spanIn } from '../text/passage';
import type { AnnexFound } from './annex-lines';
import { goalLine } from './goals';
import { addStatistic, isFrequency, plain, push, type Groups } from './statistic-items';
import { partsOfStatistics, type Part } from './statistics-parts';
import { addStatisticRow } from './statistic-rows';

/**
 * The statistics annex: numbered lines (bulleted where there are no numbers), each with the frequency of the sentence
 * above its group or its own; and sentences that ask for a delivery without a number.
 */
export function readStatistics(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  const whole = { heading: section.heading, deliverables: [] };
  const groups: Groups = { goal: null, open: whole, whole, byNumber: new Map() };
  for (const part of partsOfStatistics(section.lines)) {
    if (part.kind === 'heading') openGroup(groups, part);
    else if (part.kind === 'item') addLine(context, anchors, section, part, groups, found);
    else if (part.kind === 'row') addStatisticRow(context, anchors, section, part, groups, found);
    else readText(context, anchors, section, part, groups, found);
  }
  return found;
}

function openGroup(groups: Groups, part: Part): void {
  const [line] = part.lines;
  const goal = line ? goalLine(line) : null;
  if (goal !== null) groups.goal = part.lines.length > 1 ? `${goal} ${part.lines[1]?.text ?? ''}`.trim() : goal;
  const words = part.lines.map(({ text }) => text.replaceAll('|', ' '));
  groups.open = { heading: fold(words.join(' ')), deliverables: [] };
  groups.byNumber.set(part.number ?? '', groups.open);
}

function addLine(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  part: Part,
  groups: Groups,
  found: AnnexFound,
): void {
  part.lines.forEach((line) => found.used.add(line));
  const read = readLinesOf(context, part.lines, part.number === null);
  addStatistic(context, anchors, section, { read, number: part.number, timing: null }, groups, found);
}

/** Text between the lines: it gives the group's frequency, or asks for a delivery of its own. */
function readText(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  part: Part,
  groups: Groups,
  found: AnnexFound,
): void {
  const read = readLinesOf(context, part.lines);
  const { text } = read.passage;
  const whens = read.expressions.filter((expression, index) => isWhen(expression, read.expressions.slice(0, index)));
  if (whens.length === 0) return;
  const deliverables = whens.flatMap((expression) => plain(context, anchors, expression, read));
  if (OF_A_GROUP.test(text)) {
    groups.open.deliverables = deliverables;
    take(part, read, whens, found);
  } else if (delivers(text)) {
    take(part, read, whens, found);
    push(section, read, null, groups, groups.open, deliverables, found);
  }
}

/** The text speaks of what follows, or of the annex's statistics as a whole. */
const OF_A_GROUP =
  /(?<![\p{L}])(?:følgende|følgjande|nedenfor|under|punktene|desse)(?![\p{L}])|:$|^(?:all )?statistikk(?:en|a)(?![\p{L}])/iu;

/** How often, or by which days: "årlig innen 1. februar", "innen 15. august og 15. februar". */
function isWhen(expression: TimeExpression, before: readonly TimeExpression[]): boolean {
  if (isFrequency(expression) || isLimit(expression)) return true;
  const { meaning, lead, sentence } = expression;
  const goesOn = meaning.type === 'date' && lead === '';
  return goesOn && before.some((other) => other.sentence.from === sentence.from && isLimit(other));
}

function isLimit({ meaning, lead }: TimeExpression): boolean {
  return meaning.type === 'date' && /innen|innan|senest|seinast|frist/u.test(lead);
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
