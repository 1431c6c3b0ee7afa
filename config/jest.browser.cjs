/** The main path in a real browser against the whole system. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'browser',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup/browser.setup.ts',
  globalTeardown: '<rootDir>/test/setup/teardown.ts',
  testTimeout: 120_000,
  maxWorkers: 1,
});
