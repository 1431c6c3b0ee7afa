import type { DayMailLine, TellDeliverable, TellItem } from './day-mail';
import { saysDeclined } from './decline-words';

/** Steps whose reason is made of the policy's figures and dates alone: it holds no words of a letter and none that somebody wrote. */
const OWN_WORDS = /^(assigned$|before|due$|overdue|escalate|unacknowledged|unaccepted|inner|week|month)/;

/** What is said in place of the others'. */
const PLAIN: readonly (readonly [step: RegExp, words: string])[] = [
  [/^nudge-/, 'Koordinatoren ber om svar.'],
  [/^changed$/, 'Fristen er endret.'],
  [/^cancelled$/, 'Dette er avlyst.'],
  [/^superseded$/, 'Dette er erstattet av noe annet.'],
  [/^amended-/, 'Det er endret hva det bes om.'],
  [/^ended-/, 'Rapporteringen er avsluttet.'],
  [/^returned$/, 'Leveransen er sendt tilbake.'],
  [/^extension-\d+-refused$/, 'Søknaden om utsettelse er avslått.'],
  [/^extension-/, 'Det er søkt om utsettelse.'],
  [/^waiting-/, 'Oppdraget venter på andre.'],
  [/^unsettled-/, 'Fristen er ikke fastsatt.'],
  [/^while-away-/, 'Dette ble varslet mens du var borte.'],
];

/**
 * A line as it may leave the register: of an item that is exempt from public disclosure only its reference, its dates, where it stands
 * and whose it is; no words of the letter, and none that somebody wrote about them. Any other line is what it was.
 */
export function toldByReference(line: DayMailLine): DayMailLine {
  const { item, deliverable, steps } = line;
  if (!item?.exempt) return line;
  return {
    ...line,
    item: bareItem(item, item.exempt),
    deliverable: deliverable && bareDeliverable(deliverable),
    steps: steps.map(({ key, step, reason }) => ({ key, step, reason: plainReason(step, reason) })),
  };
}

/** Named field by field: what a line learns to say one day stays in the register until somebody has thought of it here. */
function bareItem({ id, kind, exempt, ownerName, deputyName, deliverables }: TellItem, reference: string): TellItem {
  return {
    ...{ id, kind, exempt: exempt ?? null, text: reference, ownerName, deputyName },
    ...{ chapter: null, page: null, letterTitle: null, rewordedBy: null, parties: [], lead: null },
    deliverables: deliverables.map(bareDeliverable),
  };
}

function bareDeliverable(of: TellDeliverable): TellDeliverable {
  const { id, due, originalDue, innerDue, state, deliveredOn, daysLate, lateOn, missedOn } = of;
  return {
    ...{ id, label: 'Leveranse', due, originalDue, why: '', state, deliveredOn },
    ...(innerDue !== undefined && { innerDue }),
    ...(daysLate !== undefined && { daysLate }),
    ...(lateOn && { lateOn }),
    ...(missedOn && { missedOn }),
  };
}

function plainReason(step: string, reason: string): string {
  if (OWN_WORDS.test(step)) return reason;
  if (step.startsWith('unassigned-'))
    return saysDeclined(step, reason) ? 'Den ansvarlige har svart at oppdraget hører hjemme hos andre.' : reason;
  return PLAIN.find(([of]) => of.test(step))?.[1] ?? 'Se oppdraget i Tertial.';
}
