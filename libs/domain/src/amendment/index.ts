export * from './match-amendment';
