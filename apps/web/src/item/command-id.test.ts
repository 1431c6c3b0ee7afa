import { newCommandId, sameCommand } from './command-id';

const ids = () => {
  let next = 0;
  return () => `id-${++next}`;
};

test('a delivery that is sent again after silence is the same command, never a second one', () => {
  const newId = ids();
  const body = { kind: 'deliver', note: 'Ferdig' };
  const first = sameCommand(null, body, newId);
  expect(sameCommand(first, { ...body }, newId)).toBe(first);
});

test('what was changed before it was sent again is a command of its own', () => {
  const newId = ids();
  const first = sameCommand(null, { kind: 'deliver', note: 'Ferdig' }, newId);
  expect(sameCommand(first, { kind: 'deliver', note: 'Helt ferdig' }, newId).id).toBe('id-2');
});

test('a page served without TLS, where the browser has no randomUUID, still makes valid ids', () => {
  const id = newCommandId({ getRandomValues: (array) => crypto.getRandomValues(array) });
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
