import type { ItemQuery, ItemRow, ItemView } from '@tertial/contracts';
import { KIND_WORDS, REGISTER_WORDS } from '../words/item-words';

export const VIEW_WORDS: Readonly<Record<ItemView, string>> = {
  open: 'Åpne',
  overdue: 'Over fristen',
  'due-soon': 'Frist snart',
  'due-this-week': 'Frist denne uken',
  late: 'Levert for sent, eller har brutt en frist',
  unsettled: 'Uten dato',
  unacknowledged: 'Ikke bekreftet mottatt av ansvarlig',
  'waiting-acceptance': 'Venter på godkjenning',
  'extension-requested': 'Bedt om utsatt frist',
  waiting: 'Venter på andre',
  escalated: 'Løftet til koordinator eller leder',
  closed: 'Avsluttet',
};

/** The names of the filters in the address of the page. */
export type FilterName = 'visning' | 'ansvarlig' | 'brev' | 'type' | 'registrert' | 'tekst' | 'side';

const PAGE_SIZE = 50;

/** The address of the page → what is asked of the API. What does not fit (an old or mistyped link) is left out. */
export function itemQueryOf(address: URLSearchParams): ItemQuery & { page: number; size: number } {
  const value = (name: FilterName) => address.get(name)?.trim() || undefined;
  const oneOf = <K extends string>(name: FilterName, words: Readonly<Record<K, string>>): K | undefined => {
    const given = value(name);
    return given && Object.hasOwn(words, given) ? (given as K) : undefined;
  };
  const given = {
    view: oneOf<ItemView>('visning', VIEW_WORDS),
    owner: value('ansvarlig'),
    letter: value('brev'),
    kind: oneOf<ItemRow['kind']>('type', KIND_WORDS),
    registerStatus: oneOf<ItemRow['registerStatus']>('registrert', REGISTER_WORDS),
    q: value('tekst'),
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, it]) => it !== undefined));
  const page = Number(value('side'));
  return { ...set, page: Number.isInteger(page) && page > 0 ? page : 1, size: PAGE_SIZE };
}

/** The address with one filter changed; a changed filter starts at the first page again. */
export function withFilter(address: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value) next.set(name, value);
  else next.delete(name);
  if (name !== 'side') next.delete('side');
  return next;
}
