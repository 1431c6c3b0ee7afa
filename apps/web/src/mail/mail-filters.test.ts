import { addressOf, filtersOf } from './mail-filters';

test.each([
  ['', {}],
  ['status=refused&oppdrag=i1', { status: 'refused', item: 'i1' }],
  ['person=p1', { person: 'p1' }],
] as const)('the address «%s» says what the log is narrowed to, and is made from it', (text, filters) => {
  expect(filtersOf(new URLSearchParams(text))).toEqual(filters);
  expect(new URLSearchParams(addressOf(filters)).toString()).toBe(text);
});

test('a status that nobody knows narrows nothing', () => {
  expect(filtersOf(new URLSearchParams('status=lost&side=2'))).toEqual({});
});
