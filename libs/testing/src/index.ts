/** What tests stand on: databases of their own, a clock that is moved by hand, a mail server that misbehaves on demand, builders. */
export * from './builders/sequential-ids';
export * from './database/test-database';
export * from './time/fake-clock';
