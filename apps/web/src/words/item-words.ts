import type { DeliverableRow, ItemRow } from '@tertial/contracts';
import type { CommandKind } from '@tertial/domain/item';
import { days } from './day';

export { KIND_WORDS, kindWithin, REPORT_WORDS } from '@tertial/domain/item-names';

export const REGISTER_WORDS: Readonly<Record<ItemRow['registerStatus'], string>> = {
  proposed: 'Foreslått',
  confirmed: 'Bekreftet',
  rejected: 'Avvist',
};

export const UNSETTLED_WORDS: Readonly<Record<NonNullable<DeliverableRow['unsettled']>, string>> = {
  anchor: 'Datoen er ikke kjent ennå',
  vague: 'Brevet gir ingen bestemt dag',
  event: 'Venter på en hendelse',
  frequency: 'Dagen er ikke fastsatt',
};

export const COMMAND_WORDS: Readonly<Record<CommandKind, string>> = {
  assign: 'Bytt ansvarlig',
  acknowledge: 'Bekreft mottatt',
  deliver: 'Lever',
  accept: 'Godkjenn',
  return: 'Send tilbake',
  withdraw: 'Trekk leveransen tilbake',
  'request-extension': 'Be om utsatt frist',
  'forward-extension': 'Sendt departementet',
  'refuse-extension': 'Avslå utsettelse',
  extend: 'Gi utsatt frist',
  settle: 'Fastsett dato',
  'correct-date': 'Rett feil dato',
  'record-event': 'Registrer hendelsen',
  'set-inner': 'Intern frist',
  wait: 'Venter på andre',
  'stop-waiting': 'Venter ikke lenger',
  nudge: 'Purr nå',
  decline: 'Ikke mitt ansvar',
  cancel: 'Avlys',
  'carry-over': 'Overfør til neste år',
  supersede: 'Erstatt',
  move: 'Flytt frist etter brev',
  amend: 'Endre etter brev',
  'set-series-day': 'Fastsett dagen',
  'change-series': 'Endre hyppighet',
  'pause-series': 'Sett på pause',
  'resume-series': 'Gjenoppta',
  'end-series': 'Avslutt rapporteringen',
};

/** What is said when a command was done. */
export const DONE_WORDS: Readonly<Record<CommandKind, string>> = {
  assign: 'Ansvarlig er endret.',
  acknowledge: 'Mottaket er bekreftet.',
  deliver: 'Leveransen er registrert.',
  accept: 'Leveransen er godkjent.',
  return: 'Leveransen er sendt tilbake.',
  withdraw: 'Leveransen er trukket tilbake og åpen igjen.',
  'request-extension': 'Forespørselen er sendt til koordinatoren.',
  'forward-extension': 'Det er registrert at departementet er spurt.',
  'refuse-extension': 'Avslaget er registrert. Fristen gjelder som før.',
  extend: 'Fristen er utsatt.',
  settle: 'Datoen er fastsatt.',
  'correct-date': 'Datoen er rettet.',
  'record-event': 'Hendelsen er registrert, og fristen er satt.',
  'set-inner': 'Den interne fristen er endret.',
  wait: 'Det er registrert hvem det ventes på.',
  'stop-waiting': 'Det er registrert at det ikke ventes lenger.',
  nudge: 'Purringen går i dagens runde hvis den ansvarlige ikke har fått e-post i dag, ellers i neste.',
  decline: 'Oppdraget er sendt tilbake til koordinatoren.',
  cancel: 'Det er avlyst.',
  'carry-over': 'Det er overført til neste år.',
  supersede: 'Det er erstattet.',
  move: 'Fristen er flyttet.',
  amend: 'Endringen er registrert.',
  'set-series-day': 'Dagen er fastsatt, og terminene har fått frister.',
  'change-series': 'Rapporteringen er endret for terminene som kommer.',
  'pause-series': 'Rapporteringen er satt på pause.',
  'resume-series': 'Rapporteringen er gjenopptatt.',
  'end-series': 'Rapporteringen er avsluttet.',
};

export type TagColor = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent' | 'meta-purple';
export interface TagWords {
  readonly text: string;
  readonly color: TagColor;
}

const STATUS_TAGS: Readonly<Record<DeliverableRow['status'], TagWords>> = {
  planned: { text: 'Planlagt', color: 'neutral' },
  acknowledged: { text: 'Bekreftet mottatt', color: 'info' },
  delivered: { text: 'Levert', color: 'info' },
  accepted: { text: 'Godkjent', color: 'success' },
  returned: { text: 'Sendt tilbake', color: 'warning' },
  cancelled: { text: 'Avlyst', color: 'neutral' },
  superseded: { text: 'Erstattet', color: 'neutral' },
  'carried-over': { text: 'Overført til neste år', color: 'neutral' },
};

/** What has become of a deliverable. */
export function statusWords(status: DeliverableRow['status']): string {
  return STATUS_TAGS[status].text;
}

/** Where a deliverable stands and what time has made of it, most pressing first; text always, colour beside. */
export function deliverableTags(row: DeliverableRow): TagWords[] {
  if (row.informational) return [{ text: 'Til orientering', color: 'neutral' }];
  const open = ['planned', 'acknowledged', 'returned'].includes(row.status);
  const tags: TagWords[] = [];
  if (row.overdue) tags.push({ text: `Over fristen: ${days(row.daysLate)}`, color: 'danger' });
  else if (open && row.dueSoon) tags.push({ text: 'Frist snart', color: 'warning' });
  tags.push(STATUS_TAGS[row.status]);
  if (!open && row.deliveredAt && row.daysLate > 0)
    tags.push({ text: `${days(row.daysLate)} for sent`, color: 'danger' });
  else if (row.missedAt && !row.overdue) tags.push({ text: 'Har brutt en frist', color: 'danger' });
  if (row.extended) tags.push({ text: 'Utsatt frist', color: 'meta-purple' });
  if (open && row.extensionRequest)
    tags.push({
      text: row.extensionRequest.forwarded ? 'Utsettelse: venter på departementet' : 'Har bedt om utsatt frist',
      color: 'meta-purple',
    });
  if (open && row.waiting) tags.push({ text: `Venter på ${row.waiting.on}`, color: 'accent' });
  if (!open && row.withoutEvidence !== null) tags.push({ text: 'Lukket uten dokumentasjon', color: 'warning' });
  if (open && row.unsettled) tags.push({ text: 'Uten dato', color: 'warning' });
  return tags;
}

/** Where it stands in the letter: 'Kap. 3.1 · side 3', '' when nothing is known. */
export function placeInLetter(item: Pick<ItemRow, 'chapter' | 'page'>): string {
  return [item.chapter && `Kap. ${item.chapter}`, item.page && `side ${item.page}`].filter(Boolean).join(' · ');
}
