import { allowedOn } from './allowed';

const allowed = [
  { kind: 'acknowledge' as const, deliverableIds: [] },
  { kind: 'deliver' as const, deliverableIds: ['i.1', 'i.2'] },
];
const waiting = { id: 'c', kind: 'deliver' as const, receivedAt: '2026-03-02T08:00:00.000Z', by: 'Ola' };

test('only what the server allows is offered', () => {
  expect(allowedOn({ allowed, pending: [] }, 'deliver')).toEqual(['i.1', 'i.2']);
  expect(allowedOn({ allowed, pending: [] }, 'acknowledge')).toEqual([]);
  expect(allowedOn({ allowed, pending: [] }, 'cancel')).toBeUndefined();
});

test('what was received and not handled yet is not asked for a second time', () => {
  expect(allowedOn({ allowed, pending: [waiting] }, 'deliver')).toBeUndefined();
  expect(allowedOn({ allowed, pending: [waiting] }, 'acknowledge')).toEqual([]);
});
