import type { Person } from '@tertial/contracts';

/** What somebody is chosen for, as far as it tells who can be. */
export interface Choosing {
  /** What a shared mailbox cannot be. */
  readonly noMailbox?: boolean | undefined;
  /** Who cannot be it: a person who leaves does not take over from herself. */
  readonly except?: string | undefined;
}

/** People of the agency, as the register has them: those of the ministry only look on. */
export function choosablePeople(people: readonly Person[], { noMailbox, except }: Choosing): Person[] {
  return people.filter(
    ({ id, roles, mailbox }) => roles.some((role) => role !== 'ministry') && !(mailbox && noMailbox) && id !== except,
  );
}
