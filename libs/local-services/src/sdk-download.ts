import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isExecutable } from './find-executable';
import { lastLines, runCommand } from './run-command';
import type { WayResult } from './ways';

/** Where the network is closed the makers' download fails in seconds; a slow line may take minutes. */
const limitMs = 300_000;

/**
 * Lets Temporal's SDK fetch one of its servers as it does by itself, and keeps the program at `target`.
 * It runs in a process of its own: the SDK's native part neither says how far it is nor can be stopped otherwise.
 */
export async function downloadBySdk(kind: 'dev-server' | 'time-skipping', target: string): Promise<WayResult> {
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), '.download-'));
  try {
    const result = await runCommand(process.execPath, ['-e', starter(kind, folder)], {
      cwd: __dirname,
      timeoutMs: limitMs,
    });
    const found = (await readdir(folder)).map((name) => join(folder, name)).find(isExecutable);
    if (result.code !== 0 || !found) return { reason: result.fault ?? shortReason(result.stderr) };
    if (!existsSync(target)) await rename(found, target);
    return { path: target };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function starter(kind: 'dev-server' | 'time-skipping', folder: string): string {
  const create = kind === 'dev-server' ? 'createLocal' : 'createTimeSkipping';
  const options = { server: { executable: { type: 'cached-download', downloadDir: folder } } };
  return `const { TestWorkflowEnvironment } = require('@temporalio/testing');
TestWorkflowEnvironment.${create}(${JSON.stringify(options)})
  .then((env) => env.teardown())
  .catch((error) => { console.error(error.message); process.exitCode = 1; });`;
}

function shortReason(stderr: string): string {
  // The SDK's message names its own steps first and the cause last.
  const words = lastLines(stderr, 1).split('executable: ').at(-1)?.slice(0, 160);
  return words ? `lar seg ikke laste ned (${words})` : 'lar seg ikke laste ned';
}
