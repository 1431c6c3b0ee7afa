import { dateRules } from './date-rules';
import { eventRules, frequencyRules, notDeadlineRules, reportRules, vagueRules } from './other-rules';
import type { TimeRule } from './rule';
import { uncertainDateRules } from './uncertain-dates';

/** All rules. Where two match at one place the longer words win; of equally long ones the rule that stands first. */
export const timeRules: readonly TimeRule[] = [
  ...dateRules,
  ...uncertainDateRules,
  ...reportRules,
  ...frequencyRules,
  ...eventRules,
  ...vagueRules,
  ...notDeadlineRules,
];

/** Names of the rules that words of time are read by; whoever tells a deadline's rule has words for each. */
export const timeRuleNames: readonly string[] = [...new Set(timeRules.map(({ name }) => name))];
