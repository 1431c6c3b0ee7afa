import { aDeadline, aDeliverable, anItem } from '../item/item.fixture';
import { after, aRecurringItem, until } from '../series/series.fixture';
import { instant, localDate } from '../time/local-date';
import { carriedItem, type CarriedDeadline, type CarryOver } from './carried-item';

const AT = instant('2027-01-11T09:00:00Z');
const to = (deadline: CarriedDeadline, change: Partial<CarryOver> = {}): CarryOver => ({
  itemId: 'new',
  deliverableId: (ordinal) => `new.${ordinal}`,
  at: AT,
  deadline,
  reports: {},
  earlierLetter: 'Tildelingsbrev 2026',
  laterLetter: 'Tildelingsbrev 2027',
  ...change,
});
const MISSED = instant('2026-06-30T22:00:00Z');

test('only what is open goes on, with its owner, and must be acknowledged anew', () => {
  const earlier = anItem(
    [
      aDeliverable('a', { status: 'accepted' }),
      aDeliverable('b', { status: 'acknowledged', label: 'Sluttrapport' }),
      aDeliverable('c', { status: 'delivered' }),
      aDeliverable('d', { status: 'returned' }),
    ],
    { acknowledgedAt: AT, ownerVersion: 3 },
  );
  const item = carriedItem(earlier, to({ kind: 'keep' }));
  expect(item).toMatchObject({
    itemId: 'new',
    ownerId: 'olav',
    deputyId: 'siri',
    acknowledgedAt: null,
    ownerVersion: 1,
  });
  expect(item.deliverables.map(({ id, label, status }) => [id, label, status])).toEqual([
    ['new.1', 'Sluttrapport', 'planned'],
    ['new.2', 'Leveranse', 'planned'],
  ]);
});

test('a deadline that is kept is still the one that has passed, and the old miss stays with the old item', () => {
  const deadline = aDeadline('2026-06-30', { version: 2, rule: 'extension', reference: 'Brev 8' });
  const earlier = anItem([
    aDeliverable('a', { deadline, originalDue: localDate('2026-03-31'), passed: ['missed'], missedAt: MISSED }),
  ]);
  const [kept] = carriedItem(earlier, to({ kind: 'keep' })).deliverables;
  expect(kept).toMatchObject({
    deadline: { ...deadline, from: AT },
    originalDue: '2026-03-31',
    passed: [],
    missedAt: null,
  });
  expect(earlier.deliverables[0]?.missedAt).toBe(MISSED);
});

describe('a new deadline is a new version that says where it comes from, and the first date stays in sight', () => {
  const reports = { T3: { due: localDate('2028-03-15'), source: 'Tildelingsbrev 2027' } };
  test.each([
    [
      'a day',
      { kind: 'date', due: localDate('2027-06-30') },
      '2027-06-30',
      null,
      'Videreført fra Tildelingsbrev 2026. Koordinatoren ga ny frist 30. juni 2027.',
    ],
    [
      'a report whose date is known',
      { kind: 'report', report: 'T3' },
      '2028-03-15',
      null,
      'Videreført fra Tildelingsbrev 2026. Det følger årsrapporten, som har frist 15. mars 2028 (kilde: Tildelingsbrev 2027).',
    ],
    [
      'a report whose date nobody knows yet',
      { kind: 'report', report: 'T1' },
      null,
      'anchor',
      'Videreført fra Tildelingsbrev 2026. Det følger rapporten for 1. tertial. Datoen for den er ikke kjent og må fastsettes med kilde.',
    ],
  ] as const)('%s', (_name, choice, due, unsettled, why) => {
    const [first] = carriedItem(anItem([aDeliverable('a')]), to(choice, { reports })).deliverables;
    expect(first).toMatchObject({
      originalDue: '2026-06-30',
      deadline: {
        version: 2,
        due,
        unsettled,
        why,
        rule: 'carried-over',
        raw: 'innen 30. juni 2026',
        reference: 'Tildelingsbrev 2027',
        binding: 'ministry',
        from: AT,
      },
    });
  });
  test('of an item that somebody entered by hand', () => {
    const choice = to({ kind: 'date', due: localDate('2027-06-30') }, { earlierLetter: null });
    const [first] = carriedItem(anItem([aDeliverable('a')]), choice).deliverables;
    expect(first?.deadline.why).toBe('Videreført fra et tidligere år. Koordinatoren ga ny frist 30. juni 2027.');
  });
});

test('what recurs from year to year goes on with its rule and its periods, and ends with the old item', () => {
  const monthly = after(
    aRecurringItem('month'),
    { kind: 'set-series-day', day: { kind: 'last-day', monthsAfter: 0 }, from: null, source: 'E-post' },
    '2026-03-02T09:00:00Z',
  );
  const item = carriedItem(monthly, to({ kind: 'keep' }));
  expect(item.series).toMatchObject({ frequency: 'month', endedFrom: null, seedId: 'new.1', next: [] });
  expect(item.deliverables[0]).toMatchObject({ id: 'new.1', label: 'Mars 2026', occurrence: { period: '2026-03' } });
  const later = until(item, '2027-01-11T09:00:00Z');
  const periods = later.deliverables.map((it) => it.occurrence?.period);
  expect(new Set(periods).size).toBe(periods.length);
  expect(periods.at(-1)).toBe('2027-12');
});
