import type { ItemDetail } from '@tertial/contracts';
import { allowedOn } from './allowed';

type Deliverable = ItemDetail['deliverables'][number];

/**
 * What its owner or deputy should deliver now: late, soon due or returned, the most pressing first. Nothing for others,
 * who may deliver but came for something else. `personId`: who looks.
 */
export function pressing(
  item: Pick<ItemDetail, 'deliverables' | 'allowed' | 'pending' | 'owner' | 'deputy'>,
  personId: string | undefined,
): Deliverable[] {
  if (!personId || (item.owner?.id !== personId && item.deputy?.id !== personId)) return [];
  const deliverable = allowedOn(item, 'deliver') ?? [];
  return item.deliverables
    .filter((it) => deliverable.includes(it.id) && (it.overdue || it.dueSoon || it.status === 'returned'))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
