import type { Simulated } from './a-simulation';

/** Words of the letter by which stories name an item. */
export const NAMES = {
  tavlene: 'varslingstavlene i fjellet',
  standard: 'felles standard',
  skøytene: 'redningsskøyter',
  skilt: 'farvannsskilt',
  språk: 'klart språk',
  kurs: 'på antall deltakere',
  evalueringen: 'den eksterne evalueringen',
  strender: 'trygge strender',
  gruppen: 'direktoratsgruppen',
  utvalget: 'satt ned et utvalg',
  opplegget: 'undervisningsopplegg',
  vesten: 'Vesten på',
  øvelsen: 'tåkevarsling',
  undersøkelsen: 'publikumsundersøkelse',
  intelligens: 'kunstig intelligens',
  tertialrapporten: '1. tertial og 2. tertial',
};

/** 'annet' for any other item, and for what is about none. */
export function nameOf(item: string | null, { items }: Pick<Simulated, 'items'>): string {
  const text = items.find(({ id }) => id === item)?.text ?? '';
  return Object.entries(NAMES).find(([, words]) => text.includes(words))?.[0] ?? 'annet';
}
