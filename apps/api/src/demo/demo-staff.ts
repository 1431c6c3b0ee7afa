import type { PersonRole } from '@tertial/contracts';

export interface DemoPerson {
  readonly name: string;
  readonly unit: (typeof demoUnits)[number];
  readonly roles: readonly PersonRole[];
  /** Leads the unit: hears of what its people have not delivered. */
  readonly leads?: boolean;
  /** No person but the unit's shared mailbox. */
  readonly mailbox?: boolean;
}

export const demoUnits = ['Avdeling for fag', 'Avdeling for styring'] as const;

export const MINISTRY_PERSON = 'Torbjørn Vestre';

const STAFF: readonly DemoPerson[] = [
  { name: 'Kari Fjellstad', unit: 'Avdeling for styring', roles: ['coordinator'] },
  { name: 'Jon Åsmundsen', unit: 'Avdeling for styring', roles: ['owner'], leads: true },
  { name: 'Berit Skoglund', unit: 'Avdeling for fag', roles: ['owner'], leads: true },
  { name: 'Amir Rahimi', unit: 'Avdeling for fag', roles: ['owner'] },
  { name: 'Ingrid Haugen', unit: 'Avdeling for fag', roles: ['owner'] },
  { name: 'Ola Lindvik', unit: 'Avdeling for styring', roles: ['owner'] },
  { name: 'Postmottak for fag', unit: 'Avdeling for fag', roles: ['owner'], mailbox: true },
];

const OTHER_FAMILIES = ['Brekke', 'Dalseth', 'Engvik', 'Foss', 'Grimstad', 'Hjelle', 'Moen', 'Nygård'];

/** The people of the n-th agency of a demo, from 0: the same first names with other family names, so that no two share an address. */
export function demoStaff(n: number): DemoPerson[] {
  const nameOf = ({ name, mailbox }: DemoPerson) =>
    mailbox ? [name, ...(n > 0 ? [n + 1] : [])].join(' ') : nthName(name, n);
  return STAFF.map((person) => ({ ...person, name: nameOf(person) }));
}

/** Who follows up the agencies of a demo's n-th ministry, from 0. */
export function ministryPerson(n: number): string {
  return nthName(MINISTRY_PERSON, n);
}

function nthName(name: string, n: number): string {
  if (n === 0) return name;
  const family = OTHER_FAMILIES[(n - 1) % OTHER_FAMILIES.length];
  const suffix = n > OTHER_FAMILIES.length ? ` ${Math.ceil(n / OTHER_FAMILIES.length)}` : '';
  return `${name.split(' ')[0]} ${family}${suffix}`;
}

/** 'Jon Åsmundsen' → 'jon.asmundsen@etaten.example': .example reaches nobody (RFC 2606). */
export function addressOf(name: string, domain: string): string {
  const plain = name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').replace(/å/g, 'a');
  return `${plain.replace(/[^a-z0-9]+/g, '.')}@${domain}.example`;
}
