import type { Declined } from '../item/item-state';
import { norwegianDate } from '../time/norwegian-date';
import { osloDate } from '../time/oslo';

const UNOWNED = 'Oppdraget har ingen ansvarlig.';

/** 'Olav Eier svarte 6. januar 2026 at oppdraget hører hjemme hos andre. Begrunnelse: Ikke vårt.' */
export function unownedReason(declined: Declined | null): string {
  if (!declined) return UNOWNED;
  const { name, at, reason } = declined;
  const words = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return `${name ?? 'Den ansvarlige'} svarte ${norwegianDate(osloDate(at))} at oppdraget hører hjemme hos andre. Begrunnelse: ${words}`;
}

/** Whether the coordinator is told of an answer, not only that nobody owns the item. */
export function saysDeclined(step: string, reason: string): boolean {
  return step.startsWith('unassigned-') && reason !== UNOWNED;
}
