import type { Person, PersonRole } from '@tertial/contracts';
import { dayOfMoment } from './day';
import type { TagWords } from './item-words';

export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  coordinator: 'Koordinator',
  owner: 'Ansvarlig',
  ministry: 'Departementet',
};

/** What somebody may be in the register, in words. */
export function rolesOf({ roles, mailbox }: Pick<Person, 'roles' | 'mailbox'>): string {
  return mailbox ? 'Felles postkasse' : roles.map((role) => ROLE_WORDS[role]).join(', ');
}

export const RHYTHM_WORDS: Readonly<Record<Person['rhythm'], { text: string; description: string }>> = {
  daily: { text: 'Daglig', description: 'Hver påminnelse på sin dag, samlet i én e-post.' },
  weekly: { text: 'Ukentlig', description: 'Ukens påminnelser samlet på ukens første arbeidsdag.' },
};

/** Whether mails reach the person, in words. */
export function addressTag(person: Pick<Person, 'confirmedAt' | 'refusedAt' | 'leftAt' | 'mailbox'>): TagWords {
  const gone = person.mailbox ? 'Avviklet' : 'Sluttet';
  if (person.leftAt) return { text: `${gone} ${dayOfMoment(person.leftAt)}`, color: 'neutral' };
  if (person.refusedAt) return { text: `Adressen ble avvist ${dayOfMoment(person.refusedAt)}`, color: 'danger' };
  if (!person.confirmedAt) return { text: 'Ikke bekreftet: får ingen e-post', color: 'warning' };
  return { text: 'Bekreftet', color: 'success' };
}
