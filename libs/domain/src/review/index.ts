export * from './correction';
export * from './place-in-letter';
export * from './split-item';
export * from './wording';
