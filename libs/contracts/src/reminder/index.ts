export * from './round-workflow';
export * from './reminder-activities';
