import type { CarryOverOffer } from '@tertial/contracts';
import { canBeChosen, grouped, groupOf, undecided } from './offer-groups';

type Deliverable = CarryOverOffer['item']['deliverables'][number];
const it = (change: object): Deliverable =>
  ({ status: 'planned', due: '2027-03-15', overdue: false, informational: false, ...change }) as Deliverable;
const offer = (deliverables: readonly Deliverable[], change: object = {}): CarryOverOffer =>
  ({ item: { closed: false, deliverables }, year: 2026, settled: null, ...change }) as unknown as CarryOverOffer;
const settled = (choice: string) => ({
  settled: { choice, later: null, reason: null, at: '', by: 'Kari', pending: false },
});

test.each([
  ['one deadline was missed', [it({}), it({ overdue: true, due: '2026-05-15' })], 'overdue'],
  ['one has no date', [it({}), it({ due: null })], 'undated'],
  ['a missed one beside one without a date', [it({ due: null }), it({ overdue: true })], 'overdue'],
  ['the deadline lies ahead', [it({})], 'ahead'],
  ['all is handed over', [it({ status: 'delivered' }), it({ status: 'accepted' })], 'delivered'],
  [
    'what binds others does not count',
    [it({ status: 'delivered' }), it({ informational: true, due: null })],
    'delivered',
  ],
])('where it stands: %s', (_name, deliverables, group) => {
  expect(groupOf(offer(deliverables))).toBe(group);
});

test.each([
  ['open', offer([it({})]), true],
  ['waiting for acceptance', offer([it({ status: 'delivered' })]), false],
  ['left with its letter: one may think again', offer([it({})], settled('left')), true],
  [
    'left, and closed since',
    offer([], { ...settled('left'), item: { closed: true, deliverables: [it({ status: 'accepted' })] } }),
    false,
  ],
  ['carried over', offer([it({ status: 'carried-over' })], settled('carried-over')), false],
  ['replaced, though the worker has not got to it', offer([it({})], settled('replaced')), false],
])('what can be chosen: %s', (_name, given, expected) => {
  expect(canBeChosen(given)).toBe(expected);
});

test('what is decided comes last and is not counted as waiting', () => {
  const offers = [offer([it({})], settled('left')), offer([it({})]), offer([it({ overdue: true })])];
  expect(grouped(offers).map(({ group, offers: some }) => [group, some.length])).toEqual([
    ['overdue', 1],
    ['ahead', 1],
    ['settled', 1],
  ]);
  expect(undecided(offers)).toBe(2);
});
