import type { AmendmentRow, DeliverableRow, ItemAmendment, ItemRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
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

/** 'Leveranse: 30. juni 2026' */
export function todaysDeadline({ label, due, unsettled }: Pick<DeliverableRow, 'label' | 'due' | 'unsettled'>): string {
  return `${label}: ${due ? shortDay(due) : unsettled ? UNSETTLED_WORDS[unsettled].toLowerCase() : 'ingen dato'}`;
}

/** What will become of an item, in one sentence; null where something must be chosen first. */
export function whatBecomes(
  change: Pick<AmendmentRow, 'kind' | 'deadlineWords'>,
  item: Pick<ItemRow, 'deliverables' | 'registerStatus'>,
  chosen: { readonly deliverable: DeliverableRow | null; readonly due: LocalDate | null },
): string | null {
  const { deliverable, due } = chosen;
  switch (change.kind) {
    case 'deadline':
      if (!deliverable || !due) return null;
      return deliverable.due
        ? `Fristen flyttes fra ${shortDay(deliverable.due)} til ${shortDay(due)}. Den gamle datoen blir stående ved siden av.`
        : `Fristen settes til ${shortDay(due)}.`;
    case 'cancelled':
      if (item.registerStatus === 'proposed') return 'Forslaget avvises med brevet som begrunnelse.';
      return deliverable && openDeliverables(item).length > 1
        ? `«${todaysDeadline(deliverable)}» avlyses med brevet som henvisning. Resten av oppdraget fortsetter.`
        : 'Oppdraget avlyses med brevet som henvisning. Ingen får flere påminnelser om det.';
    case 'text':
      return 'Den nye ordlyden vises sammen med den gamle på oppdraget. Fristene står.';
    case 'frequency':
      return `Den nye hyppigheten${change.deadlineWords ? `, «${change.deadlineWords}»,` : ''} vises på oppdraget. Fastsett nye datoer der.`;
  }
}

/** What was done, in one sentence. */
export function whatWasDone(kind: Kind, dueBefore: LocalDate | null, due: LocalDate | null): string {
  if (kind === 'cancelled') return 'Det er avlyst med brevet som henvisning.';
  if (kind !== 'deadline' || !due) return 'Endringen står på oppdraget.';
  return dueBefore
    ? `Fristen er flyttet fra ${shortDay(dueBefore)} til ${shortDay(due)}.`
    : `Fristen er satt til ${shortDay(due)}.`;
}

/** 'Frist flyttet fra 30. juni 2026 til 1. oktober 2026', as a heading of what a later letter says on an item's page. */
export function changedBy({ kind, dueBefore, due }: Pick<ItemAmendment, 'kind' | 'dueBefore' | 'due'>): string {
  if (kind === 'deadline' && due)
    return dueBefore
      ? `Frist flyttet fra ${shortDay(dueBefore)} til ${shortDay(due)}`
      : `Frist satt til ${shortDay(due)}`;
  return AMENDMENT_WORDS[kind].text;
}
