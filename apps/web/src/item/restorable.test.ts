import { isRestorable } from './restorable';

test.each([
  ['what was rejected', { registerStatus: 'rejected', merged: false }, true],
  [
    'nothing that was joined with another item: it is always refused',
    { registerStatus: 'rejected', merged: true },
    false,
  ],
  ['nothing that is proposed', { registerStatus: 'proposed', merged: false }, false],
  ['nothing that is confirmed', { registerStatus: 'confirmed', merged: false }, false],
] as const)('the button takes back %s', (_what, row, expected) => {
  expect(isRestorable(row)).toBe(expected);
});
