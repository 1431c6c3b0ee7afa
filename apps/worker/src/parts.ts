import type { DataSource } from 'typeorm';
import type { Clock } from '@tertial/contracts';
import { instantOfMs } from '@tertial/domain';
import type { Engine } from '@tertial/engine';
import type { MailTransport } from '@tertial/mail';
import type { WorkerSettings } from '@tertial/settings';

/** What the process is made of. */
export interface WorkerParts {
  readonly settings: WorkerSettings;
  readonly dataSource: DataSource;
  readonly engine: Engine;
  readonly mail: MailTransport;
  readonly clock: Clock;
}

export const PARTS = Symbol('parts');

/** The only place of the worker that reads the machine's clock. */
export const machineClock: Clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };
