import { itemQueryOf, withFilter } from './item-filters';

test.each([
  ['', { page: 1, size: 50 }],
  ['visning=overdue&ansvarlig=none&side=3', { view: 'overdue', owner: 'none', page: 3, size: 50 }],
  [
    'type=assignment&registrert=confirmed&tekst=%20skred%20',
    { kind: 'assignment', registerStatus: 'confirmed', q: 'skred', page: 1, size: 50 },
  ],
  ['visning=alt&type=toString&side=-2', { page: 1, size: 50 }],
])('a link with filters that do not exist shows the list and no error: %s', (address, query) => {
  expect(itemQueryOf(new URLSearchParams(address))).toEqual(query);
});

test('a new filter does not leave one on a page that no longer exists', () => {
  expect(withFilter(new URLSearchParams('side=4&ansvarlig=me'), 'visning', 'overdue').toString()).toBe(
    'ansvarlig=me&visning=overdue',
  );
});

test('an emptied filter leaves the address', () => {
  expect(withFilter(new URLSearchParams('visning=overdue'), 'visning', '').toString()).toBe('');
});
