import { dirname, join } from 'node:path';
import { findExecutable, isExecutable } from './find-executable';
import type { Report } from './report';
import { lastLines, runCommand } from './run-command';
import { firstOpenWay, type Way, type WayResult } from './ways';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const downloadLimitMs = 300_000;

const help = `Velg én av disse:
  1. Sett CHROMIUM_PATH til en Chromium eller Chrome.
  2. Installer Chromium eller Chrome slik at den ligger i PATH.
  3. Åpne nettet for Playwrights nedlasting og prøv på nytt.`;

/** The path of a Chromium for the browser tests: CHROMIUM_PATH, an installed one, Playwright's download, apt-get as root. */
export async function ensureChromium(report: Report, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return firstOpenWay('Chromium', chromiumWays(report, env), help, report);
}

/** The ways in their order; nothing is tried before it is asked for. */
export function chromiumWays(report: Report, env: NodeJS.ProcessEnv): readonly Way[] {
  return [
    { name: 'CHROMIUM_PATH', attempt: async () => orReason(env['CHROMIUM_PATH'], 'ikke satt') },
    { name: 'installert', attempt: async () => orReason(installedChromium(env), 'ikke i PATH') },
    { name: 'Playwrights nedlasting', attempt: () => byPlaywright(report, env) },
    { name: 'apt-get', attempt: () => byApt(report, env) },
  ];
}

function installedChromium(env: NodeJS.ProcessEnv): string | undefined {
  return findExecutable(installed, env) ?? (isExecutable(macChrome) ? macChrome : undefined);
}

function orReason(path: string | undefined, absent: string): WayResult {
  if (!path) return { reason: absent, usual: true };
  return isExecutable(path) ? { path } : { reason: `${path} er ikke et program` };
}

async function byPlaywright(report: Report, env: NodeJS.ProcessEnv): Promise<WayResult> {
  const { chromium } = await import('playwright-core');
  if (isExecutable(chromium.executablePath())) return { path: chromium.executablePath() };
  report('Chromium: prøver Playwrights nedlasting (en gang per maskin)');
  const command = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  const result = await runCommand(process.execPath, [command, 'install', 'chromium'], {
    env,
    timeoutMs: downloadLimitMs,
    onTick: (seconds) => report(`Chromium: laster ned … ${seconds} s`),
  });
  if (result.code === 0 && isExecutable(chromium.executablePath())) return { path: chromium.executablePath() };
  const words = result.stderr.split('\n').find((line) => /error/i.test(line)) ?? lastLines(result.stderr, 1);
  return { reason: result.fault ?? `lar seg ikke laste ned (${words.trim().slice(0, 160)})` };
}

async function byApt(report: Report, env: NodeJS.ProcessEnv): Promise<WayResult> {
  if (process.getuid?.() !== 0) return { reason: 'krever root' };
  if (!findExecutable(['apt-get'], env)) return { reason: 'apt-get finnes ikke her' };
  report('Chromium: installerer med apt-get');
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runCommand('apt-get', ['-q', 'update'], quiet);
  const result = await runCommand('apt-get', ['-q', '-y', 'install', '--no-install-recommends', 'chromium'], {
    ...quiet,
    onTick: (seconds) => report(`Chromium: installerer … ${seconds} s`),
  });
  const path = installedChromium(env);
  return path ? { path } : { reason: `apt-get feilet: ${lastLines(result.stderr, 2)}` };
}
