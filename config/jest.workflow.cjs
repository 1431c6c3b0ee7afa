/** Workflows under Temporal's time-skipping test server, the workflow bundle, and replays of recorded histories. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'workflow',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/workflows/**/*.test.ts', '<rootDir>/test/replay/**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup/workflow.setup.ts',
  globalTeardown: '<rootDir>/test/setup/teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
});
