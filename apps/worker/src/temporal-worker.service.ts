import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Worker } from '@temporalio/worker';
import { keepTrying } from './keep-trying';
import { PARTS, type WorkerParts } from './parts';
import { runWorker } from './run-worker';
import { workflowCode } from './workflow-code';

/** Runs Temporal's worker for as long as the process lives: waits for PostgreSQL and Temporal, and begins again when it fails. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Worker');
  private readonly stop = new AbortController();
  private worker: Worker | null = null;
  private running = Promise.resolve();

  constructor(@Inject(PARTS) private readonly parts: WorkerParts) {}

  /** Doesn't wait for the servers, so that the process can be asked how it is, and stopped, meanwhile. */
  async onApplicationBootstrap(): Promise<void> {
    const { settings } = this.parts;
    const code = await workflowCode(settings.workflowBundle);
    const attempt = () => runWorker(this.parts, code, this.stop.signal, (worker) => this.takesOver(worker));
    this.running = keepTrying(attempt, this.stop.signal, (fault, pauseMs) => {
      const sentence = fault instanceof Error ? fault.message : String(fault);
      this.log.warn(`${sentence}; trying again in ${pauseMs / 1000} s`);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    const { dataSource, engine, mail } = this.parts;
    mail.close();
    await engine.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    this.log.log('stopped');
  }

  /** Whether workflows and activities are run now. */
  get takesWork(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  private takesOver(worker: Worker): void {
    this.worker = worker;
    this.log.log(`takes work from ${this.parts.settings.temporal.address}`);
  }
}
