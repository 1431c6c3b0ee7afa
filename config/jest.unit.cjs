/** Unit tests: beside the code, pure, no server; and how well real letters are read, which needs none either. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'unit',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/workflows', '<rootDir>/activities', '<rootDir>/test/letters'],
  testMatch: ['**/src/**/*.test.ts', '**/src/**/*.test.tsx', '**/test/letters/*.test.ts'],
});
