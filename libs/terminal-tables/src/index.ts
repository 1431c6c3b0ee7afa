/** Tables that a person reads in a terminal: Norwegian, as wide as the screen. */
export * from './mail-table';
export * from './table';
export * from './words';
