/** What holds for the repository as a whole. */
module.exports = require('./jest.preset.cjs')(`${__dirname}/..`, {
  displayName: 'architecture',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/architecture/**/*.test.ts'],
});
