import type { Frequency, ReadDeliverable } from '@tertial/domain';
import { spanIn, type Passage } from '../text/passage';

/** A deadline and where its words stand in the passage. */
export interface PlacedTime {
  readonly deliverable: ReadDeliverable;
  readonly from: number;
  readonly to: number;
}

/** How many days of a year make a whole series; of every month no letter lists them. */
const DAYS_A_YEAR: Partial<Record<Frequency, number>> = { year: 1, 'half-year': 2, tertial: 3, quarter: 4 };

/** "Årlig/15. mai", "to ganger i året, senest 1. juni", "årlig med frist 1. mai": nothing stands between how often and its day. */
const BEFORE_DAY =
  /^[\s(,/:–-]*(?:(?:innen|innan|senest|seinast|med|frist(?:en)?|den|hhv\.?|henholdsvis|høvesvis)[\s:]+)*$/u;
/** "(30.6 og 31.12)", "1. mars, 1. juni og 1. oktober". */
const BETWEEN_DAYS = /^\s*(?:,|\/|og|,? samt)\s*(?:(?:innen|innan|senest|seinast|den)\s+)*$/u;

/**
 * What recurs on days that the words give: with how often stand the days of a whole year, and nothing else. `placed`: all deadlines of the
 * passage. The days stay deadlines of their own beside it, of this year.
 */
export function withSeriesDays(
  passage: Passage,
  placed: readonly PlacedTime[],
): (it: ReadDeliverable) => ReadDeliverable {
  const inOrder = [...placed].sort((a, b) => a.from - b.from);
  return (deliverable) => {
    const series = inOrder.findIndex((it) => it.deliverable === deliverable);
    const often = inOrder[series];
    if (!often || deliverable.type !== 'recurring' || !deliverable.every) return deliverable;
    const found = daysAfter(passage.text, often, inOrder.slice(series + 1));
    const days = [...new Set(found.flatMap(({ deliverable: { due } }) => due?.slice(5) ?? []))].sort();
    const last = found.at(-1);
    if (!last || days.length !== DAYS_A_YEAR[deliverable.every]) return deliverable;
    const to = last.to + (passage.text[last.to] === ')' ? 1 : 0);
    return {
      ...deliverable,
      onDays: {
        raw: passage.text.slice(often.from, to),
        span: spanIn(passage, often.from, to),
        days: days.map((day) => ({ month: Number(day.slice(0, 2)), day: Number(day.slice(3)) })),
      },
    };
  };
}

/** The days that follow each other right after the words for how often. */
function daysAfter(text: string, often: PlacedTime, after: readonly PlacedTime[]): PlacedTime[] {
  const days: PlacedTime[] = [];
  for (const day of after) {
    const last = days.at(-1);
    const between = text.slice((last ?? often).to, day.from).toLowerCase();
    const joins = (last ? BETWEEN_DAYS : BEFORE_DAY).test(between);
    if (day.deliverable.type !== 'date' || !day.deliverable.due || !joins) break;
    days.push(day);
  }
  return days;
}
