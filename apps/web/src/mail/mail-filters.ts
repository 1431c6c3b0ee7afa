import type { MailQuery } from '@tertial/contracts';
import { MAIL_TAGS } from '../words/mail-words';

/** What the log of mails is narrowed to. */
export type MailFilters = Pick<MailQuery, 'status' | 'person' | 'item'>;

const NAMES = { status: 'status', person: 'person', item: 'oppdrag' } as const;

/** From the page's address; what it does not know is left out. */
export function filtersOf(address: URLSearchParams): MailFilters {
  const status = Object.keys(MAIL_TAGS).find((it) => it === address.get(NAMES.status)) as MailQuery['status'];
  const person = address.get(NAMES.person);
  const item = address.get(NAMES.item);
  return { ...(status && { status }), ...(person && { person }), ...(item && { item }) };
}

/** To the page's address. */
export function addressOf(filters: MailFilters): Record<string, string> {
  const named = Object.entries(NAMES).map(([key, name]) => [name, filters[key as keyof MailFilters]] as const);
  return Object.fromEntries(named.filter((entry): entry is [(typeof named)[number][0], string] => Boolean(entry[1])));
}
