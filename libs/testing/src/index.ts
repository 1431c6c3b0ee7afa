/** What tests stand on: databases of their own, a clock that is moved by hand, a mail server that misbehaves on demand, builders. */
export * from './builders/followers';
export * from './builders/items';
export * from './builders/letters';
export * from './builders/moments';
export * from './builders/people';
export * from './builders/sequential-ids';
export * from './database/test-database';
export * from './mail/mail-behaviour';
export * from './mail/mail-sink';
export * from './time/fake-clock';
