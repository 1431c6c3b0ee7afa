import type { Deadline } from '../item/item-state';
import { referenceTo, type Anchor } from './anchor';
import { explainDeadline } from './explain-deadline';
import type { RegisterDeliverable } from './register-deliverable';

/** The rule of a deliverable: the words, how they are read, and the report that they follow, if any. */
export type DeadlineRule = Pick<RegisterDeliverable, 'raw' | 'rule' | 'ruleVersion' | 'report' | 'reportYear'> & {
  /** Of a deadline by hand: its words stand in the letter. */
  readonly quoted?: boolean;
};

export type Derived = Pick<Deadline, 'due' | 'unsettled' | 'rule' | 'ruleVersion' | 'raw' | 'why' | 'reference'> &
  Required<Pick<Deadline, 'anchor'>>;

/**
 * Rule + anchor = deadline: the date of the report that a rule follows, in the budget year `year` unless the words name another, and why
 * it is that date. Null for a rule that follows no report: its words give the date themselves.
 */
export function deriveDeadline(rule: DeadlineRule, anchors: readonly Anchor[], year: number): Derived | null {
  const { raw, rule: name, ruleVersion, report, reportYear = null } = rule;
  const anchor = anchors.find((it) => it.report === report && it.year === (reportYear ?? year));
  if (!report || !anchor) return null;
  const { due, source } = anchor;
  const unsettled = due ? null : 'anchor';
  const quoted = rule.quoted ?? false;
  const why = explainDeadline({ raw, rule: name, report, reportYear, due, unsettled, source, quoted });
  return { due, unsettled, rule: name, ruleVersion, raw, why, reference: source, anchor: referenceTo(anchor) };
}
