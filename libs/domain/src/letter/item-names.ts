import type { ItemKind, MainReportPeriod } from './reading';

/** What an item of a kind is called on screen, in mails and in calendars. */
export const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  assignment: 'Oppdrag',
  'main-report': 'Hovedrapport',
  'joint-report': 'Felles rapport',
  'one-off-delivery': 'Enkeltleveranse',
  'special-report': 'Særskilt rapportering',
  'key-information': 'Nøkkelinformasjon',
  'steering-parameter': 'Styringsparameter',
  statistic: 'Statistikk',
  'research-assignment': 'FoU-oppdrag',
  meeting: 'Møte',
  'calendar-deadline': 'Frist i styringskalenderen',
};

/** A kind's name within a sentence: 'hovedrapport', but 'FoU-oppdrag'. */
export function kindWithin(kind: ItemKind): string {
  const words = KIND_WORDS[kind];
  return /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The main reports by name; the annual report is that of the third tertial too. */
export const REPORT_WORDS: Readonly<Record<MainReportPeriod, string>> = {
  T1: 'Rapport 1. tertial',
  T2: 'Rapport 2. tertial',
  T3: 'Årsrapport',
};
