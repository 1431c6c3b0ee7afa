import type { DeliverableRow, ItemRow } from '@tertial/contracts';

/** The deliverable that a nudge in the list is about: the most overdue one; undefined where nothing is, or nobody owns it. */
export function nudgeable(
  row: Pick<ItemRow, 'owner' | 'closed' | 'registerStatus' | 'deliverables'>,
): DeliverableRow | undefined {
  if (!row.owner || row.closed || row.registerStatus !== 'confirmed') return undefined;
  return row.deliverables.filter((it) => it.overdue).sort((a, b) => b.daysLate - a.daysLate)[0];
}
