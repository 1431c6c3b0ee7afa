import {
  norwegianDate,
  seriesSentence,
  sourceBeside,
  type DeliverableStatus,
  type Evidence,
  type ItemEventBody,
  type LocalDate,
  type MarkName,
} from '@tertial/domain';
import { factSentence } from './fact-sentence';
import { occurrenceSentence } from '../series/occurrence-sentence';

/** What a sentence about an event needs beside the event. */
export interface HistoryNames {
  /** Name of a person by id. */
  person(id: string): string;
  /** Label of a deliverable by id; empty when the item has only one. */
  deliverable(id: string): string;
}

const MARKS: Record<MarkName, (due: string) => string> = {
  dueSoon: (due) => `Fristen ${due} nærmer seg`,
  due: (due) => `Fristen er i dag, ${due}`,
  missed: (due) => `Fristen ${due} ble ikke holdt`,
  escalateCoordinator: (due) => `Fristbruddet ${due} ble løftet til koordinatoren`,
  escalateLeader: (due) => `Fristbruddet ${due} ble løftet til lederen`,
  unaccepted: () => 'Leveransen er ikke godkjent ennå',
};

const ENDED: Record<Extract<DeliverableStatus, 'cancelled' | 'superseded' | 'carried-over'>, string> = {
  cancelled: 'Avlyst',
  superseded: 'Erstattet av et senere brev',
  'carried-over': 'Overført til neste år',
};

/** One event as a Norwegian sentence for the item's history. Pure. */
export function historySentence(body: ItemEventBody, names: HistoryNames): string {
  switch (body.kind) {
    case 'assigned':
      return assigned(body, names);
    case 'acknowledged':
      return 'Bekreftet mottatt.';
    case 'declined':
      return `${names.person(body.ownerId)} svarte at oppdraget hører hjemme hos andre. Begrunnelse: ${sentence(body.reason)}`;
    case 'unacknowledged':
      return 'Ansvarlig har ikke bekreftet mottak.';
    case 'delivered': {
      const { daysLate, evidence, note } = body.delivery;
      const late = daysLate > 0 ? `, ${days(daysLate)} etter fristen` : '';
      return about(body, names, `Levert${late}. ${evidenceOf(evidence)}${note ? ` Merknad: ${sentence(note)}` : ''}`);
    }
    case 'accepted':
      return about(body, names, 'Godkjent.');
    case 'withdrawn':
      return about(body, names, `Leveransen er trukket tilbake. Begrunnelse: ${sentence(body.reason)}`);
    case 'judged-anew':
      return about(body, names, judgedAnew(body));
    case 'extension-requested':
    case 'extension-forwarded':
    case 'extension-refused':
    case 'inner-set':
    case 'waiting-began':
    case 'waiting-ended':
    case 'nudged':
      return about(body, names, factSentence(body));
    case 'returned':
      return about(body, names, `Sendt tilbake. Begrunnelse: ${sentence(body.reason)}`);
    case 'amended':
      return amended(body);
    case 'deadline-changed': {
      const { due, why, reference, rule } = body.deadline;
      // A letter that moves a date is named where it is told why.
      if (rule === 'amendment') return about(body, names, why);
      const source = sourceBeside(why, reference);
      return about(body, names, `Ny frist ${dateOr(due)}. ${sentence(why)}${source && ` Referanse: ${source}.`}`);
    }
    case 'series-set':
    case 'series-paused':
    case 'series-resumed':
    case 'series-ended':
      return seriesSentence(body);
    case 'occurrence-opened':
    case 'occurrence-set-aside':
    case 'occurrence-resumed':
      return about(body, names, occurrenceSentence(body));
    case 'ended': {
      const reference = body.reference ? ` Referanse: ${body.reference}.` : '';
      return about(body, names, `${ENDED[body.status]}. Begrunnelse: ${sentence(body.reason)}${reference}`);
    }
    case 'mark-passed':
      return about(body, names, `${MARKS[body.mark](dateOr(body.due))}.`);
  }
}

function amended({ reference, words, text }: Extract<ItemEventBody, { kind: 'amended' }>): string {
  return text
    ? `Ny ordlyd etter ${reference}: «${text.after}» Tidligere ordlyd: «${text.before}»`
    : `Endret etter ${reference}: «${words}»`;
}

function judgedAnew(body: Extract<ItemEventBody, { kind: 'judged-anew' }>): string {
  const { reason, excuses, daysLate, corrected, due } = body;
  const wrong =
    corrected && due
      ? `Fristen ${norwegianDate(corrected.before)} var feil registrert; den skulle vært ${norwegianDate(due)}. `
      : '';
  const miss = excuses ? 'Fristbruddet står i historikken, men regnes ikke lenger som forsinkelse. ' : '';
  const delivery = daysLate === null ? '' : `Leveransen regnes nå som levert ${lateOrInTime(daysLate)}. `;
  return `${wrong}${miss}${delivery}Begrunnelse: ${sentence(reason)}`;
}

function lateOrInTime(daysLate: number): string {
  return daysLate > 0 ? `${days(daysLate)} etter fristen` : 'i tide';
}

function assigned(body: Extract<ItemEventBody, { kind: 'assigned' }>, names: HistoryNames): string {
  const verb = body.newOwner ? 'ble' : 'er fortsatt';
  const owner = body.ownerId ? `${names.person(body.ownerId)} ${verb} ansvarlig` : 'Oppdraget står uten ansvarlig';
  return `${owner}${body.deputyId ? `, med ${names.person(body.deputyId)} som stedfortreder` : ''}.`;
}

function about(body: { readonly deliverableId: string }, names: HistoryNames, what: string): string {
  const label = names.deliverable(body.deliverableId);
  return label ? `${label}: ${what}` : what;
}

function evidenceOf(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return 'Uten dokumentasjon.';
  return `Dokumentasjon: ${evidence.map(oneEvidence).join(', ')}.`;
}

function oneEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'file':
      return `filen ${evidence.name}`;
    case 'link':
      return evidence.url;
    case 'archive':
      return `arkivreferanse ${evidence.reference}`;
  }
}

function sentence(text: string): string {
  return /[.!?]»?$/.test(text) ? text : `${text}.`;
}

function dateOr(due: LocalDate | null): string {
  return due ? norwegianDate(due) : 'uten dato';
}

function days(n: number): string {
  return n === 1 ? '1 dag' : `${n} dager`;
}
