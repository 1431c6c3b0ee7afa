import { mainReports, type MainReportPeriod } from '../letter/reading';
import type { LocalDate } from '../time/local-date';
import type { AnchorReference } from './anchor-reference';
import { dayByRule, ruleInForce, type DateRule } from './date-rule';

export type { AnchorReference } from './anchor-reference';

/** What deadlines are counted from: a main report of a year, with its date when it is known. */
export interface Anchor extends AnchorReference {
  /** null: unknown. Never a guess. */
  readonly due: LocalDate | null;
  readonly source: string | null;
}

/** The date of a report as somebody entered it. */
export interface EnteredDate {
  readonly report: MainReportPeriod;
  readonly version: number;
  readonly due: LocalDate;
  readonly source: string;
}

/**
 * The anchors of a budget year. What a letter or a calendar says of this very year counts before the rule of all years; the tertial
 * reports have no such rule and stay unknown until somebody enters them.
 */
export function anchorsOf(year: number, entered: readonly EnteredDate[], rules: readonly DateRule[]): Anchor[] {
  return mainReports.map((report) => {
    const known = entered.find((it) => it.report === report);
    if (known) return { report, year, version: known.version, due: known.due, source: known.source };
    return report === 'T3' ? byRule(year, rules) : { report, year, version: 0, due: null, source: null };
  });
}

/** What a deadline keeps of it. */
export function referenceTo({ report, year, version, dateRule }: Anchor): AnchorReference {
  return { report, year, version, ...(dateRule && { dateRule }) };
}

function byRule(year: number, rules: readonly DateRule[]): Anchor {
  const rule = ruleInForce(rules, 'annual-report', year);
  const { subject, scope, version, source } = rule;
  return { report: 'T3', year, version: 0, dateRule: { subject, scope, version }, due: dayByRule(rule, year), source };
}
