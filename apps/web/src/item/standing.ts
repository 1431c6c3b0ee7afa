import type { ItemRow } from '@tertial/contracts';

/**
 * What an item needs of the coordinator: `decide`: it has something to hand over; `included`: it goes into reports, is a
 * meeting or binds others, so that nothing is followed up on its own; `incomplete`: a demand without anything to hand over.
 */
export type Standing = 'decide' | 'included' | 'incomplete';

const OF_REPORTS: ReadonlySet<ItemRow['kind']> = new Set(['key-information', 'steering-parameter', 'meeting']);

/** A demand without anything to hand over can't be confirmed; what is only included is taken into the register and followed up no further. */
export function standingOf({ kind, deliverables }: Pick<ItemRow, 'kind' | 'deliverables'>): Standing {
  if (deliverables.some((it) => !it.informational)) return 'decide';
  return deliverables.length > 0 || OF_REPORTS.has(kind) ? 'included' : 'incomplete';
}

/** Why nothing of an item will be followed up, in a sentence; null when something will. */
export function whyNothingToConfirm(item: Pick<ItemRow, 'kind' | 'deliverables'>): string | null {
  const standing = standingOf(item);
  if (standing === 'decide') return null;
  if (standing === 'incomplete') return 'Ingen leveranse: legg til en hvis dette skal følges opp, eller avvis.';
  if (item.kind === 'meeting') return 'Møte, ingen leveranse';
  return OF_REPORTS.has(item.kind)
    ? 'Inngår i rapportene; ingen egen leveranse'
    : 'Fristen gjelder andre; ingen egen leveranse';
}
