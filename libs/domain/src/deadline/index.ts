export * from './explain-deadline';
export { hasRuleWords } from './rule-words';
export * from './register-deliverable';
export * from './report-dates';
