import {
  letterDefaultRule,
  type LocalDate,
  type MainReportPeriod,
  type NotDeadline,
  type NotDeadlineReason,
  type Question,
  type ReadDeliverable,
} from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { delivers, judge, reportsIn, type Verdict } from '../deadlines/judge';
import type { Zone } from '../structure/vocabulary';
import { spanIn, type Passage } from '../text/passage';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { withFirstDays, type ReadTime } from './first-days';

/** What the words of time of an item are: deadlines, none and why, or questions about it. */
export interface ItemTimes {
  readonly deliverables: ReadDeliverable[];
  readonly notDeadlines: NotDeadline[];
  readonly questions: Question[];
}

/** Where the words stand and what of them may be a deadline. */
export interface TimePlace {
  readonly passage: Passage;
  readonly expressions: readonly TimeExpression[];
  readonly zone: Zone;
  /** Id of the item, for the questions. */
  readonly item: string;
  /** Why words that would be a deadline elsewhere are none in this item; null where they are one. */
  readonly refuses?: (expression: TimeExpression) => NotDeadlineReason | null;
  /** Whether words that would be none elsewhere are a deadline in this item. */
  readonly accepts?: (expression: TimeExpression) => boolean;
}

type Deadline = Extract<Verdict, { kind: 'deadline' }>;

/** Settles each expression of time of one item. Equal deadlines are told once. */
export function timesOf(context: LetterContext, anchors: Anchors, place: TimePlace): ItemTimes {
  const { passage, expressions, zone, item, refuses, accepts } = place;
  const times: ItemTimes = { deliverables: [], notDeadlines: [], questions: [] };
  const read: ReadTime[] = [];
  const where = { text: passage.text, zone, inItem: true, letterYear: context.year, agency: context.agency };
  for (const expression of expressions) {
    const raw = passage.text.slice(expression.from, expression.to);
    const span = spanIn(passage, expression.from, expression.to);
    const judged = (accepts?.(expression) ? plainDeadline(expression) : null) ?? judge(expression, where);
    const refused = judged.kind === 'deadline' ? (refuses?.(expression) ?? null) : null;
    const verdict: Verdict = refused ? { kind: 'not-deadline', reason: refused } : judged;
    if (verdict.kind === 'not-deadline') times.notDeadlines.push({ raw, span, reason: verdict.reason });
    if (verdict.kind !== 'deadline') continue;
    const deliverable = deliverableOf(context, anchors, verdict, expression, passage);
    const before = read.findIndex(
      (other) => sameDeadline(other.deliverable, deliverable) && !isAnother(passage.text, other.expression, expression),
    );
    const earlier = read[before]?.deliverable;
    if (earlier) {
      // Said twice, it is one deadline, in the words that tell more; the others are accounted for.
      const isFuller = namesDay(deliverable) && !namesDay(earlier);
      if (isFuller) read[before] = { deliverable, expression };
      const other = isFuller ? { raw: earlier.raw, span: earlier.span ?? span } : { raw, span };
      times.notDeadlines.push({ ...other, reason: 'no-deadline' });
      continue;
    }
    read.push({ deliverable, expression });
    if (isUnsettled(deliverable))
      times.questions.push({ about: deliverable.type === 'report' ? 'anchor' : 'date', raw, span, item });
  }
  return { ...times, deliverables: withFirstDays(passage, read) };
}

/** "Frist: 1. november" closes what stands above it; "Frist for planen er …" and "oversendes innen …" name a thing of their own. */
const CLOSES = /^frist(?:en)?:/iu;
const NAMES = /^frist(?:en)? for /iu;

