import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { guardProcess } from '@tertial/local-services';

/** What a child can be asked: by name, with one value each way; values travel as JSON. */
export type Acts = Readonly<Record<string, (input: never) => unknown>>;
type Input<A extends Acts, N extends keyof A> = Parameters<A[N]>[0];
type Answer<A extends Acts, N extends keyof A> = Awaited<ReturnType<A[N]>>;

interface Question {
  readonly number: number;
  readonly act: string;
  readonly input: unknown;
}
type Reply = { readonly number: number } & ({ readonly answer: unknown } | { readonly fault: string });

/** A TypeScript file in a process of its own, so that what it takes of the processors is nobody else's. */
export class Child<A extends Acts> {
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private asked = 0;

  private constructor(private readonly child: ChildProcess) {
    if (child.pid !== undefined) guardProcess(child.pid);
    child.on('message', (reply: Reply) => this.waiting.get(reply.number)?.(reply));
    child.once('exit', (code, signal) => {
      const fault = `The process ended (${code ?? signal})`;
      for (const [number, settle] of this.waiting) settle({ number, fault });
    });
  }

  /** `file`: its whole path; what it does with `serve` can be asked. */
  static start<A extends Acts>(file: string, env: NodeJS.ProcessEnv = {}): Child<A> {
    const options = { execArgv: ['-r', '@swc-node/register'], env: { ...process.env, ...env } };
    return new Child<A>(fork(file, options));
  }

  async ask<N extends keyof A & string>(act: N, input: Input<A, N>): Promise<Answer<A, N>> {
    const number = ++this.asked;
    const reply = await new Promise<Reply>((resolve) => {
      this.waiting.set(number, resolve);
      const question: Question = { number, act, input };
      this.child.send(question, (error) => error && resolve({ number, fault: error.message }));
    });
    this.waiting.delete(number);
    if ('fault' in reply) throw new Error(`${act}: ${reply.fault}`);
    return reply.answer as Answer<A, N>;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** Answers what the parent process asks, in this one. */
export function serve(acts: Acts): void {
  process.on('message', ({ number, act, input }: Question) => {
    const send = (reply: Reply) => process.send?.(reply);
    void (async () => acts[act]?.(input as never))().then(
      (answer) => send({ number, answer }),
      (fault: unknown) =>
        send({ number, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
    );
  });
}

/** Megabytes of memory that a process holds now. */
export function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
