import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadWorkerSettings, SettingsFault, type WorkerSettings } from '@tertial/settings';
import { logTemporalThrough, nestLevels } from './log';
import { WorkerModule } from './worker.module';

/** The worker as a process: runs workflows and activities until it is told to stop, waiting for the servers that it needs. */
async function main(): Promise<void> {
  const settings = settingsOrExit();
  const logger = new ConsoleLogger({
    json: settings.production,
    logLevels: nestLevels(settings.logLevel),
    prefix: 'worker',
  });
  Logger.overrideLogger(logger);
  logTemporalThrough(new Logger('Temporal'), settings.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.of(settings), { logger, abortOnError: false });
  app.enableShutdownHooks();
}

function settingsOrExit(): WorkerSettings {
  try {
    return loadWorkerSettings(process.env);
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
