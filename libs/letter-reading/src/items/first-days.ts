import type { ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { spanIn, type Passage } from '../text/passage';
import { withSeriesDays, type PlacedTime } from './series-days';

/** A deadline and the words that it was read from. */
export interface ReadTime {
  readonly deliverable: ReadDeliverable;
  readonly expression: TimeExpression;
}

/** "Hvert kvartal, første gang 15. april", "første rapport leveres 1. mai". */
const FIRST =
  /(?<!\p{L})(?:første|fyrste) (?:gang(?:en)?|gong(?:en)?|\p{L}*rapport\p{L}*|levering\p{L}*|leveranse\p{L}*|frist\p{L}*)[^.;]{0,25}$/u;

/**
 * What recurs and the day of its first time are one deadline: how often, from that day on; with the days of a year that stand beside it.
 * The others stay as they are. `passage`: the text that the words stand in.
 */
export function withFirstDays(passage: Passage, times: readonly ReadTime[]): ReadDeliverable[] {
  const first = times.filter(
    ({ deliverable, expression }) => deliverable.type === 'date' && FIRST.test(expression.before),
  );
  const ofSeries = new Map<ReadTime, ReadTime>();
  for (const day of first) {
    const series = times.find(
      ({ deliverable, expression }) =>
        deliverable.type === 'recurring' && expression.sentence.from === day.expression.sentence.from,
    );
    if (series && !ofSeries.has(series)) ofSeries.set(series, day);
  }
  const days = new Set(ofSeries.values());
  const daysOf = withSeriesDays(passage, times.map(placedTime));
  return times
    .filter((time) => !days.has(time))
    .map((time) => {
      const day = ofSeries.get(time);
      if (!day) return daysOf(time.deliverable);
      const from = Math.min(time.expression.from, day.expression.from);
      const to = Math.max(time.expression.to, day.expression.to);
      const words = { raw: passage.text.slice(from, to), span: spanIn(passage, from, to) };
      return { ...time.deliverable, ...words, due: day.deliverable.due ?? null };
    });
}

export function placedTime({ deliverable, expression: { from, to } }: ReadTime): PlacedTime {
  return { deliverable, from, to };
}
