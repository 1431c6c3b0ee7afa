import { proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities } from '@tertial/contracts/reminder';

/** A worker that died is noticed after this long; one that lives says so more often. */
const DEAD_AFTER = '15 seconds';

/** Queries, and a signal for every item whose plan runs short. Tried until its schedule ends the round. */
export const { openRound } = proxyActivities<Pick<ReminderActivities, 'openRound'>>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: DEAD_AFTER,
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/**
 * A claim and exchanges with the mail server, which may take its time before it answers (its own time-outs are shorter than this
 * one). Few tries at once, for a worker that was restarted: whoever is left then waits for the round's next pass, so that one bad
 * mailbox holds up nobody else.
 */
export const { sendDayMails, sendDayMail } = proxyActivities<Pick<ReminderActivities, 'sendDayMails' | 'sendDayMail'>>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: DEAD_AFTER,
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumAttempts: 3 },
});
