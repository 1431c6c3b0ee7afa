import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { guardFolder, guardProcess, stopProcess } from '@tertial/local-services';
import type { Closing } from './closing';

/** The SDK gives the server five seconds to come up, which a busy machine may not keep. */
const TRIES = 4;

/**
 * Starts the time-skipping test server in a session of its own, so that Ctrl-C in a terminal does not end it before the worker
 * that talks to it, and has it ended when this process dies.
 */
export async function startTestServer(executable: string, closing: Closing): Promise<TestWorkflowEnvironment> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-test-server-'));
  guardFolder(folder);
  closing.add(() => rm(folder, { recursive: true, force: true }));
  const pidFile = join(folder, 'pid');
  const path = process.platform === 'win32' ? executable : await launcher(executable, folder, pidFile);
  const env = await start(path, pidFile, TRIES);
  const pid = await pidIn(pidFile);
  const release = pid ? guardProcess(pid) : () => undefined;
  closing.add(async () => {
    await env.teardown();
    release();
  });
  return env;
}

async function start(path: string, pidFile: string, triesLeft: number): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
  } catch (error) {
    // What came up too late is nobody's any more.
    const late = await pidIn(pidFile);
    if (late) await stopProcess(late);
    if (triesLeft <= 1) throw error;
    return start(path, pidFile, triesLeft - 1);
  }
}

async function pidIn(file: string): Promise<number | null> {
  return Number(await readFile(file, 'utf8').catch(() => '')) || null;
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
