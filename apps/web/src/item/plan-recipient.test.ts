import { recipientWords } from './plan-recipient';

const eva = { id: 'eva', name: 'Eva Eier' };

test.each([
  [{ to: eva, role: 'owner' as const, sentAt: null }, 'eva', 'Eva Eier (den ansvarlige)'],
  [{ to: eva, role: 'owner' as const, sentAt: null }, 'olav', 'Eva Eier (står inn for den ansvarlige)'],
  [{ to: eva, role: 'owner' as const, sentAt: '2026-03-02T07:00:00Z' as never }, 'olav', 'Eva Eier'],
  [{ to: eva, role: 'leader' as const, sentAt: null }, 'olav', 'Eva Eier (lederen)'],
  [{ to: null, role: 'owner' as const, sentAt: null }, null, 'den ansvarlige (ingen har rollen nå)'],
])('who stands in for an absent owner is not called the owner: %j', (row, ownerId, words) => {
  expect(recipientWords(row, ownerId)).toBe(words);
});
