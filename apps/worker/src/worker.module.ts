import { Module, type DynamicModule } from '@nestjs/common';
import { createEngine } from '@tertial/engine';
import { createMailTransport } from '@tertial/mail';
import { createDataSource } from '@tertial/persistence';
import type { WorkerSettings } from '@tertial/settings';
import { HealthServer } from './health-server.service';
import { machineClock, PARTS, type WorkerParts } from './parts';
import { TemporalWorker } from './temporal-worker.service';

/** Wiring only. Nothing here reaches for a server yet: that is the worker's own loop. */
@Module({})
export class WorkerModule {
  static of(settings: WorkerSettings): DynamicModule {
    const parts: WorkerParts = {
      settings,
      dataSource: createDataSource({ url: settings.databaseUrl, applicationName: 'tertial-worker' }),
      engine: createEngine(settings.temporal),
      mail: createMailTransport(settings.smtpUrl),
      clock: machineClock,
    };
    return { module: WorkerModule, providers: [{ provide: PARTS, useValue: parts }, TemporalWorker, HealthServer] };
  }
}
