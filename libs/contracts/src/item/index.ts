export * from './item-workflow';
export * from './item-activities';
