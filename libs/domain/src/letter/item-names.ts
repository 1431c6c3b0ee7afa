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

/** The main reports by name; the annual report is that of the third tertial too. */
export const REPORT_WORDS: Readonly<Record<MainReportPeriod, string>> = {
  T1: 'Rapport 1. tertial',
  T2: 'Rapport 2. tertial',
  T3: 'Årsrapport',
};
