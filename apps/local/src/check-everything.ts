import { join } from 'node:path';
import { add, none, sumLine, type Counts } from './checks/counts';
import { runCheck } from './checks/run-check';
import { chooseSuites } from './checks/suites';

const root = join(__dirname, '..', '..', '..');

/** `npm test [-- SUITE …]`: runs the checks one after the other; the last line sums all of them up. */
async function checkEverything(names: readonly string[]): Promise<number> {
  const chosen = chooseSuites(names);
  if (typeof chosen === 'string') {
    console.error(chosen);
    return 2;
  }
  let counts: Counts = none;
  const failures: string[] = [];
  for (const check of chosen.flatMap((suite) => suite.checks)) {
    console.log(`\n▶ ${check.title}`);
    const started = Date.now();
    const result = await runCheck(check, root);
    counts = add(counts, result.counts);
    failures.push(...result.failures.map((line) => `${check.title}: ${line.replace(`${root}/`, '')}`));
    console.log(`  ${sumLine(result.counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  console.log(failures.length > 0 ? `\nFeilet:\n${failures.map((line) => `  ✗ ${line}`).join('\n')}\n` : '');
  console.log(sumLine(counts));
  return counts.failed > 0 ? 1 : 0;
}

void checkEverything(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
