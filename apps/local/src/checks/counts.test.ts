import { add, none, sumLine } from './counts';
import { readJestReport, type JestReport } from './jest-report';
import { chooseSuites, suites } from './suites';

const report = (changes: Partial<JestReport>): JestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
  ...changes,
});

test('the last line has the form that other programs read', () => {
  const one = { passed: 2, failed: 1, skipped: 0 };
  expect(sumLine(add(add(none, one), { passed: 10, failed: 0, skipped: 4 }))).toBe('12 passed, 1 failed, 4 skipped');
});

describe('a jest run', () => {
  test('that passed is not made worse', () => {
    expect(readJestReport(report({ numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({
      counts: { passed: 3, failed: 0, skipped: 3 },
      failures: [],
    });
  });

  test.each([
    ['left no result behind', undefined, 1],
    ['ran no test at all', report({ numPassedTests: 0 }), 0],
    ['only skipped', report({ numPassedTests: 0, numPendingTests: 5 }), 0],
    ['could not read a file', report({ numRuntimeErrorTestSuites: 1 }), 1],
    ['passed, but ended with an error for which no test is to blame', report({}), 1],
  ])('that %s never counts as passed', (_, given, exitCode) => {
    expect(readJestReport(given, exitCode).counts.failed).toBe(1);
  });

  test('names each failed test, and the file that could not run', () => {
    const given = report({
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        {
          name: 'a.test.ts',
          message: '',
          status: 'failed',
          assertionResults: [
            { fullName: 'is right', status: 'passed' },
            { fullName: 'is wrong', status: 'failed' },
          ],
        },
        { name: 'b.test.ts', message: 'Cannot find module', status: 'failed', assertionResults: [] },
      ],
    });
    expect(readJestReport(given, 1)).toEqual({
      counts: { passed: 3, failed: 2, skipped: 0 },
      failures: ['a.test.ts: is wrong', 'b.test.ts: filen kunne ikke kjøres'],
    });
  });
});

describe('the choice of suites', () => {
  test('is everything when nothing is named', () => {
    expect(chooseSuites([])).toBe(suites);
  });

  test('keeps the fixed order, whatever order they are named in', () => {
    expect((chooseSuites(['unit', 'lint']) as typeof suites).map((suite) => suite.name)).toEqual(['lint', 'unit']);
  });

  test('refuses a misspelt name instead of running nothing', () => {
    expect(chooseSuites(['unitt'])).toMatch(/^Ukjent: unitt\. Velg blant lint, /);
  });

  test('what counts days runs in a zone at, ahead, far ahead and behind of UTC', () => {
    const zones = suites
      .flatMap((s) => s.checks)
      .flatMap((c) => (c.kind === 'jest' && c.config === 'unit' ? [c.timeZone] : []));
    expect(zones).toEqual(['UTC', 'Europe/Oslo', 'Pacific/Kiritimati', 'America/St_Johns']);
  });
});
