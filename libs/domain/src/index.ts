/** The domain: letters, deadlines, states and reminder plans. Pure, and without a clock: today and now are parameters. */
export * from './absence';
export * from './agency';
export * from './amendment';
export * from './calendar';
export * from './carry-over';
export * from './deadline';
export * from './item';
export * from './item/new-command';
export * from './letter/item-identity';
export * from './letter/item-names';
export * from './letter/amendment';
export * from './letter/letter-title';
export * from './letter/reading';
export * from './reminder';
export * from './review';
export * from './series';
export * from './time';
