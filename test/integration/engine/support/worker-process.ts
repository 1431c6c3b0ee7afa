import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, guardProcess } from '@tertial/local-services';

const root = join(__dirname, '..', '..', '..', '..');
/** Compiling the worker on a busy machine takes its time. */
const PATIENCE_MS = 60_000;

/** The product's worker as a process of its own, as production runs it. */
export class WorkerProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  private constructor(
    env: NodeJS.ProcessEnv,
    private readonly healthPort: number,
  ) {
    this.child = spawn(process.execPath, ['-r', '@swc-node/register', 'apps/worker/src/main.ts'], {
      cwd: root,
      env: {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], WORKFLOW_BUNDLE: process.env['TEST_WORKFLOWS'] },
        ...env,
        WORKER_HEALTH_PORT: String(healthPort),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (this.child.pid !== undefined) guardProcess(this.child.pid);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.exited = new Promise((resolve) => this.child.once('exit', resolve));
  }

  static async start(env: NodeJS.ProcessEnv): Promise<WorkerProcess> {
    return new WorkerProcess(env, await freePort());
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The worker never began');
    return this.child.pid;
  }

  async health(): Promise<{ status: string; [part: string]: unknown } | null> {
    return fetch(`http://127.0.0.1:${this.healthPort}/health`).then(
      async (response) => (await response.json()) as { status: string },
      () => null,
    );
  }

  /** Waits until the worker says that it is well (or waiting). */
  async until(status: 'ok' | 'waiting'): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(100))
      if ((await this.health())?.status === status) return;
    throw new Error(`The worker did not become ${status}:\n${this.output}`);
  }

  /** As the kernel does it when memory runs out. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** As a service manager does it; answers how the process ended. */
  async stop(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    this.child.kill('SIGTERM');
    await this.exited;
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }
}
