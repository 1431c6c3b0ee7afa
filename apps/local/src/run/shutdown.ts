import type { Report } from '@tertial/local-services';
import type { Supervised } from './supervisor';

/** Who writes stops before those who are written to; the database last of all. */
const order = ['api', 'worker', 'mail', 'engine', 'database'] as const;
export type Stage = (typeof order)[number];

/** Stops everything in the right order, once, whoever asks first: a signal, a start that failed, a service given up. */
export class Shutdown {
  private readonly running = new Map<Stage, Supervised>();
  private asked: number | undefined;
  private readonly done: Promise<number>;
  private begin: (exitCode: number) => void = () => undefined;

  constructor(private readonly report: Report) {
    this.done = new Promise<number>((resolve) => (this.begin = resolve)).then((exitCode) => this.stopAll(exitCode));
  }

  get requested(): boolean {
    return this.asked !== undefined;
  }

  add(stage: Stage, service: Supervised): void {
    this.running.set(stage, service);
    // It came up in the moment in which everything is being stopped: its turn may be over already.
    if (this.requested) void service.stop();
  }

  request(exitCode: number): void {
    if (this.asked !== undefined) return;
    this.asked = exitCode;
    this.begin(exitCode);
  }

  /** Resolves with the exit code when everything has been stopped. */
  finished(): Promise<number> {
    return this.done;
  }

  private async stopAll(exitCode: number): Promise<number> {
    for (const stage of order) {
      try {
        await this.running.get(stage)?.stop();
      } catch (error) {
        this.report(`Noe gikk galt under stopp: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return exitCode;
  }
}
