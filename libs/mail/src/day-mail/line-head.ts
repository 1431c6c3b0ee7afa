import {
  daysBetween,
  ENDED_STATUSES,
  type DayMailLine,
  type LocalDate,
  type TellDeliverable,
  type TellItem,
} from '@tertial/domain';
import { deliveredWords, ENDED_WORDS } from './lateness-words';
import type { LineView } from './line-view';
import { dayWords, whenWords } from './when-words';

const CALLED_OFF: readonly DayMailLine['section'][] = ['cancelled', 'superseded'];

/** The line's deliverable, all that has ended at once, or what is left of the item. */
export function shownOf({ section, deliverable }: DayMailLine, item: TellItem): readonly TellDeliverable[] {
  if (deliverable) return [deliverable];
  return CALLED_OFF.includes(section) ? item.deliverables : item.deliverables.filter(isNotEnded);
}

/** 'Frist torsdag 30. april 2026' and how long ago or ahead that is; or what there is to say in place of a date. */
export function headOf(
  line: DayMailLine,
  shown: readonly TellDeliverable[],
  pressing: TellDeliverable | null,
  day: LocalDate,
): Pick<LineView, 'heading' | 'when'> {
  if (line.section === 'amended' && !pressing) return { heading: 'Ingenting gjenstår å levere', when: null };
  if (CALLED_OFF.includes(line.section) && pressing && shown.length > 1)
    return { heading: `${shown.length} leveranser`, when: ENDED_WORDS[pressing.state] ?? null };
  if (!pressing?.due) return { heading: 'Datoen er ikke fastsatt', when: null };
  return { heading: `Frist ${dayWords(pressing.due)}`, when: whenOf(line, pressing, day) };
}

function whenOf(line: DayMailLine, deliverable: TellDeliverable, day: LocalDate): string {
  const { state, due } = deliverable;
  if (state === 'delivered') return deliveredWords(deliverable);
  const ended = ENDED_WORDS[state];
  if (ended) return ended;
  const late = due ? daysBetween(due, day) : 0;
  const isLastWorkingDay = line.section === 'due-today' && late < 0;
  return isLastWorkingDay ? `${whenWords(late)}; i dag er siste arbeidsdag før fristen` : whenWords(late);
}

function isNotEnded({ state }: TellDeliverable): boolean {
  return !ENDED_STATUSES.some((ended) => ended === state);
}
