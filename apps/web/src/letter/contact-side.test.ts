import { rolesOfSide } from './contact-side';

test.each([
  ['ministry', ['ministry']],
  ['agency', ['owner']],
  [null, ['owner']],
] as const)(
  'a contact on the side %s of a letter begins with its role, the ministry’s not as an owner',
  (side, roles) => {
    expect(rolesOfSide(side)).toEqual(roles);
  },
);
