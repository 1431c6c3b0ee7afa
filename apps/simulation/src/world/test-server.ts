import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { guardProcess } from '@tertial/local-services';
import type { Closing } from './closing';

/**
 * Starts the time-skipping test server in a session of its own, so that Ctrl-C in a terminal does not end it before the worker
 * that talks to it, and has it ended when this process dies.
 */
export async function startTestServer(executable: string, closing: Closing): Promise<TestWorkflowEnvironment> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-test-server-'));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  const pidFile = join(folder, 'pid');
  const path = process.platform === 'win32' ? executable : await launcher(executable, folder, pidFile);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  const release = pid > 0 ? guardProcess(pid) : () => undefined;
  closing.add(async () => {
    await env.teardown();
    release();
  });
  return env;
}

/** The SDK tells nobody the server's process id; `setsid` (not on macOS) keeps it, since it replaces the shell. */
async function launcher(executable: string, folder: string, pidFile: string): Promise<string> {
  const path = join(folder, 'launch.sh');
  const lines = [
    '#!/bin/sh',
    `echo $$ > ${quoted(pidFile)}`,
    `if command -v setsid > /dev/null; then exec setsid ${quoted(executable)} "$@"; fi`,
    `exec ${quoted(executable)} "$@"`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o755 });
  return path;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
