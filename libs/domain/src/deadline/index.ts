export * from './explain-deadline';
export * from './register-deliverable';
export * from './report-dates';
