export * from './made-up-people';
