import { ActivityFailure, isCancellation, log } from '@temporalio/workflow';
import type { MailOutcome, RoundProgress } from '@tertial/contracts/reminder';
import { sendDayMail } from './reminder-activities';

/** More at once than this only makes a mail server refuse. */
const AT_ONCE = 8;

/** How rounds went on that began before persons were told together: each person's mail is an activity of its own. */
export async function tellOneByOne(round: RoundProgress): Promise<RoundProgress> {
  const waiting = [...round.personIds];
  const outcomes: MailOutcome[] = [];
  const left: string[] = [];
  const tellNext = async () => {
    for (let personId = waiting.shift(); personId; personId = waiting.shift()) {
      const outcome = await tell(personId, round);
      if (outcome) outcomes.push(outcome);
      else left.push(personId);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
  const count = (wanted: MailOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    ...round,
    personIds: left,
    sent: round.sent + count('sent'),
    refused: round.refused + count('refused'),
    passes: round.passes + 1,
  };
}

async function tell(personId: string, { day }: RoundProgress): Promise<MailOutcome | null> {
  try {
    return await sendDayMail({ personId, day });
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    log.warn('A mail could not be handed over, it waits for the next pass', { personId, error });
    return null;
  }
}
