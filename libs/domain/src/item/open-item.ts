import type { Instant } from '../time/local-date';
import { NO_MARKS, type Deadline, type ItemState } from './item-state';

/** The state with which a confirmed item begins. `confirmedAt` is when the coordinator confirmed it; its marks come from the planner. */
export function openItem(item: {
  readonly itemId: string;
  readonly ownerId: string | null;
  readonly deputyId: string | null;
  readonly confirmedAt: Instant;
  readonly deliverables: readonly { readonly id: string; readonly label: string; readonly deadline: Deadline }[];
}): ItemState {
  const { itemId, ownerId, deputyId, confirmedAt } = item;
  return {
    itemId,
    seq: 0,
    ownerId,
    deputyId,
    ownerVersion: ownerId ? 1 : 0,
    assignedAt: ownerId ? confirmedAt : null,
    unownedSince: ownerId ? null : confirmedAt,
    acknowledgedAt: null,
    unacknowledgedMark: null,
    unacknowledgedPassed: false,
    confirmedAt,
    deliverables: item.deliverables.map(({ id, label, deadline }) => ({
      id,
      label,
      status: 'planned',
      deadline,
      originalDue: deadline.due,
      marks: NO_MARKS,
      passed: [],
      missedAt: null,
      delivery: null,
    })),
  };
}
