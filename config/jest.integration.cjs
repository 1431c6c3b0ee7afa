/** Against a real PostgreSQL, a real Temporal server and a real SMTP exchange, all started once for the run. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'integration',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup/integration.setup.ts',
  globalTeardown: '<rootDir>/test/setup/teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
});
