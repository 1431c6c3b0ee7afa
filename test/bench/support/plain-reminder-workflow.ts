import { proxyActivities, sleep } from '@temporalio/workflow';

export interface PlainReminder {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const { sendReminder } = proxyActivities<{ sendReminder(reminder: PlainReminder): Promise<void> }>({
  startToCloseTimeout: '1 minute',
});

/** The plain thing: a workflow for each reminder, with a timer until it is to be sent. */
export async function plainReminderWorkflow(reminder: PlainReminder): Promise<void> {
  await sleep(Math.max(1, reminder.at - Date.now()));
  await sendReminder(reminder);
}
