import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GoBuildProgress } from './go-build-progress';
import type { Report } from './report';
import { runCommand } from './run-command';
import type { WayResult } from './ways';

/** v1.5.1 is the last release that `go install` takes: later ones have a `replace` line in their go.mod. */
const temporalModule = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const minimumGo = { major: 1, minor: 25 };

/** Builds the `temporal` program from source into `target`: about three minutes, once per machine. */
export async function buildWithGo(target: string, report: Report, env: NodeJS.ProcessEnv): Promise<WayResult> {
  const version = await runCommand('go', ['version'], { env });
  if (version.code !== 0) return { reason: 'Go er ikke installert' };
  if (!isNewEnough(version.stdout)) {
    return { reason: `${version.stdout.trim()} er eldre enn ${minimumGo.major}.${minimumGo.minor}` };
  }
  report('Temporal: bygger programmet med Go; det tar omtrent tre minutter på en ledig maskin, én gang per maskin');
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), '.build-'));
  const progress = new GoBuildProgress();
  const result = await runCommand('go', ['install', '-v', '-ldflags', '-s -w', temporalModule], {
    env: { ...env, GOBIN: folder },
    onErrorLine: (line) => progress.note(line),
    tickMs: 15_000,
    onTick: (seconds) => report(`Temporal: ${progress.words(seconds)}`),
  });
  try {
    if (result.code !== 0) return { reason: `bygget feilet: ${result.fault ?? progress.fault(3)}` };
    await rename(join(folder, basename(target)), target);
    return { path: target };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the answer of `go version`, such as "go version go1.26.8 linux/amd64". */
export function isNewEnough(goVersion: string): boolean {
  const found = /\bgo(\d+)\.(\d+)/.exec(goVersion);
  if (!found) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > minimumGo.major || (major === minimumGo.major && minor >= minimumGo.minor);
}
