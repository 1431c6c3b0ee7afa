import { join } from 'node:path';
import { cacheFolder } from './cache-folder';
import { findExecutable, isExecutable } from './find-executable';
import { buildWithGo } from './go-install';
import type { Report } from './report';
import { runCommand } from './run-command';
import { downloadBySdk } from './sdk-download';
import { firstOpenWay, type Way, type WayResult } from './ways';

const help = `Velg én av disse:
  1. Sett TEMPORAL_ADDRESS til en Temporal-tjener som kjører.
  2. Installer «temporal» (https://docs.temporal.io/cli) slik at den ligger i PATH, eller sett TEMPORAL_CLI til programmet.
  3. Åpne nettet for https://temporal.download og start på nytt.
  4. Installer Go 1.25 eller nyere (https://go.dev/dl) og start på nytt, så bygges programmet her.`;

/**
 * The path of a `temporal` program that runs: TEMPORAL_CLI, PATH, the cache, the makers' download, or built by Go.
 * @throws LocalServiceFault with what was tried and the four ways out.
 */
export async function ensureTemporalCli(report: Report, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return firstOpenWay('Temporal', temporalCliWays(report, env), help, report);
}

/** The ways in their order; nothing is tried before it is asked for. */
export function temporalCliWays(report: Report, env: NodeJS.ProcessEnv): readonly Way[] {
  const cached = join(cacheFolder(env), 'bin', process.platform === 'win32' ? 'temporal.exe' : 'temporal');
  return [
    { name: 'TEMPORAL_CLI', attempt: () => checked(env['TEMPORAL_CLI'], 'ikke satt') },
    { name: 'PATH', attempt: () => checked(findExecutable(['temporal'], env), 'ikke der') },
    { name: 'bufferen', attempt: () => checked(isExecutable(cached) ? cached : undefined, `ikke i ${cached}`) },
    {
      name: 'nedlasting fra leverandøren',
      attempt: () => {
        report('Temporal: prøver å laste ned fra leverandøren (en gang per maskin)');
        return downloadBySdk('dev-server', cached);
      },
    },
    { name: 'bygging med Go', attempt: () => buildWithGo(cached, report, env) },
  ];
}

/** A path is only good when the program there says that it is Temporal: many things are called that. */
async function checked(path: string | undefined, absent: string): Promise<WayResult> {
  if (!path) return { reason: absent, usual: true };
  const { code, stdout, fault, stderr } = await runCommand(path, ['--version'], { timeoutMs: 20_000 });
  if (code === 0 && stdout.startsWith('temporal version')) return { path };
  return { reason: `${path} svarer ikke som Temporal (${(fault ?? (stderr.trim() || stdout.trim())).slice(0, 120)})` };
}
