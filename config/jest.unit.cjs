/** Unit tests: beside the code, pure, no server. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'unit',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/workflows', '<rootDir>/activities'],
  testMatch: ['**/src/**/*.test.ts', '**/src/**/*.test.tsx'],
});
