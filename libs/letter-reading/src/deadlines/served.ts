/** "skal brukerne gis …", "personer som … skal få …": what those get whom the agency serves. */
export const USERS_GET =
  /(?:bruker(?:e|ne|ane)|personer|personar|borger|innbygger|innbyggjar|søker|søkjar|mottaker|mottakar|pasient|elev|student)\p{L}*[^.]*(?<![\p{L}])(?:få|får|gis|gjevast|tilbys|tilbydast|motta)(?![\p{L}])/iu;

/** "slik at de … kommer i arbeid": what is to come of it. */
export const HOPED_FOR = /(?<![\p{L}])(?:slik|sånn|for|så) at(?![\p{L}])[^.;]*$/iu;

/** "Skal evaluere egen innsats innen fire uker etter øvelsen": what the agency makes, and no service. */
export const MADE_BY_AGENCY =
  /(?<!\p{L})(?:skal|må|bes)(?!\p{L})[^.]*(?<!\p{L})(?:oppsummere|evaluere|utarbeide|ferdigstille)(?!\p{L})/u;

/** What an agency is asked for by those whom it serves. */
export const SERVED =
  /(?<![\p{L}])(?:søk(?:er|jar|nad)|sak(?:en|er|ene)|klage|vedtak|bruker|brukar|henvendelse|førespurnad|innbygg|mottaker|mottakar|krav)/iu;

/** Whether the sentence is on what those whom the agency serves ask for or get. */
export function isServed(sentence: string): boolean {
  return SERVED.test(sentence) || USERS_GET.test(sentence) || HOPED_FOR.test(sentence);
}
