import type { ItemDetail } from '@tertial/contracts';
import { standingOf } from './standing';

type Deliverable = ItemDetail['deliverables'][number];

const deliverable = (change: Partial<Deliverable>) =>
  ({ id: 'd', status: 'planned', informational: false, deliveries: [], ...change }) as unknown as Deliverable;
const ITEM = { owner: null, deliverables: [deliverable({})], acknowledged: false, closed: false, exempt: null };

test.each([
  [false, 'Du er ikke lenger ansvarlig for dette oppdraget.'],
  [true, 'Postmottak skilt er ikke lenger ansvarlig for dette oppdraget.'],
])(
  'a link of what has gone to somebody else says whose it no longer is (of a shared mailbox: %s)',
  (mailbox, words) => {
    const person = { id: 'p', name: 'Postmottak skilt', agencyId: 'a', mailbox };
    const { standing, sentence } = standingOf(
      { action: 'acknowledge', deliverableId: null, person },
      ITEM,
      false,
      null,
    );
    expect([standing, sentence]).toEqual(['not-yours', expect.stringContaining(words)]);
  },
);

test.each([
  ['while something is open', [{ status: 'delivered' }, { status: 'planned' }], 'open'],
  ['no more when all is delivered, though not accepted', [{ status: 'delivered' }], 'done'],
  ['no more when only a date to know of is left', [{ status: 'delivered' }, { informational: true }], 'done'],
  ['again when something is sent back', [{ status: 'returned' }], 'open'],
] as const)('a link asks whether the item was received %s', (_when, changes, expected) => {
  const person = { id: 'p', name: 'Eva', agencyId: 'a', mailbox: false };
  const item = { ...ITEM, deliverables: changes.map(deliverable) };
  expect(standingOf({ action: 'acknowledge', deliverableId: null, person }, item, true, null).standing).toBe(expected);
});
