import type { Instant } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { select, type Database } from '../database/sql';

/**
 * Notes, in the transaction that changes what items plan by, that their workflows are still to hear of it. Whoever tells them at
 * once may fail, as when Temporal is away: sweep and round ask for those that are left.
 */
export async function markUntold(tx: EntityManager, itemIds: readonly string[], at: Instant): Promise<void> {
  await tx.query(
    `UPDATE item SET untold_since = $2 WHERE id = ANY ($1) AND register_status = 'confirmed' AND NOT closed`,
    [itemIds, at],
  );
}

/** A workflow has recorded what it made of the register as it was at `plannedFrom`: what came later it has not heard of. */
export async function clearUntold(tx: EntityManager, itemId: string, plannedFrom: Instant): Promise<void> {
  await tx.query('UPDATE item SET untold_since = NULL WHERE id = $1 AND untold_since < $2', [itemId, plannedFrom]);
}

/** Ids of the items under way whose workflow is still to hear of something. */
export async function untoldItems(db: Database): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    'SELECT id FROM item WHERE untold_since IS NOT NULL AND NOT closed ORDER BY id',
  );
  return rows.map((row) => row.id);
}
