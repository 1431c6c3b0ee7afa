import type { AmendmentRow, ChangedPace, DeliverableRow, ItemAmendment, ItemRow } from '@tertial/contracts';
import type { Series } from '@tertial/domain/series';
import { seriesWords } from '@tertial/domain/series-words';
import type { LocalDate } from '@tertial/domain/time';
import type { WrittenRule } from '../series/series-form';
import { shortDay } from '../words/day';
import { UNSETTLED_WORDS, type TagColor } from '../words/item-words';

type Kind = AmendmentRow['kind'];
type Reason = AmendmentRow['candidates'][number]['because'][number];

export const AMENDMENT_WORDS: Readonly<Record<Kind, { readonly text: string; readonly color: TagColor }>> = {
  deadline: { text: 'Ny frist', color: 'meta-purple' },
  cancelled: { text: 'Bortfaller', color: 'danger' },
  text: { text: 'Ny ordlyd', color: 'info' },
  frequency: { text: 'Ny hyppighet', color: 'info' },
};

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  number: 'nummeret er det samme',
  title: 'tittelen står der',
  words: 'ordene ligner',
  chapter: 'kapitlet er det samme',
  'old-date': 'den gamle fristen stemmer',
};

/** 'Funnet fordi ordene ligner og den gamle fristen stemmer.' */
export function foundBecause(because: readonly Reason[]): string {
  const words = because.map((reason) => REASON_WORDS[reason]);
  const last = words.pop();
  if (!last) return 'Valgt av deg.';
  return `Funnet fordi ${words.length > 0 ? `${words.join(', ')} og ${last}` : last}.`;
}

const OPEN: readonly DeliverableRow['status'][] = ['planned', 'acknowledged', 'returned'];

/** The deliverables of an item that can still change. */
export function openDeliverables(item: Pick<ItemRow, 'deliverables'>): DeliverableRow[] {
  return item.deliverables.filter((it) => !it.informational && OPEN.includes(it.status));
}

/** What a change of this kind can be about: what is open, and for another date also what came too late for the old one. */
export function changeable(kind: Kind, item: Pick<ItemRow, 'deliverables'>): DeliverableRow[] {
  const open = openDeliverables(item);
  const late = item.deliverables.filter((it) => !it.informational && it.status === 'delivered' && it.daysLate > 0);
  return kind === 'deadline' && open.length === 0 ? late : open;
}

/** What a new pace may come in place of: what is open, and neither recurs nor waits for the day on which it does. */
export function replaceable(item: Pick<ItemRow, 'deliverables'>): DeliverableRow[] {
  return openDeliverables(item).filter(({ period, unsettled }) => period === null && unsettled !== 'frequency');
}

/** 'Leveranse: 30. juni 2026' */
export function todaysDeadline({ label, due, unsettled }: Pick<DeliverableRow, 'label' | 'due' | 'unsettled'>): string {
  return `${label}: ${due ? shortDay(due) : unsettled ? UNSETTLED_WORDS[unsettled].toLowerCase() : 'ingen dato'}`;
}

interface Chosen {
  readonly deliverable: DeliverableRow | null;
  readonly due: LocalDate | null;
  /** The rule of a new pace; null while its day is not chosen. */
  readonly rule?: WrittenRule | null;
  /** The text as she has written it. */
  readonly text?: string | null;
}

/** Whether the date that a letter gives is the one that holds already: nothing is left to do. */
export function isAlready({ kind }: Pick<AmendmentRow, 'kind'>, { deliverable, due }: Chosen): boolean {
  return kind === 'deadline' && due !== null && deliverable?.due === due;
}

