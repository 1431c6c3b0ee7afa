import type { NewText } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { selectOne } from '../database/sql';
import type { ApplyAmendment, LockedAmendment } from './amendment';

/** The demand's text before and after a change of its words; null where it stays, and the letter's words only stand beside it. */
export async function newText(
  tx: EntityManager,
  { reading }: LockedAmendment,
  { itemId, text }: ApplyAmendment,
): Promise<NewText | null> {
  const before = await textToday(tx, itemId);
  const after = text ?? reading.text ?? before;
  // What the letter words just as it is gets its refusal from the item; what she left as it was is no new text.
  return after === before && reading.text === null ? null : { before, after };
}

/** As it is, or as it will be when the changes before this one have been taken. The item's row is locked. */
async function textToday(tx: EntityManager, itemId: string): Promise<string> {
  const found = await selectOne<{ text: string }>(
    tx,
    `SELECT coalesce((
       SELECT a.text ->> 'after' FROM amendment a JOIN command_inbox b ON b.id = a.command_id
       WHERE a.item_id = i.id AND a.text IS NOT NULL AND b.status = 'received' ORDER BY a.decided_at DESC LIMIT 1), i.text) AS text
     FROM item i WHERE i.id = $1`,
    [itemId],
  );
  return found?.text ?? '';
}
