import type { LocalDate } from '../time/local-date';
import { norwegianDate } from '../time/norwegian-date';
import type { AnchorReference } from './anchor-reference';
import { reportName } from './explain-deadline';

type Named = Pick<AnchorReference, 'report' | 'year'>;

/** 'rapporten for 1. tertial 2026', 'årsrapporten for 2026' */
export function anchorName({ report, year }: Named): string {
  return reportName(report, year);
}

/** 'Datoen for rapporten for 1. tertial 2026 er flyttet fra 5. juni 2026 til 12. juni 2026.' The same for all that follow it. */
export function anchorMoved(from: LocalDate | null, to: Named & { readonly due: LocalDate | null }): string {
  const due = to.due ? norwegianDate(to.due) : 'ukjent dato';
  return from
    ? `Datoen for ${anchorName(to)} er flyttet fra ${norwegianDate(from)} til ${due}.`
    : `Datoen for ${anchorName(to)} er fastsatt til ${due}.`;
}

/** 'Datoen for rapporten for 1. tertial 2026 mangler.' The same for all that wait for it. */
export function anchorMissing(to: Named): string {
  return `Datoen for ${anchorName(to)} mangler.`;
}

/** Whether a reason is that of an unknown anchor. */
export function saysAnchorMissing(reason: string): boolean {
  return /^Datoen for .+ mangler\.$/.test(reason);
}
