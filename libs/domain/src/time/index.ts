export * from './local-date';
export * from './oslo';
