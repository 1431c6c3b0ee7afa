export * from './anchor';
export * from './anchor-words';
export * from './date-rule';
export * from './derive-deadline';
export * from './explain-deadline';
export * from './follow-anchor';
export { hasRuleWords } from './rule-words';
export * from './register-deliverable';
export * from './report-dates';
