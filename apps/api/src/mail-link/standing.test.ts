import { standingOf } from './standing';

const ITEM = { owner: null, deliverables: [], acknowledged: false, closed: false, exempt: null };

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
