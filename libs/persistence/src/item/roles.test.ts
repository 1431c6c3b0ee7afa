import { roleFor, rolesTowards } from './roles';

const item = { ownerId: 'eva', deputyId: 'dag' };
const viewer = (personId: string, roles: ('owner' | 'coordinator' | 'ministry')[] = ['owner']) => ({
  personId,
  agencyId: 'a',
  roles,
});

test.each([
  ['eva', ['owner'], ['owner']],
  ['dag', ['owner'], ['deputy']],
  ['ola', ['owner'], []],
  ['eva', ['coordinator'], ['owner', 'coordinator']],
  ['mia', ['ministry'], ['ministry']],
] as const)('%s with %j acts as %j', (personId, roles, expected) => {
  expect(rolesTowards(viewer(personId, [...roles]), item)).toEqual(expected);
});

test.each([
  ['deliver', 'eva', ['coordinator'], 'owner'],
  ['extend', 'eva', ['coordinator'], 'coordinator'],
  ['extend', 'eva', ['owner'], null],
  ['decline', 'dag', ['owner'], null],
  ['accept', 'mia', ['ministry'], 'ministry'],
] as const)('%s is given by %s with %j as %s', (kind, personId, roles, expected) => {
  expect(roleFor(kind, viewer(personId, [...roles]), item)).toBe(expected);
});
