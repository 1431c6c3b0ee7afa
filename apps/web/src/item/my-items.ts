import type { ItemRow } from '@tertial/contracts';
import { shortDay } from '../words/day';

export interface MyGroup {
  readonly heading: string;
  readonly rows: readonly ItemRow[];
}

/** An owner's items in the order in which they press: each item once, by its most pressing deliverable. Empty groups are left out. */
export function groupMine(rows: readonly ItemRow[]): MyGroup[] {
  const of = (heading: string) => ({ heading, rows: rows.filter((row) => headingOf(row) === heading).sort(byDate) });
  return [OVERDUE, SOON, OPEN, CLOSED].map(of).filter((group) => group.rows.length > 0);
}

const OVERDUE = 'Over fristen';
const SOON = 'Frist snart';
const OPEN = 'Andre åpne oppdrag';
const CLOSED = 'Levert og avsluttet';

function headingOf(row: ItemRow): string {
  if (row.deliverables.some((it) => it.overdue)) return OVERDUE;
  if (row.deliverables.some((it) => isOpen(it.status) && it.dueSoon)) return SOON;
  return hasOpen(row) ? OPEN : CLOSED;
}

/** 'For Amir Rahimi, borte til 3. desember 2026'; null for what is one's own. */
export function onBehalfWords({ owner, ownerAwayUntil }: ItemRow, personId: string | undefined): string | null {
  if (!owner || owner.id === personId) return null;
  return `For ${owner.name}${ownerAwayUntil ? `, borte til ${shortDay(ownerAwayUntil)}` : ''}`;
}

/** Something is still to be delivered. */
export function hasOpen(row: Pick<ItemRow, 'deliverables'>): boolean {
  return row.deliverables.some((it) => isOpen(it.status) && !it.informational);
}

function isOpen(status: string): boolean {
  return ['planned', 'acknowledged', 'returned'].includes(status);
}

/** What has no date comes last. */
function byDate(a: ItemRow, b: ItemRow): number {
  return nextDue(a).localeCompare(nextDue(b));
}

function nextDue(row: ItemRow): string {
  const dates = row.deliverables.filter((it) => isOpen(it.status) && it.due).map((it) => it.due as string);
  return dates.sort()[0] ?? '9999';
}
