import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { guardProcess, politeStop } from '@tertial/local-services';
import { readJestReport, type JestReport, type SuiteResult } from './jest-report';
import type { Check, CommandCheck, JestCheck } from './suites';

/** Addresses of real services: a test run never touches what these point to. */
const productVariables =
  /^(DATABASE_URL|SMTP_URL|PUBLIC_URL|PORT|AUTH|MAIL_FROM|NODE_ENV|TEMPORAL_(ADDRESS|NAMESPACE|TLS.*|API_KEY))$/;

/** Runs one check with its output on the screen as it comes. */
export async function runCheck(check: Check, root: string): Promise<SuiteResult> {
  return check.kind === 'command' ? runCommandCheck(check, root) : runJestCheck(check, root);
}

async function runCommandCheck(check: CommandCheck, root: string): Promise<SuiteResult> {
  const { code, output } = await runProgram(root, check.program, check.args, {});
  const silentlySkipped = check.forbidden !== undefined && output.includes(check.forbidden);
  if (code === 0 && !silentlySkipped) return { counts: { passed: 1, failed: 0, skipped: 0 }, failures: [] };
  process.stdout.write(output);
  const why = silentlySkipped ? `«${check.forbidden}»` : `sluttet med kode ${code}`;
  return { counts: { passed: 0, failed: 1, skipped: 0 }, failures: [why] };
}

async function runJestCheck(check: JestCheck, root: string): Promise<SuiteResult> {
  const folder = join(root, '.tertial', 'test');
  mkdirSync(folder, { recursive: true });
  const outputFile = join(folder, `${check.config}-${check.timeZone.replace('/', '-')}.json`);
  rmSync(outputFile, { force: true });
  const args = ['-c', `config/jest.${check.config}.cjs`, '--ci', '--json', `--outputFile=${outputFile}`, ...check.only];
  const { code } = await runProgram(root, 'jest', args, { TZ: check.timeZone }, true);
  const report = existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport) : undefined;
  return readJestReport(report, code);
}

function runProgram(
  root: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  visible = false,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', program), ...args], {
      cwd: root,
      // A group of its own, which is ended as a whole when this process is: jest's workers outlive jest otherwise.
      detached: true,
      // What jest prints goes to standard error; on standard output it prints the result that is read from a file.
      stdio: ['ignore', visible ? 'ignore' : 'pipe', visible ? 'inherit' : 'pipe'],
      env: { ...cleanEnvironment(process.env), ...env },
    });
    if (child.pid !== undefined) guardProcess(child.pid, politeStop, true);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !productVariables.test(name));
  return { ...Object.fromEntries(kept), NX_DAEMON: 'false', FORCE_COLOR: process.stderr.isTTY ? '1' : '0' };
}
