import type { Report } from '@tertial/local-services';

/** Something that runs until it is stopped or dies. */
export interface Running {
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Supervised {
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  /** What a person calls it. */
  readonly name: string;
  /** Starts it and resolves when it is healthy. */
  readonly start: () => Promise<Running>;
  readonly report: Report;
  /** Called once when it has been given up. */
  readonly onGivenUp: () => void;
  /** Milliseconds before each new attempt; one death in a row more than there are entries, and it is given up. */
  readonly pauses?: readonly number[];
  /** What lived this long was well: the next death counts as the first again. */
  readonly wellAfterMs?: number;
}

const defaultPauses = [1_000, 2_000, 5_000, 10_000];

/**
 * Starts something and keeps it running: a death is said and followed by a new start after a pause, five deaths in a row
 * by giving up. The first start is the caller's: it throws when that fails.
 */
export async function keepRunning(options: SupervisorOptions): Promise<Supervised> {
  const supervision = new Supervision(options);
  await supervision.first();
  return supervision;
}

class Supervision implements Supervised {
  private current: Running | undefined;
  private starting: Promise<void> = Promise.resolve();
  private deaths = 0;
  private startedAt = 0;
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: SupervisorOptions) {}

  async first(): Promise<void> {
    await this.startOnce();
    void this.watch();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.starting.catch(() => undefined);
    await this.current?.stop();
  }

  private async watch(): Promise<void> {
    while (!this.stopping) {
      await this.current?.ended;
      if (this.stopping) return;
      if (!(await this.afterDeath())) return;
    }
  }

  /** @returns false when it has been given up or is being stopped. */
  private async afterDeath(): Promise<boolean> {
    const { name, report, onGivenUp, pauses = defaultPauses, wellAfterMs = 60_000 } = this.options;
    if (Date.now() - this.startedAt >= wellAfterMs) this.deaths = 0;
    this.deaths += 1;
    const pause = pauses[this.deaths - 1];
    if (pause === undefined) {
      report(`${name} stoppet ${this.deaths} ganger på rad og startes ikke igjen`);
      onGivenUp();
      return false;
    }
    report(`${name} stoppet; starter på nytt om ${pause / 1000} s (${this.deaths}. gang)`);
    await this.sleep(pause);
    if (this.stopping) return false;
    try {
      await this.startOnce();
      report(`${name} er i gang igjen`);
    } catch (error) {
      report(`${name} kom ikke opp: ${error instanceof Error ? error.message : String(error)}`);
    }
    return true;
  }

  private startOnce(): Promise<void> {
    this.current = undefined;
    this.startedAt = Date.now();
    this.starting = this.options.start().then((running) => {
      this.current = running;
    });
    return this.starting;
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
