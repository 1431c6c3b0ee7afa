import { dateRules } from './date-rules';
import { figureRules } from './figure-rules';
import { moreFrequencyRules } from './more-frequencies';
import { eventRules, frequencyRules, notDeadlineRules, reportRules, vagueRules } from './other-rules';
import { lastResortRules } from './last-resort';
import type { TimeRule } from './rule';
import { uncertainDateRules } from './uncertain-dates';
import { standingReportRules } from './standing-reports';
import { weekRules } from './week-rules';

/** All rules. Where two match at one place the longer words win; of equally long ones the rule that stands first. */
export const timeRules: readonly TimeRule[] = [
  ...dateRules,
  ...figureRules,
  ...weekRules,
  ...uncertainDateRules,
  ...standingReportRules,
  ...reportRules,
  ...frequencyRules,
  ...moreFrequencyRules,
  ...eventRules,
  ...vagueRules,
  ...notDeadlineRules,
  ...lastResortRules,
];

const lastResort: ReadonlySet<TimeRule> = new Set(lastResortRules);

/** Whether the rule counts only where no other found anything. */
export function isLastResort(rule: TimeRule): boolean {
  return lastResort.has(rule);
}

/** Names of the rules that words of time are read by; whoever tells a deadline's rule has words for each. */
export const timeRuleNames: readonly string[] = [...new Set(timeRules.map(({ name }) => name))];
