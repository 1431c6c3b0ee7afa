import { ActivityFailure, isCancellation, log, patched, sleep } from '@temporalio/workflow';
import type { DayMailsSent, RoundProgress } from '@tertial/contracts/reminder';
import { sendDayMails } from './reminder-activities';
import { shareOut } from './share-out';
import { tellOneByOne } from './tell-one-by-one';

/** In the history of each round that began with them, so they may never change. */
const TOGETHER = 'persons-together';
const SHARED_OUT = 'persons-shared-out';
/** Their mails are made in one transaction: more cost less each, and keep those who record something waiting for longer. */
const PERSONS = 20;
/** While one is made, another is handed over. */
const AT_ONCE = 2;
/** Before another try for whoever is left, within one pass: what a worker that was restarted, or a blip, has left. */
const PAUSES = ['5 seconds', '10 seconds'] as const;

/** Tries everybody who is left, a few times; whom it could not tell is left again. */
export async function tellEverybody(round: RoundProgress): Promise<RoundProgress> {
  if (!patched(TOGETHER)) return tellOneByOne(round);
  let told = await tellOnce(round);
  for (const pause of PAUSES) {
    if (told.personIds.length === 0) break;
    await sleep(pause);
    told = await tellOnce(told);
  }
  return { ...told, passes: round.passes + 1 };
}

async function tellOnce(round: RoundProgress): Promise<RoundProgress> {
  const shares = patched(SHARED_OUT)
    ? shareOut(round.personIds, { most: PERSONS, among: AT_ONCE })
    : oneAfterTheOther(round.personIds);
  const left: string[] = [];
  let { sent, refused } = round;
  const tellNext = async () => {
    for (let next = shares.shift(); next; next = shares.shift()) {
      const told = await tell(next, round);
      sent += told.sent;
      refused += told.refused;
      left.push(...told.left);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
  return { ...round, personIds: left, sent, refused };
}

/** How rounds went on that began before persons were shared out evenly. */
function oneAfterTheOther(personIds: readonly string[]): string[][] {
  const shares: string[][] = [];
  for (let from = 0; from < personIds.length; from += PERSONS) shares.push(personIds.slice(from, from + PERSONS));
  return shares;
}

async function tell(personIds: readonly string[], { day }: RoundProgress): Promise<DayMailsSent> {
  try {
    return await sendDayMails({ personIds, day });
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    log.warn('Mails could not be handed over, they wait for the next try', { personIds, error });
    return { sent: 0, refused: 0, left: personIds };
  }
}
