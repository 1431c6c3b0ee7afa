import type { Person } from '@tertial/contracts';
import { addressTag, rolesOf } from './person-words';

const person = (parts: Partial<Person>) =>
  ({
    roles: ['owner'],
    mailbox: false,
    confirmedAt: '2026-01-05T08:00:00Z',
    refusedAt: null,
    leftAt: null,
    ...parts,
  }) as Person;

test.each([
  ['a person', person({ roles: ['coordinator', 'owner'] }), 'Koordinator, Ansvarlig'],
  ['a shared mailbox', person({ mailbox: true }), 'Felles postkasse'],
])('what somebody is in the register: %s', (_name, who, words) => {
  expect(rolesOf(who)).toBe(words);
});

test.each([
  ['nothing more is sent to who has left', person({ leftAt: '2026-03-02T08:00:00Z' }), 'Sluttet 2. mars 2026'],
  [
    'nor to a mailbox that is given up',
    person({ mailbox: true, leftAt: '2026-03-02T08:00:00Z' }),
    'Avviklet 2. mars 2026',
  ],
  ['nothing is sent before somebody vouches', person({ confirmedAt: null }), 'Ikke bekreftet: får ingen e-post'],
])('whether mails arrive, in words: %s', (_name, who, words) => {
  expect(addressTag(who).text).toBe(words);
});
