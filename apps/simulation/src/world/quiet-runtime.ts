import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** Of Temporal's log only what is wrong; and signals are the program's own, as a worker must not stop before what talks to it. */
export function quietRuntime(): void {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' });
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter } },
  });
}