/** Whether two equal days are of two things: each is named, or each closes a part of its own. */
function isAnother(text: string, one: TimeExpression, two: TimeExpression): boolean {
  if (two.meaning.type !== 'date' || one.sentence.from === two.sentence.from) return false;
  const [first = '', second = ''] = [one, two].map(({ sentence }) => text.slice(sentence.from, sentence.to));
  const names = (words: string): boolean =>
    NAMES.test(words) ||
    (!/(?<!\p{L})frist/iu.test(words) && /innen|innan|senest|seinast/iu.test(words) && delivers(words));
  return (CLOSES.test(first) && CLOSES.test(second)) || (first !== second && names(first) && names(second));
}

/** A verdict as a deliverable; a report's date is taken from the letter where it gives one. */
export function deliverableOf(
  context: LetterContext,
  anchors: Anchors,
  verdict: Deadline,
  expression: TimeExpression,
  passage: Passage,
): ReadDeliverable {
  const base = {
    raw: passage.text.slice(expression.from, expression.to),
    span: spanIn(passage, expression.from, expression.to),
    rule: expression.rule.name,
    ruleVersion: expression.rule.version,
  };
  const only = verdict.in?.length === 1 ? verdict.in[0] : undefined;
  const due = only ? reportDay(context, anchors, only, verdict.reportYear) : null;
  if (verdict.type === 'recurring')
    return { ...base, type: 'recurring', every: verdict.every, ...(due === null ? {} : { due }) };
  if (verdict.type !== 'report') return { ...base, type: verdict.type, due: verdict.due };
  return { ...base, type: 'report', in: verdict.in, due, ...namedYear(context, verdict) };
}

/** The report's year, where the words name another one than the letter's. */
function namedYear({ year }: LetterContext, { reportYear }: Deadline): Pick<ReadDeliverable, 'reportYear'> {
  return reportYear === null || reportYear === year ? {} : { reportYear };
}

/** The day of one main report, of the letter's year unless the words name another. */
function reportDay(
  { year }: LetterContext,
  { reports, earlierAnnualReport }: Anchors,
  period: MainReportPeriod,
  named: number | null,
): LocalDate | null {
  if (named === null || named === year) return reports[period]?.due ?? null;
  return period === 'T3' && year !== null && named === year - 1 ? earlierAnnualReport : null;
}

/** What the words mean by themselves, as the deadline of a row or a group whose place says that they are one. */
export function plainDeadline({ meaning }: TimeExpression): Deadline | null {
  if (meaning.type === 'none') return null;
  return {
    kind: 'deadline',
    type: meaning.type,
    due: meaning.type === 'date' ? meaning.due : null,
    every: meaning.type === 'recurring' ? meaning.every : null,
    in: reportsIn(meaning),
    reportYear: meaning.type === 'report' ? meaning.givenYear : null,
  };
}

/** No words of time: the rule of the letter's reporting chapter, where the letter has one. */
export function defaultDeliverable(anchors: Anchors): ReadDeliverable[] {
  if (!anchors.assignmentsGoToAnnualReport) return [];
  const due = anchors.reports.T3?.due ?? null;
  return [{ raw: '', type: 'report', in: ['T3'], due, rule: letterDefaultRule, ruleVersion: '1' }];
}

export function sameDeadline(a: ReadDeliverable, b: ReadDeliverable): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'date' || a.type === 'other') return a.due === b.due;
  if (a.type === 'recurring') return a.every === b.every;
  return a.type === 'report'
    ? String(a.in) === String(b.in) && a.reportYear === b.reportYear && a.due === b.due
    : a.raw === b.raw;
}

/** "Den 12. hver måned": how often, and on which day. */
export function namesDay({ type, raw }: ReadDeliverable): boolean {
  return type === 'recurring' && /\d{1,2}\. /u.test(raw);
}

/** Vague words, and dates that want something which the letter does not say. The main reports' own dates are asked once. */
export function isUnsettled(deliverable: ReadDeliverable): boolean {
  if (deliverable.type === 'vague') return true;
  if (deliverable.type === 'date') return deliverable.due === null;
  return deliverable.type === 'report' && deliverable.due === null && /\d{4}/.test(deliverable.raw);
}
