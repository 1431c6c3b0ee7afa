import { letterDefaultRule, type NotDeadline, type Question, type ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { judge, type Verdict } from '../deadlines/judge';
import type { Block, Section } from '../structure/section';
import { spanIn, type Passage } from '../text/passage';
import type { Anchors } from './anchors';
import { contactsIn } from './contacts';
import { itemId, type Draft, type LetterContext } from './draft';
import { leadIn, partiesIn } from './parties';

/** An assignment, and the words of time in it that are no deadlines or must be asked about. */
export interface FoundAssignment {
  readonly draft: Draft;
  readonly notDeadlines: NotDeadline[];
  readonly questions: Question[];
}

/** Whether bullets and paragraphs of this section are assignments. */
export function holdsAssignments(section: Section): boolean {
  return section.field === 'assignment' && section.zone !== 'reporting' && section.zone !== 'money';
}

/**
 * The blocks of an assignment section that are items: each bullet; a paragraph before the bullets that does not
 * introduce them; without bullets, each paragraph that obliges.
 */
export function assignmentBlocks(context: LetterContext, section: Section): Block[] {
  const firstBullet = section.blocks.findIndex(({ kind }) => kind === 'bullet');
  return section.blocks.filter((block, index) => {
    if (block.kind === 'bullet') return true;
    if (firstBullet >= 0 && index > firstBullet) return false;
    const { text } = context.passage(block);
    return !text.endsWith(':') && obliges(text);
  });
}

function obliges(text: string): boolean {
  return /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])/iu.test(text);
}

/** One assignment with all its deadlines. */
export function readAssignment(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  block: Block,
): FoundAssignment {
  const passage = context.passage(block);
  const { text } = passage;
  const id = itemId(context, 'assignment', block.spans, text);
  const deliverables: ReadDeliverable[] = [];
  const notDeadlines: NotDeadline[] = [];
  const questions: Question[] = [];
  for (const expression of context.expressions(block)) {
    const verdict = judge(expression, {
      text,
      zone: section.zone,
      inItem: true,
      letterYear: context.year,
      agency: context.agency,
    });
    const raw = text.slice(expression.from, expression.to);
    const span = spanIn(passage, expression.from, expression.to);
    if (verdict.kind === 'not-deadline') notDeadlines.push({ raw, span, reason: verdict.reason });
    if (verdict.kind !== 'deadline') continue;
    const deliverable = deliverableOf(context, anchors, verdict, expression, passage);
    if (deliverables.some((other) => sameDeadline(other, deliverable))) continue;
    deliverables.push(deliverable);
    if (isUnsettled(deliverable))
      questions.push({ about: deliverable.type === 'report' ? 'anchor' : 'date', raw, span, item: id });
  }
  if (deliverables.every(({ type }) => type === 'other')) deliverables.push(...defaultDeliverable(anchors));
  const parties = [...partiesIn(text, context.agency), ...boundOthers(text, deliverables)];
  const lead = leadIn(text, context.agency, parties) ?? boundOthers(text, deliverables)[0] ?? null;
  const draft: Draft = {
    kind: 'assignment',
    section,
    spans: block.spans,
    page: block.page,
    deliverables,
    parties,
    lead,
    contacts: contactsIn(text),
  };
  return { draft, notDeadlines, questions };
}

/** A verdict as a deliverable; a report's date is taken from the letter where it gives one. */
export function deliverableOf(
  context: LetterContext,
  anchors: Anchors,
  verdict: Extract<Verdict, { kind: 'deadline' }>,
  expression: TimeExpression,
  passage: Passage,
): ReadDeliverable {
  const base = {
    raw: passage.text.slice(expression.from, expression.to),
    span: spanIn(passage, expression.from, expression.to),
    rule: expression.rule.name,
    ruleVersion: expression.rule.version,
  };
  if (verdict.type === 'recurring') return { ...base, type: 'recurring', every: verdict.every };
  if (verdict.type !== 'report') return { ...base, type: verdict.type, due: verdict.due };
  const only = verdict.in?.length === 1 ? verdict.in[0] : undefined;
  const thisYear = verdict.reportYear === null || verdict.reportYear === context.year;
  const due = only && thisYear ? (anchors.reports[only]?.due ?? null) : null;
  return { ...base, type: 'report', in: verdict.in, due };
}

/** No words of time: the rule of the letter's reporting chapter, where the letter has one. */
function defaultDeliverable(anchors: Anchors): ReadDeliverable[] {
  if (!anchors.assignmentsGoToAnnualReport) return [];
  return [
    {
      raw: '',
      type: 'report',
      in: ['T3'],
      due: anchors.reports.T3?.due ?? null,
      rule: letterDefaultRule,
      ruleVersion: '1',
    },
  ];
}

function sameDeadline(a: ReadDeliverable, b: ReadDeliverable): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'date' || a.type === 'other') return a.due === b.due;
  if (a.type === 'recurring') return a.every === b.every;
  return a.type === 'report' ? String(a.in) === String(b.in) && a.due === b.due : a.raw === b.raw;
}

/** Vague words, and dates that want something which the letter does not say. The main reports' own dates are asked once. */
function isUnsettled(deliverable: ReadDeliverable): boolean {
  if (deliverable.type === 'vague') return true;
  if (deliverable.type === 'date') return deliverable.due === null;
  return deliverable.type === 'report' && deliverable.due === null && /\d{4}/.test(deliverable.raw);
}

/** Who is bound by a deadline that is not the agency's: the subject of its sentence, where it is one word. */
function boundOthers(text: string, deliverables: readonly ReadDeliverable[]): string[] {
  const names = deliverables
    .filter(({ type }) => type === 'other')
    .map(({ raw }) =>
      text
        .slice(0, text.indexOf(raw))
        .match(
          /(?:^|[.!?]\s)(\p{Lu}\p{Ll}+(?:utvalget|gruppen|komiteen|kommisjonen)|Utvalget|Gruppen|Kommisjonen)(?=\s)/gu,
        ),
    )
    .flatMap((found) => (found ? [found[found.length - 1]?.replace(/^[.!?]\s/u, '') ?? ''] : []));
  return [...new Set(names.filter((name) => name !== ''))];
}
