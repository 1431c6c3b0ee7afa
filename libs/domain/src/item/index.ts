export * from './item-state';
export * from './command';
export * from './event';
export * from './decide';
export * from './tick';
export * from './evolve';
export * from './handle';
export * from './open-item';
