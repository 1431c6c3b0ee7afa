import { explainDeadline } from '../deadline/explain-deadline';
import type { ReportDates } from '../deadline/register-deliverable';
import { isOpen, type Deadline, type DeliverableState, type ItemState } from '../item/item-state';
import { openItem } from '../item/open-item';
import type { ItemKind, MainReportPeriod } from '../letter/reading';
import { goesOn, type Series } from '../series/series';
import { norwegianDate } from '../time/norwegian-date';
import type { Instant, LocalDate } from '../time/local-date';

/** What goes on with its deadline: the one that it has, a day that the coordinator gives, or a main report of the new year. */
export type CarriedDeadline =
  | { readonly kind: 'keep' }
  | { readonly kind: 'date'; readonly due: LocalDate }
  | { readonly kind: 'report'; readonly report: MainReportPeriod };

export interface CarryOver {
  readonly itemId: string;
  /** The id of the new item's n-th deliverable, from 1. */
  readonly deliverableId: (ordinal: number) => string;
  readonly at: Instant;
  readonly deadline: CarriedDeadline;
  /** What is known of the new year's reports. */
  readonly reports: ReportDates;
  /** What the letters are called: 'Tildelingsbrev 2026'; null for an item that somebody entered by hand. */
  readonly earlierLetter: string | null;
  readonly laterLetter: string;
}

/**
 * Once-only things to do go over into the next year (instruks: "oppdrag som ikke er fullført, videreføres"). A report, a statistic or a
 * meeting is of its year: late is late, and next year's is another one.
 */
export const CARRIED_KINDS: readonly ItemKind[] = ['assignment', 'one-off-delivery', 'research-assignment'];

const RULE = 'carried-over';

/**
 * The state with which an unfinished item goes on in the next year's letter: what is open of it, with its owner and its deadlines as they
 * were at first. Someone must acknowledge it anew. A deadline that is kept and has passed is missed here too; what was missed there stays there.
 */
export function carriedItem(earlier: ItemState, to: CarryOver): ItemState {
  const open = earlier.deliverables.filter(isOpen);
  const item = openItem({
    itemId: to.itemId,
    ownerId: earlier.ownerId,
    deputyId: earlier.deputyId,
    confirmedAt: to.at,
    deliverables: open.map((it, at) => ({
      id: to.deliverableId(at + 1),
      label: it.label,
      deadline: carriedDeadline(it, to),
    })),
  });
  const series = carriedSeries(earlier, (id) => item.deliverables[open.findIndex((it) => it.id === id)]?.id ?? null);
  const deliverables = item.deliverables.map((it, at) => ({
    ...it,
    originalDue: open[at]?.originalDue ?? it.originalDue,
    ...(series && { occurrence: open[at]?.occurrence ?? null }),
  }));
  return { ...item, deliverables, ...(series && { series }) };
}

/** What recurs from year to year goes on as it was; what belongs to one year's reports has its deadlines and no more. */
function carriedSeries({ series }: ItemState, newId: (id: string) => string | null): Series | null {
  if (!series || series.until || !goesOn(series)) return null;
  return { ...series, seedId: series.seedId && newId(series.seedId), next: [] };
}

function carriedDeadline({ deadline }: DeliverableState, to: CarryOver): Deadline {
  const choice = to.deadline;
  if (choice.kind === 'keep') return { ...deadline, from: to.at };
  const report = choice.kind === 'report' ? choice.report : null;
  const known = report ? to.reports[report] : undefined;
  const due = choice.kind === 'date' ? choice.due : (known?.due ?? null);
  return {
    version: deadline.version + 1,
    due,
    unsettled: due ? null : 'anchor',
    rule: RULE,
    ruleVersion: '1',
    raw: deadline.raw,
    why: `Videreført fra ${to.earlierLetter ?? 'et tidligere år'}. ${whyDue(due, report, known?.source ?? null)}`,
    reference: to.laterLetter,
    binding: 'ministry',
    from: to.at,
  };
}

function whyDue(due: LocalDate | null, report: MainReportPeriod | null, source: string | null): string {
  if (due && !report) return `Koordinatoren ga ny frist ${norwegianDate(due)}.`;
  return explainDeadline({ raw: '', rule: RULE, report, due, unsettled: due ? null : 'anchor', source });
}
