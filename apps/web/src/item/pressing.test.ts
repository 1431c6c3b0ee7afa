import type { ItemDetail } from '@tertial/contracts';
import { pressing } from './pressing';

type Deliverable = ItemDetail['deliverables'][number];

const deliverable = (id: string, facts: Partial<Deliverable>) =>
  ({ id, status: 'planned', overdue: false, dueSoon: false, due: '2026-12-31', ...facts }) as Deliverable;
const late = deliverable('late', { overdue: true, due: '2026-06-30' as Deliverable['due'] });
const soon = deliverable('soon', { dueSoon: true, due: '2026-07-15' as Deliverable['due'] });
const returned = deliverable('returned', { status: 'returned', due: null });
const later = deliverable('later', {});
const item = {
  owner: { id: 'ola', name: 'Ola' },
  deputy: { id: 'eskil', name: 'Eskil' },
  deliverables: [later, returned, soon, late],
  pending: [],
  allowed: [{ kind: 'deliver' as const, deliverableIds: ['later', 'returned', 'soon', 'late'] }],
};

test.each(['ola', 'eskil'])('%s finds what presses first, the latest on top', (person) => {
  expect(pressing(item, person)).toEqual([late, soon, returned]);
});

test.each(['kari', undefined])('a form does not open itself before somebody who does not deliver (%s)', (person) => {
  expect(pressing(item, person)).toEqual([]);
});

test('what may not be delivered is not asked for', () => {
  expect(pressing({ ...item, allowed: [] }, 'ola')).toEqual([]);
});
