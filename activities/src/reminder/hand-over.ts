import { ApplicationFailure } from '@temporalio/activity';
import type { Clock, MailOutcome } from '@tertial/contracts';
import type { MailTransport } from '@tertial/mail';
import type { ClaimedMail, MailStore } from '@tertial/persistence';

export interface HandOverParts {
  readonly mails: MailStore;
  readonly mail: MailTransport;
  readonly mailFrom: string;
  readonly clock: Clock;
}

/**
 * Hands frozen bytes to the mail server and notes the answer. Noted as unsure before, so that after a crash in between the same
 * bytes go again under the same Message-ID: rather twice than never (RFC 1047: SMTP cannot do exactly once).
 * @throws ApplicationFailure, to be tried again, when the server didn't take it or nobody knows.
 */
export async function handOver(claimed: ClaimedMail, parts: HandOverParts): Promise<MailOutcome> {
  const { mails, mail, mailFrom, clock } = parts;
  if ((await mails.markUnsure(claimed, await clock.now())) === null) {
    throw tryAgain('mail-in-other-hands', 'Another worker is handing this mail over');
  }
  const result = await mail.handOver({ from: mailFrom, to: claimed.to, raw: claimed.raw });
  const at = await clock.now();
  switch (result.kind) {
    case 'accepted':
      await mails.markSent(claimed.id, { answer: result.answer, at });
      return 'sent';
    case 'refused':
      await mails.markRefused(claimed.id, { answer: result.answer, at, recipient: result.recipient });
      return 'refused';
    case 'not-taken':
      await mails.markDelayed(claimed, { answer: result.answer, at });
      throw tryAgain('mail-not-taken', `The mail server did not take the mail: ${result.answer}`);
    case 'unsure':
      throw tryAgain('mail-unsure', `Nobody knows whether the mail server took the mail: ${result.answer}`);
  }
}

function tryAgain(type: string, message: string): ApplicationFailure {
  return ApplicationFailure.retryable(message, type);
}
