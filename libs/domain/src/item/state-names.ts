import type { DisplayState } from './item-state';

/** What a deliverable is, within a Norwegian sentence: 'Leveransen er godkjent.' */
export const STATE_NAMES: Readonly<Record<DisplayState, string>> = {
  planned: 'planlagt',
  acknowledged: 'bekreftet mottatt',
  'due-soon': 'forfaller snart',
  overdue: 'forfalt',
  delivered: 'levert',
  accepted: 'godkjent',
  returned: 'sendt tilbake',
  cancelled: 'avlyst',
  superseded: 'erstattet',
  'carried-over': 'overført til neste år',
};
