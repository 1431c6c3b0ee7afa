import { log } from '@temporalio/activity';
import type { ClaimedMail, ClaimMails, MailStore } from '@tertial/persistence';

export interface ClaimedOrNot {
  readonly claimed: ClaimedMail[];
  /** Ids of the persons whose mail could not be made: to be tried again later. */
  readonly failed: string[];
}

/**
 * Claims the mails of all these persons at once, and one by one where that fails, so that one person's mail holds up nobody else's.
 * @throws what came last when not even one could be claimed: then it is not the mail.
 */
export async function claimAll(mails: Pick<MailStore, 'claim'>, claim: ClaimMails): Promise<ClaimedOrNot> {
  if (claim.personIds.length === 0) return { claimed: [], failed: [] };
  try {
    return { claimed: await mails.claim(claim), failed: [] };
  } catch (error) {
    log.warn('Some mails could not be claimed together, they are claimed one by one', { error });
  }
  const claimed: ClaimedMail[] = [];
  const failed: string[] = [];
  let last: unknown;
  for (const personId of claim.personIds) {
    try {
      claimed.push(...(await mails.claim({ ...claim, personIds: [personId] })));
    } catch (error) {
      log.warn('A mail could not be claimed, it is tried again', { personId, error });
      failed.push(personId);
      last = error;
    }
  }
  if (failed.length === claim.personIds.length) throw last;
  return { claimed, failed };
}
