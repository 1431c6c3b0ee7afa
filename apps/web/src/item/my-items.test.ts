import type { ItemRow } from '@tertial/contracts';
import { groupMine, onBehalfWords } from './my-items';

type Deliverable = ItemRow['deliverables'][number];

const item = (id: string, ...deliverables: Partial<Deliverable>[]) =>
  ({ id, deliverables: deliverables.map((it) => ({ status: 'planned', ...it })) }) as ItemRow;
const ids = (rows: ItemRow[]) => groupMine(rows).map(({ heading, rows }) => [heading, rows.map((row) => row.id)]);
const due = (day: string) => ({ due: day as Deliverable['due'] });

test('an item with one late and one distant deliverable is shown once, as late', () => {
  const both = item('a', due('2026-12-31'), { ...due('2026-06-30'), overdue: true });
  expect(ids([both])).toEqual([['Over fristen', ['a']]]);
});

test('within a group the next date comes first, and what has no date last', () => {
  const rows = [item('none', { due: null }), item('march', due('2027-03-15')), item('june', due('2026-06-30'))];
  expect(ids(rows)).toEqual([['Andre åpne oppdrag', ['june', 'march', 'none']]]);
});

test('what is delivered, or binds somebody else, does not look open', () => {
  const rows = [item('d', { status: 'delivered', dueSoon: true }), item('o', { informational: true, due: null })];
  expect(ids(rows)).toEqual([['Levert og avsluttet', ['d', 'o']]]);
});

test.each([
  ['one’s own', 'amir', null, null],
  ['of who is away until a day', 'kari', '2026-12-03', 'For Amir Rahimi, borte til 3. desember 2026'],
  ['of who has left, or takes no mail', 'kari', null, 'For Amir Rahimi'],
])('who stands in sees for whom: an item %s', (_name, reader, ownerAwayUntil, words) => {
  const row = { ...item('a'), owner: { id: 'amir', name: 'Amir Rahimi' }, ownerAwayUntil } as ItemRow;
  expect(onBehalfWords(row, reader)).toBe(words);
});
