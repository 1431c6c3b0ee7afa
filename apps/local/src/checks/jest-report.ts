import type { Counts } from './counts';

/** The parts of jest's `--json` output that are used here. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly JestFile[];
}

interface JestFile {
  readonly name: string;
  readonly message: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

export interface SuiteResult {
  readonly counts: Counts;
  /** One line for each failure, for the list at the end. */
  readonly failures: readonly string[];
}

/**
 * Sums a jest run up. A file that could not run counts as one failure; a run in which no test ran is a failure, and so
 * is one that jest ended with an error for which no test is to blame (a server that did not stop).
 */
export function readJestReport(report: JestReport | undefined, exitCode: number | null): SuiteResult {
  if (!report) return failure('jest ga ikke noe resultat; se meldingen over');
  const failures = report.testResults.flatMap(failuresOf);
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counts.passed + counts.failed === 0) return withFailure({ counts, failures }, 'ingen test ble kjørt');
  if (exitCode !== 0 && counts.failed === 0)
    return withFailure({ counts, failures }, `jest sluttet med kode ${exitCode}`);
  return { counts, failures };
}

function failuresOf(file: JestFile): string[] {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [`${file.name}: filen kunne ikke kjøres`];
  return failed.map((test) => `${file.name}: ${test.fullName}`);
}

function withFailure(result: SuiteResult, line: string): SuiteResult {
  const counts = { ...result.counts, failed: result.counts.failed + 1 };
  return { counts, failures: [...result.failures, line] };
}

function failure(line: string): SuiteResult {
  return { counts: { passed: 0, failed: 1, skipped: 0 }, failures: [line] };
}