/** What will become of an item, in one sentence; null where something must be chosen first. */
export function whatBecomes(
  change: Pick<AmendmentRow, 'kind' | 'deadlineWords' | 'text'>,
  item: Pick<ItemRow, 'deliverables' | 'registerStatus'>,
  chosen: Chosen,
): string | null {
  const { deliverable, due } = chosen;
  switch (change.kind) {
    case 'deadline':
      if (!deliverable || !due) return null;
      if (isAlready(change, chosen))
        return `Fristen er allerede ${shortDay(due)}. Avvis endringen, så er den gjort opp.`;
      return deliverable.due
        ? `Fristen flyttes fra ${shortDay(deliverable.due)} til ${shortDay(due)}. Den gamle datoen blir stående ved siden av.`
        : `Fristen settes til ${shortDay(due)}.`;
    case 'cancelled':
      if (item.registerStatus === 'proposed') return 'Forslaget avvises med brevet som begrunnelse.';
      return deliverable && openDeliverables(item).length > 1
        ? `«${todaysDeadline(deliverable)}» avlyses med brevet som henvisning. Resten av oppdraget fortsetter.`
        : 'Oppdraget avlyses med brevet som henvisning. Ingen får flere påminnelser om det.';
    case 'text':
      return (chosen.text ?? change.text)
        ? 'Oppdraget får denne teksten. Den gamle blir stående på oppdragets side, med brevet som henvisning. Fristene står.'
        : 'Setningen i brevet vises på oppdraget. Teksten og fristene står.';
    case 'frequency':
      return paceBecomes(change.deadlineWords ?? 'Den nye hyppigheten', item, chosen.rule ?? null);
  }
}

/** What must be chosen or written before a change can be made, in one sentence; null when nothing is missing, or nothing can be done here. */
export function stillMissing(
  { kind }: Pick<AmendmentRow, 'kind'>,
  item: Pick<ItemRow, 'deliverables' | 'registerStatus'>,
  { deliverable, due, rule }: Chosen,
): string | null {
  const pace = kind === 'frequency' && item.registerStatus === 'confirmed';
  const missing = [
    kind === 'deadline' && changeable(kind, item).length > 0 && !deliverable && 'velg hvilken frist som flyttes',
    kind === 'deadline' && deliverable && !due && 'skriv den nye fristen',
    pace && !rule && 'velg hvilken dag det skal leveres',
    pace && !rule?.from && 'velg fra hvilken dag det gjelder',
  ].filter((it) => typeof it === 'string');
  return missing.length > 0 ? `Før endringen kan gjøres: ${missing.join(', og ')}.` : null;
}

function paceBecomes(
  words: string,
  { registerStatus }: Pick<ItemRow, 'registerStatus'>,
  rule: WrittenRule | null,
): string | null {
  if (registerStatus === 'proposed')
    return `Forslaget blir «${words}». Dagen fastsetter du når oppdraget er bekreftet.`;
  return rule?.from
    ? `Fra ${shortDay(rule.from)} er rapporteringen ${seriesWords(rule)}. Det som har frist før, blir stående.`
    : null;
}

/** 'fra «månedlig, den 10. i måneden etter» til «kvartalsvis, siste dag i måneden etter perioden» fra 1. juli 2026' */
function paceWords({ before, after }: ChangedPace): string {
  const words = (pace: NonNullable<ChangedPace['before']>) => seriesWords(pace as Pick<Series, 'frequency' | 'day'>);
  const old = before ? `fra «${words(before)}» ` : '';
  return `${old}til «${words(after)}»${after.from ? ` fra ${shortDay(after.from)}` : ''}`;
}

/** What was done, in one sentence. */
export function whatWasDone(
  kind: Kind,
  { dueBefore, due, text, pace }: Pick<ItemAmendment, 'dueBefore' | 'due' | 'text' | 'pace'>,
): string {
  if (kind === 'cancelled') return 'Det er avlyst med brevet som henvisning.';
  if (pace) return `Rapporteringen er endret ${paceWords(pace)}.`;
  if (text) return 'Oppdraget har fått ny ordlyd. Den gamle står på oppdragets side.';
  if (kind !== 'deadline' || !due) return 'Endringen står på oppdraget.';
  return dueBefore
    ? `Fristen er flyttet fra ${shortDay(dueBefore)} til ${shortDay(due)}.`
    : `Fristen er satt til ${shortDay(due)}.`;
}

/** 'Frist flyttet fra 30. juni 2026 til 1. oktober 2026', as a heading of what a later letter says on an item's page. */
export function changedBy({
  kind,
  dueBefore,
  due,
  pace,
}: Pick<ItemAmendment, 'kind' | 'dueBefore' | 'due' | 'pace'>): string {
  if (pace) return `Hyppighet endret ${paceWords(pace)}`;
  if (kind === 'deadline' && due)
    return dueBefore
      ? `Frist flyttet fra ${shortDay(dueBefore)} til ${shortDay(due)}`
      : `Frist satt til ${shortDay(due)}`;
  return AMENDMENT_WORDS[kind].text;
}
