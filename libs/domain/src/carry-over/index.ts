export * from './carried-item';
export * from './comparable-item';
export * from './deadline-changes';
export * from './pair-items';
export * from './word-changes';
