import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';
import type { OpenedRound, OpenRound, RoundInput, RoundProgress, RoundResult } from '@tertial/contracts/reminder';
import { msOf } from '@tertial/domain/local-date';
import { workflowNow } from '../time/workflow-now';
import { openRound } from './reminder-activities';
import { tellEverybody } from './tell-everybody';

const MINUTE = 60_000;
/** After the first pass, the second …; the last repeats. Soon after a blip; a server that is down for hours isn't helped by haste. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE];

/**
 * One day's mails, one to each person who is to be told something. A mail server that is away delays them; whoever is left when
 * the round's time is out is left to the next round, which asks the register the same question.
 */
export async function reminderRoundWorkflow({ goOn, ...which }: RoundInput): Promise<RoundResult> {
  let round = goOn ?? (await begin(which));
  if ('held' in round) return { day: round.day, held: false, sent: 0, refused: 0, left: 0 };
  for (;;) {
    round = await tellEverybody(round);
    const { day, sent, refused, personIds, passes, endsAt } = round;
    const pause = PAUSES[Math.min(passes, PAUSES.length) - 1] ?? MINUTE;
    if (personIds.length === 0 || msOf(workflowNow()) + pause >= msOf(endsAt)) {
      return { day, held: true, sent, refused, left: personIds.length };
    }
    await sleep(pause);
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof reminderRoundWorkflow>({ ...which, goOn: round });
  }
}

/** Waits until the hour is right; the day may be another one then. */
async function begin(which: OpenRound): Promise<RoundProgress | (OpenedRound & { held: false })> {
  let opened = await openRound(which);
  while (opened.held && opened.waitUntil) {
    await sleep(Math.max(1, msOf(opened.waitUntil) - msOf(workflowNow())));
    opened = await openRound(which);
  }
  const { day, held, endsAt, personIds } = opened;
  return held ? { day, endsAt, personIds, sent: 0, refused: 0, passes: 0 } : { ...opened, held };
}
