import { log } from '@temporalio/activity';
import type { Clock, MailOutcome } from '@tertial/contracts';
import { LONGEST_HAND_OVER_MS, type HandOver, type MailTransport } from '@tertial/mail';
import type { ClaimedMail, MailStore } from '@tertial/persistence';

export interface HandOverParts {
  readonly mails: MailStore;
  readonly mail: MailTransport;
  readonly mailFrom: string;
  readonly clock: Clock;
  /** Ids of the mails that this worker is handing over, in whichever round: one of these is not lost on its way. */
  readonly underWay: Set<string>;
  /** Id of the round's run: what another run has noted as on its way is left alone, as another worker may be handing it over. */
  readonly round: string;
}

/** By the person's id; `left`: to be tried again later. */
export type Outcomes = Map<string, MailOutcome | 'left'>;

/** So long after it was noted, nobody can be handing a mail over any more; the minute is for noting the answer. */
const LEASE_MS = LONGEST_HAND_OVER_MS + 60_000;

/** Mails under way to the server at once, for each of the activities that a round has at once. */
const AT_ONCE = 4;

/**
 * Hands frozen bytes to the mail server and notes the answers. Each is noted as unsure right before it goes, so that after a crash in
 * between the same bytes go again under the same Message-ID: rather twice than never (RFC 1047: SMTP cannot do exactly once). One that
 * waits for its turn is not noted yet. This round tries its own again at once: that there is another try means that the one before is over.
 */
export async function handOver(claimed: readonly ClaimedMail[], parts: HandOverParts): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  const waiting = [...claimed];
  const handOverNext = async () => {
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      const outcome = await handOverOne(mail, parts);
      if (outcomes.get(mail.personId) !== 'left') outcomes.set(mail.personId, outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, handOverNext));
  return outcomes;
}

/** Answers, never throws: while one fails, others are on their way. */
async function handOverOne(claimed: ClaimedMail, parts: HandOverParts): Promise<MailOutcome | 'left'> {
  const { personId } = claimed;
  if (parts.underWay.has(claimed.id)) return 'left';
  parts.underWay.add(claimed.id);
  try {
    const round = { id: parts.round, leaseMs: LEASE_MS };
    // Else another worker is handing it over.
    if (!(await parts.mails.markUnsure(claimed, await parts.clock.now(), round))) return 'left';
    const result = await parts.mail.handOver({ from: parts.mailFrom, to: claimed.to, raw: claimed.raw });
    await note(claimed, result, parts);
    if (result.kind === 'accepted') return 'sent';
    if (result.kind === 'refused') return 'refused';
    const { kind, answer } = result;
    log.warn('A mail could not be handed over, it is tried again', { personId, kind, answer });
  } catch (error) {
    log.warn('What became of a mail could not be noted, it is tried again', { personId, error });
  } finally {
    parts.underWay.delete(claimed.id);
  }
  return 'left';
}

async function note(claimed: ClaimedMail, result: HandOver, { mails, clock }: HandOverParts): Promise<void> {
  const { answer } = result;
  const at = await clock.now();
  if (result.kind === 'accepted') await mails.markSent(claimed.id, { answer, at });
  if (result.kind === 'refused') await mails.markRefused(claimed.id, { answer, at, recipient: result.recipient });
  if (result.kind === 'not-taken') await mails.markDelayed(claimed, { answer, at });
  if (result.kind === 'unsure') await mails.markUnanswered(claimed);
}
