export * from './working-days';
export * from './closed-day';
