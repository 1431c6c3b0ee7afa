export * from './working-days';
export * from './closed-day';
export * from './calendar-entry';
