export * from './explain-deadline';
export * from './register-deliverable';
