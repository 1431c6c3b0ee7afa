import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { guardProcess, politeStop } from '@tertial/local-services';
import { readJestReport, type JestReport, type SuiteResult } from './jest-report';
import type { Check, CommandCheck, JestCheck } from './suites';

/** Addresses of real services: a test run never touches what these point to. */
const productVariables =
  /^(DATABASE_URL|SMTP_URL|PUBLIC_URL|PORT|AUTH|MAIL_FROM|NODE_ENV|TEMPORAL_(ADDRESS|NAMESPACE|TLS.*|API_KEY))$/;

/** What a check came to, and what it printed: nothing where a program of one result has succeeded. */
export interface CheckOutcome extends SuiteResult {
  readonly output: string;
}

/**
 * Runs one check. What it prints goes to a file (`outputFile`) as it comes, so that two at a time stay readable and
 * nothing is lost when the run is broken off.
 */
export async function runCheck(check: Check, root: string): Promise<CheckOutcome> {
  mkdirSync(folderIn(root), { recursive: true });
  return check.kind === 'command' ? runCommandCheck(check, root) : runJestCheck(check, root);
}

/** Where the output of a check is while it runs and afterwards. */
export function outputFile(check: Check, root: string): string {
  return join(folderIn(root), `${fileName(check)}.log`);
}

async function runCommandCheck(check: CommandCheck, root: string): Promise<CheckOutcome> {
  const { code, output } = await runProgram(check, root, check.program, check.args);
  const silentlySkipped = check.forbidden !== undefined && output.includes(check.forbidden);
  if (code === 0 && !silentlySkipped) return { counts: { passed: 1, failed: 0, skipped: 0 }, failures: [], output: '' };
  const why = silentlySkipped ? `«${check.forbidden}»` : `sluttet med kode ${code}`;
  return { counts: { passed: 0, failed: 1, skipped: 0 }, failures: [why], output };
}

async function runJestCheck(check: JestCheck, root: string): Promise<CheckOutcome> {
  const reportFile = join(folderIn(root), `${fileName(check)}.json`);
  rmSync(reportFile, { force: true });
  const args = ['-c', `config/jest.${check.config}.cjs`, '--ci', '--json', `--outputFile=${reportFile}`, ...check.only];
  const { code, output } = await runProgram(check, root, 'jest', args, { TZ: check.timeZone });
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport) : undefined;
  return { ...readJestReport(report, code), output };
}

function folderIn(root: string): string {
  return join(root, '.tertial', 'test');
}

function fileName(check: Check): string {
  if (check.kind === 'jest') return `${check.config}-${check.timeZone.replace('/', '-')}`;
  return check.title.toLowerCase().replaceAll(' ', '-');
}

async function runProgram(
  check: Check,
  root: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
  const file = outputFile(check, root);
  const log = openSync(file, 'w');
  const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', program), ...args], {
    cwd: root,
    // A group of its own, which is ended as a whole when this process is: jest's workers outlive jest otherwise.
    detached: true,
    // What jest prints goes to standard error; on standard output it prints the result that is read from a file.
    stdio: ['ignore', check.kind === 'jest' ? 'ignore' : log, log],
    env: { ...cleanEnvironment(process.env), ...env },
  });
  closeSync(log);
  if (child.pid !== undefined) guardProcess(child.pid, politeStop, true);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      appendFileSync(file, error.message);
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { code, output: readFileSync(file, 'utf8') };
}

function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !productVariables.test(name));
  return { ...Object.fromEntries(kept), NX_DAEMON: 'false', FORCE_COLOR: process.stderr.isTTY ? '1' : '0' };
}
