import type { ItemDetail } from '@tertial/contracts';

type Deliverable = ItemDetail['deliverables'][number];

/**
 * What its owner or deputy should deliver now: late, soon due or returned, the most pressing first. Nothing for others,
 * who may deliver but came for something else. `personId`: who looks.
 */
export function pressing(
  item: Pick<ItemDetail, 'deliverables' | 'allowed' | 'owner' | 'deputy'>,
  personId: string | undefined,
): Deliverable[] {
  if (!personId || (item.owner?.id !== personId && item.deputy?.id !== personId)) return [];
  const deliverable = item.allowed.find((it) => it.kind === 'deliver')?.deliverableIds ?? [];
  return item.deliverables
    .filter((it) => deliverable.includes(it.id) && (it.overdue || it.dueSoon || it.status === 'returned'))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
