import type { DeliverableRow, ItemRow } from '@tertial/contracts';
import { nudgeable } from './nudgeable';

const deliverable = (id: string, daysLate: number) => ({ id, overdue: daysLate > 0, daysLate }) as DeliverableRow;
const row = (change: Partial<ItemRow>): ItemRow =>
  ({
    owner: { id: 'o', name: 'Eva' },
    closed: false,
    registerStatus: 'confirmed',
    deliverables: [],
    ...change,
  }) as ItemRow;

test.each([
  ['the most overdue one', { deliverables: [deliverable('a', 2), deliverable('b', 9), deliverable('c', 0)] }, 'b'],
  ['nothing, when nothing is overdue', { deliverables: [deliverable('a', 0)] }, undefined],
  ['nothing, when nobody owns it', { owner: null, deliverables: [deliverable('a', 2)] }, undefined],
  [
    'nothing of what is only proposed',
    { registerStatus: 'proposed' as const, deliverables: [deliverable('a', 2)] },
    undefined,
  ],
])('the list offers to nudge on %s', (_name, change, expected) => {
  expect(nudgeable(row(change))?.id).toBe(expected);
});
