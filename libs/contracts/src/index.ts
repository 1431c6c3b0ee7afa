/** What processes say to each other: ids, workflow messages, activity interfaces, HTTP forms. */
export * from './clock';
export * from './ids';
export * from './item';
export * from './reconcile';
export * from './reminder';
export * from './http';
