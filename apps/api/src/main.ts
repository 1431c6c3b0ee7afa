import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { instantOfMs } from '@tertial/domain';
import type { Clock } from '@tertial/contracts';
import { createEngine } from '@tertial/engine';
import { createDataSource } from '@tertial/persistence';
import { loadSettings, SettingsFault, type Settings } from '@tertial/settings';
import { createApi } from './create-api';
import { openRegister } from './health/open-register';
import { ApiLogger } from './http/api-logger';

const machineClock: Clock = { now: () => Promise.resolve(instantOfMs(Date.now())) };

/** The API as a process: waits for the register, answers until it is told to stop, then ends what it has begun. */
async function main(): Promise<void> {
  const settings = settingsOrExit();
  const log = new ApiLogger(settings.logLevel, !process.stdout.isTTY);
  Logger.overrideLogger(log);
  const dataSource = createDataSource({ url: settings.databaseUrl, applicationName: 'tertial-api' });
  await openRegister(dataSource, new Logger('Register'));
  const engine = createEngine(settings.temporal);
  const app = await createApi({ settings, dataSource, engine, clock: machineClock });
  app.useLogger(log);
  stopOnSignal(async () => {
    await app.close();
    await engine.close();
    await dataSource.destroy();
  });
  await app.listen(settings.port, settings.host);
  new Logger('Api').log(`listening on ${await app.getUrl()}`);
}

function settingsOrExit(): Settings {
  try {
    return loadSettings(process.env);
  } catch (fault) {
    if (!(fault instanceof SettingsFault)) throw fault;
    console.error(fault.message);
    process.exit(1);
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (stopping) return;
    stopping = true;
    void stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', once).on('SIGINT', once);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exit(1);
});
