import { proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities } from '@tertial/contracts/reminder';

/** Queries and signals for every item whose plan runs short. Tried until the round itself is ended by its schedule. */
export const { openRound } = proxyActivities<Pick<ReminderActivities, 'openRound'>>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/**
 * One claim and one exchange with the mail server, whose own time-outs are shorter. A few tries at once for a worker that was
 * restarted; whoever is still left then waits for the round's next pass, so that one bad mailbox holds up nobody else.
 */
export const { sendDayMail } = proxyActivities<Pick<ReminderActivities, 'sendDayMail'>>({
  startToCloseTimeout: '45 seconds',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumAttempts: 3 },
});
