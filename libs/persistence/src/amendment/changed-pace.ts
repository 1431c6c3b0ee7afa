import { frequencyOfRule, seriesOf, type ItemState } from '@tertial/domain';
import type { EntityManager } from 'typeorm';
import { refused, type Refusable } from '../database/refusable';
import { selectOne } from '../database/sql';
import type { LockedItem } from '../item/item-rows';
import type { ApplyAmendment, ChangedPace, LockedAmendment } from './amendment';

/** How often before and after. Of a confirmed item the day must be said: it goes on by it at once, and no letter gives a guess. */
export async function changedPace(
  tx: EntityManager,
  { reading: { deadline } }: LockedAmendment,
  { id, registerStatus }: Pick<LockedItem, 'id' | 'registerStatus'>,
  { pace }: Pick<ApplyAmendment, 'pace'>,
): Promise<Refusable<{ readonly changed: ChangedPace }>> {
  if (registerStatus === 'confirmed') {
    if (!pace)
      return refused('no-day', 'Brevet sier hvor ofte, men ikke hvilken dag. Velg dagen, og fra når den gjelder.');
    return { ok: true, changed: { before: await paceOfConfirmed(tx, id), after: pace } };
  }
  const frequency = deadline?.every;
  if (!frequency)
    return refused('no-frequency', 'Brevet sier ikke hvor ofte. Rett oppdraget selv, og avvis endringen.');
  return { ok: true, changed: { before: await paceOfProposed(tx, id), after: { frequency, day: null, from: null } } };
}

async function paceOfConfirmed(tx: EntityManager, itemId: string): Promise<ChangedPace['before']> {
  const found = await selectOne<{ snapshot: ItemState }>(tx, 'SELECT snapshot FROM item WHERE id = $1', [itemId]);
  const series = found && seriesOf(found.snapshot);
  return series && { frequency: series.frequency, day: series.day };
}

async function paceOfProposed(tx: EntityManager, itemId: string): Promise<ChangedPace['before']> {
  const found = await selectOne<{ rule: string }>(
    tx,
    `SELECT rule FROM deliverable WHERE item_id = $1 AND rule LIKE 'every-%' AND NOT informational ORDER BY ordinal LIMIT 1`,
    [itemId],
  );
  const frequency = found && frequencyOfRule(found.rule);
  return frequency ? { frequency, day: null } : null;
}
