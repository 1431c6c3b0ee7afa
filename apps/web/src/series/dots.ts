import type { DeliverableRow } from '@tertial/contracts';
import { periodLabel } from '@tertial/domain/series-words';
import { days, shortDay } from '../words/day';

/** How one occurrence stands. Told by sign and words; the colour only helps. */
export type DotState = 'in-time' | 'late' | 'missed' | 'open' | 'to-come' | 'paused' | 'cancelled';

export interface Dot {
  readonly id: string;
  readonly state: DotState;
  /** 'Mars 2026: levert i tide, frist 10. april 2026' */
  readonly words: string;
}

export interface DotYear {
  readonly year: string;
  readonly dots: readonly Dot[];
}

export const DOT_STATES: Readonly<Record<DotState, { readonly sign: string; readonly words: string }>> = {
  'in-time': { sign: '✓', words: 'levert i tide' },
  late: { sign: '◐', words: 'levert for sent' },
  missed: { sign: '!', words: 'over fristen, ikke levert' },
  open: { sign: '●', words: 'neste som skal leveres' },
  'to-come': { sign: '○', words: 'kommer senere' },
  paused: { sign: '‖', words: 'pause' },
  cancelled: { sign: '–', words: 'avlyst' },
};

const OPEN = ['planned', 'acknowledged', 'returned'];

/** The occurrences of a recurring item, year by year in the order of their deadlines. What another rule has taken the place of is left out. */
export function dotYears(deliverables: readonly DeliverableRow[]): DotYear[] {
  const rows = deliverables
    .filter((it) => it.period && (it.setAside === null || it.setAside === 'paused'))
    .sort((a, b) => placed(a).localeCompare(placed(b)));
  const next = rows.find((it) => OPEN.includes(it.status) && !it.overdue);
  const years = [...new Set(rows.map(yearOf))];
  return years.map((year) => ({
    year,
    dots: rows.filter((it) => yearOf(it) === year).map((it) => dotOf(it, it === next)),
  }));
}

/** The year in which something is to be delivered next; else the last one. */
export function currentYear(years: readonly DotYear[]): DotYear | null {
  const pressing = (state: DotState) => state === 'open' || state === 'missed';
  return years.find(({ dots }) => dots.some(({ state }) => pressing(state))) ?? years.at(-1) ?? null;
}

/**
 * What is shown at once of many deliverables: of those that recur the missed ones and the next, what waits for acceptance, and all
 * that doesn't recur. The rest can be asked for.
 */
export function forNow<T extends DeliverableRow>(deliverables: readonly T[]): { shown: T[]; tucked: T[] } {
  const states = new Map(dotYears(deliverables).flatMap(({ dots }) => dots.map(({ id, state }) => [id, state])));
  const isShown = (it: T) => {
    const state = states.get(it.id);
    return it.period === null || state === 'open' || state === 'missed' || it.status === 'delivered';
  };
  return { shown: deliverables.filter(isShown), tucked: deliverables.filter((it) => !isShown(it)) };
}

function dotOf(row: DeliverableRow, isNext: boolean): Dot {
  const state = stateOf(row, isNext);
  const late = state === 'late' && row.daysLate > 0 ? ` (${days(row.daysLate)})` : '';
  const due = row.due ? `frist ${shortDay(row.due)}` : 'uten dato ennå';
  return {
    id: row.id,
    state,
    words: `${periodLabel(row.period ?? '')}: ${DOT_STATES[state].words}${late}, ${due}`,
  };
}

function stateOf(row: DeliverableRow, isNext: boolean): DotState {
  if (row.setAside === 'paused') return 'paused';
  if (row.status === 'delivered' || row.status === 'accepted')
    return row.daysLate > 0 || row.missedAt ? 'late' : 'in-time';
  if (!OPEN.includes(row.status)) return 'cancelled';
  if (row.overdue) return 'missed';
  return isNext ? 'open' : 'to-come';
}

function yearOf({ period }: DeliverableRow): string {
  return (period ?? '').slice(0, 4);
}

/** One that has no date yet is placed by its period. */
function placed({ due, period }: DeliverableRow): string {
  return due ?? `${period ?? ''}~`;
}
