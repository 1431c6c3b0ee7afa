export * from './local-date';
export * from './norwegian-date';
export * from './oslo';
