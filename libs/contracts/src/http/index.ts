export * from './shared';
export * from './person';
export * from './letter';
export * from './command';
export * from './item';
export * from './carry-over';
export * from './review';
export * from './oversight';
