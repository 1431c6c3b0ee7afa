import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '@tertial/activities';
import { TASK_QUEUE } from '@tertial/contracts';
import { connectionOptions } from '@tertial/engine';
import { migrate, PolicyRegister } from '@tertial/persistence';
import { capacity } from './capacity';
import { against } from './keep-trying';
import type { WorkerParts } from './parts';

/** A mail that is being handed over may finish; what takes longer is tried again by the next worker. */
const GRACE = '10 seconds';

/**
 * Brings the register up to date, makes the Schedules, has the register swept, and takes work until `signal` says stop.
 * @throws when a server is away or the worker fails for good: the caller tries again.
 */
export async function runWorker(
  parts: WorkerParts,
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>,
  signal: AbortSignal,
  onRunning: (worker: Worker) => void,
): Promise<void> {
  const { settings, engine } = parts;
  const sendingHours = await against('PostgreSQL', () => openRegister(parts));
  const connection = await against('Temporal', () => NativeConnection.connect(connectionOptions(settings.temporal)));
  try {
    const worker = await against('Temporal', async () => {
      await engine.ensureSchedules(sendingHours);
      await engine.startReconcile();
      const { namespace } = settings.temporal;
      const { mailFrom, publicUrl } = settings;
      const activities = createActivities({ ...parts, mailFrom, publicUrl });
      const options = { connection, namespace, taskQueue: TASK_QUEUE, workflowBundle, activities };
      return Worker.create({ ...options, ...capacity(), shutdownGraceTime: GRACE });
    });
    onRunning(worker);
    await worker.runUntil(stopOf(signal));
  } finally {
    await connection.close();
  }
}

/** Answers the hours at which rounds must go. */
async function openRegister({ dataSource }: WorkerParts): Promise<string[]> {
  if (!dataSource.isInitialized) await dataSource.initialize();
  await migrate(dataSource);
  return new PolicyRegister(dataSource).sendingHours();
}

function stopOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
