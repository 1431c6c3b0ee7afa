import type { EntityManager } from 'typeorm';
import { catchUp } from '../anchor/catch-up';
import { writeAudit } from '../audit/write-audit';
import type { Act } from '../database/act';
import { refused, type Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import { forget } from '../review/keep-correction';
import { lockAgency, lockItems, type LockedItem } from './item-rows';
import { mergedInto, UNKNOWN_ITEM_REFUSAL } from './refusals';

/** The audit log's names for an item that was rejected, and for one that was taken back. */
export const REJECTION_ACTION = 'item.rejected';
export const RESTORATION_ACTION = 'item.restored';

export interface RestoreItem extends Act {
  readonly itemId: string;
  /** The version that was shown. */
  readonly version: number;
}

interface RejectedItem {
  readonly agencyId: string;
  readonly letterId: string | null;
  readonly wording: string | null;
  readonly reason: string | null;
}

/**
 * Makes a rejected item a proposed one again, with the dates that hold today. Its rejection is no longer shown for the same wording in
 * another letter; a letter's change that had rejected it waits for a decision again.
 */
export async function restoreItem(tx: EntityManager, act: RestoreItem): Promise<Refusable<{ version: number }>> {
  const { itemId, at, by } = act;
  const rejected = await selectOne<RejectedItem>(
    tx,
    `SELECT agency_id AS "agencyId", letter_id AS "letterId", wording, reject_reason AS reason
     FROM item WHERE id = $1`,
    [itemId],
  );
  if (!rejected) return { ok: false, refusal: UNKNOWN_ITEM_REFUSAL };
  await lockAgency(tx, rejected.agencyId);
  const [item] = await lockItems(tx, [itemId]);
  if (item?.registerStatus !== 'rejected')
    return refused('not-rejected', 'Oppdraget er ikke avvist lenger. Last siden på nytt for å se hvordan det står.');
  if (item.version !== act.version)
    return refused('changed-meanwhile', 'Noen andre har endret oppdraget. Last siden på nytt og prøv igjen.');
  if (item.merged) return { ok: false, refusal: mergedInto(await standingOfJoined(tx, itemId)) };
  const version = item.version + 1;
  await tx.query(`UPDATE item SET register_status = 'proposed', reject_reason = NULL, version = $2 WHERE id = $1`, [
    itemId,
    version,
  ]);
  await catchUp(tx, itemId, rejected.agencyId);
  await forget(tx, rejected.letterId, rejected.wording, 'reject-item');
  await openCancellation(tx, itemId);
  const detail = { reason: rejected.reason, version };
  await writeAudit(tx, { at, actor: by, action: RESTORATION_ACTION, subject: `item/${itemId}`, detail });
  return { ok: true, version };
}

/** How the item stands that has the words of a merged one, which may have been merged again since. */
async function standingOfJoined(tx: EntityManager, itemId: string): Promise<LockedItem['registerStatus']> {
  const joined = await selectOne<Pick<LockedItem, 'registerStatus'>>(
    tx,
    `WITH RECURSIVE joined AS (
       SELECT merged_into AS id FROM item WHERE id = $1
       UNION SELECT i.merged_into FROM item i JOIN joined ON i.id = joined.id)
     SELECT i.register_status AS "registerStatus" FROM item i JOIN joined ON i.id = joined.id WHERE i.merged_into IS NULL`,
    [itemId],
  );
  return joined?.registerStatus ?? 'rejected';
}

/** That a later letter called it off was the reason of the rejection; it is neither done nor rejected now. */
async function openCancellation(tx: EntityManager, itemId: string): Promise<void> {
  await tx.query(
    `UPDATE amendment SET status = 'open', item_id = NULL, decided_at = NULL, decided_by = NULL
     WHERE item_id = $1 AND status = 'applied' AND reading ->> 'kind' = 'cancelled' AND deliverable_id IS NULL
       AND command_id IS NULL`,
    [itemId],
  );
}

/** What the item's history says of a rejection. */
export function rejectionSentence(reason: string | null): string {
  return `Avvist. Begrunnelse: ${reason ?? 'ikke oppgitt'}`;
}

export const RESTORATION_SENTENCE = 'Tatt tilbake: avvisningen gjelder ikke, og oppdraget er et forslag igjen.';
