import type { NotDeadlineReason, ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import type { Anchors } from '../items/anchors';
import { itemId, notesOf, type LetterContext } from '../items/draft';
import { deliverableOf, plainDeadline, sameDeadline, timesOf } from '../items/times';
import type { Read } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import { cover } from '../text/passage';
import type { AnnexFound } from './annex-lines';

/** Lines under one heading, and how often they are to be delivered. */
export interface Group {
  readonly heading: string | null;
  deliverables: readonly ReadDeliverable[];
}

/** The open goal and group, the groups by their printed numbers, and what stands above all groups. */
export interface Groups {
  goal: string | null;
  open: Group;
  readonly whole: Group;
  readonly byNumber: Map<string, Group>;
}

/** One statistic as it was found. `timing`: what a cell of its own says, null where there is none. */
export interface FoundStatistic {
  readonly read: Read;
  readonly number: string | null;
  readonly timing: readonly ReadDeliverable[] | null;
}

/** A statistic with its own frequency, or its group's, or the annex's; without any, the coordinator is asked. */
export function addStatistic(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  { read, number, timing }: FoundStatistic,
  groups: Groups,
  found: AnnexFound,
): void {
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
  const group = groups.byNumber.get(number?.replace(/\.\d+$/u, '') ?? '') ?? groups.open;
  const shared = group.deliverables.length > 0 ? group.deliverables : groups.whole.deliverables;
  const deliverables = [...(timing ?? (forWhole ? [] : shared)), ...own];
  for (const more of timesInNotes(context, anchors, read))
    if (!deliverables.some((other) => sameDeadline(other, more))) deliverables.push(more);
  push(section, read, number, groups, group, deliverables, found);
  found.notDeadlines.push(...others.notDeadlines);
  found.questions.push(...others.questions);
  if (deliverables.length === 0)
    found.questions.push({ about: 'date', raw: text, span: cover(read.block.spans), item });
}

export function isFrequency({ meaning }: TimeExpression): boolean {
  return meaning.type === 'recurring' || meaning.type === 'report';
}

/** The deadline that the words give by themselves. */
export function plain(
  context: LetterContext,
  anchors: Anchors,
  expression: TimeExpression,
  read: Read,
): ReadDeliverable[] {
  const deadline = plainDeadline(expression);
  return deadline ? [deliverableOf(context, anchors, deadline, expression, read.passage)] : [];
}

/** "Leveres i årsrapport" in a footnote of the line. */
function timesInNotes(context: LetterContext, anchors: Anchors, { block, passage }: Read): ReadDeliverable[] {
  return notesOf(context, block, passage.text).flatMap((note) => {
    const words = { block: note, passage: context.passage(note), expressions: context.expressions(note) };
    return words.expressions.filter(isFrequency).flatMap((expression) => plain(context, anchors, expression, words));
  });
}

/** Puts a statistic among the items: its heading is its group's. */
export function push(
  section: Section,
  { block }: Read,
  number: string | null,
  { goal }: Groups,
  { heading }: Group,
  deliverables: readonly ReadDeliverable[],
  found: AnnexFound,
): void {
  found.drafts.push({
    kind: 'statistic',
    section: { ...section, heading },
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
  if (before.endsWith('(') && /^(?:, [^()]{0,60})?\)/u.test(after)) return true;
  if (/^[.)]?$/u.test(after) && /[.,:(–-]$/u.test(before)) return true;
  return /(?:leveres|levert|oversendes|rapporteres|sendes)(?: \p{L}+){0,2}$/iu.test(before);
}

function isInSubPoint(text: string, raw: string): boolean {
  return / (?:[•◦▪‣]|o|-) /u.test(text.slice(0, text.indexOf(raw)));
}
