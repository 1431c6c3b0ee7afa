import type { ItemDetail } from '@tertial/contracts';

type Deliverable = ItemDetail['deliverables'][number];

/** The deliverables that who looks should deliver now: late, soon due or returned, and allowed. The most pressing first. */
export function pressing(item: Pick<ItemDetail, 'deliverables' | 'allowed'>): Deliverable[] {
  const deliverable = item.allowed.find((it) => it.kind === 'deliver')?.deliverableIds ?? [];
  return item.deliverables
    .filter((it) => deliverable.includes(it.id) && (it.overdue || it.dueSoon || it.status === 'returned'))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
