import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, none, sumLine, type Counts } from './checks/counts';
import { runInLanes } from './checks/lanes';
import { outputFile, runCheck } from './checks/run-check';
import { chooseSuites, type Check } from './checks/suites';

const root = join(__dirname, '..', '..', '..');

/** Begun and not over: what they have said is shown when the run is broken off. */
const underWay = new Set<Check>();

/**
 * `npm test [-- SUITE …]`: runs the checks, two at a time; each one's output stands together, printed when it ends. The last line sums
 * all of them up.
 */
async function checkEverything(names: readonly string[]): Promise<number> {
  const chosen = chooseSuites(names);
  if (typeof chosen === 'string') {
    console.error(chosen);
    return 2;
  }
  let counts: Counts = none;
  const failures: string[] = [];
  await runInLanes(
    chosen.flatMap((suite) => suite.checks),
    async (check) => {
      const result = await runAndTell(check);
      counts = add(counts, result.counts);
      failures.push(...result.failures.map((line) => `${check.title}: ${line.replace(`${root}/`, '')}`));
    },
  );
  console.log(failures.length > 0 ? `\nFeilet:\n${failures.map((line) => `  ✗ ${line}`).join('\n')}\n` : '');
  console.log(sumLine(counts));
  return counts.failed > 0 ? 1 : 0;
}

async function runAndTell(check: Check): ReturnType<typeof runCheck> {
  console.log(`… ${check.title} er i gang`);
  const started = performance.now();
  underWay.add(check);
  const result = await runCheck(check, root);
  underWay.delete(check);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n▶ ${check.title}\n${result.output}  ${sumLine(result.counts)} (${seconds} s)\n`);
  return result;
}

/** Somebody has had enough, or a time limit was reached: what was seen until then is often the reason. */
function breakOff(signal: NodeJS.Signals): void {
  for (const check of underWay) {
    const file = outputFile(check, root);
    console.log(`\n▶ ${check.title}: avbrutt\n${existsSync(file) ? readFileSync(file, 'utf8') : ''}`);
  }
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

process.once('SIGINT', breakOff);
process.once('SIGTERM', breakOff);
void checkEverything(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
