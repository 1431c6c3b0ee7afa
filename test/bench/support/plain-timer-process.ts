import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import { serve } from './child-process';
import type { PlainReminder } from './plain-reminder-workflow';

Runtime.install({ logger: new DefaultLogger('WARN') });

const acts = {
  /** Takes work from a queue from now on; with the SDK's own settings except for those that are given. */
  work: async ({ taskQueue, capacity }: { taskQueue: string; capacity: Partial<WorkerOptions> }) => {
    const connection = await NativeConnection.connect({ address: process.env['TEST_TEMPORAL_ADDRESS'] ?? '' });
    const url = process.env['SMTP_URL'] ?? '';
    const mail = createTransport({ url, pool: true, maxConnections: 8, maxMessages: Infinity });
    const worker = await Worker.create({
      ...{ connection, taskQueue, ...capacity },
      workflowsPath: require.resolve('./plain-reminder-workflow'),
      activities: {
        sendReminder: async ({ to, subject, text }: PlainReminder) => {
          await mail.sendMail({ from: 'Tertial <tertial@prove.example>', to, subject, text });
        },
      },
    });
    // The SDK takes SIGTERM for the worker alone.
    void worker.run().then(() => process.exit(0));
  },
};
export type PlainTimerActs = typeof acts;

serve(acts);
