import type { Person } from '@tertial/contracts';
import { choosablePeople } from './choosable-people';

const person = (id: string, of: Partial<Person>) => ({ id, roles: ['owner'], mailbox: false, ...of }) as Person;
const PEOPLE = [
  person('amir', {}),
  person('kari', { roles: ['coordinator', 'ministry'] }),
  person('torbjorn', { roles: ['ministry'] }),
  person('postmottak', { mailbox: true }),
];

test.each([
  ['an owner may be a shared mailbox, and nobody of the ministry', {}, ['amir', 'kari', 'postmottak']],
  ['a leader is a person', { noMailbox: true }, ['amir', 'kari']],
  ['who leaves does not take over from himself', { except: 'amir' }, ['kari', 'postmottak']],
])('%s', (_fear, choosing, ids) => {
  expect(choosablePeople(PEOPLE, choosing).map(({ id }) => id)).toEqual(ids);
});
