import type { Question, ReadDeliverable, ReadItem } from '@tertial/domain';
import type { LetterContext } from './draft';

/** Days that are asked about rather than given, in a letter that lost figures. */
export interface SettledDays {
  readonly items: readonly ReadItem[];
  readonly questions: readonly Question[];
}

const ONE_FIGURE = /(?<!\d|\d[.,:/-])(?:[1-9]\. ?(?:\p{L}{3}|\d{1,2}\.)|\d\d\. ?[12]\. ?\d{4})/u;
/** Rules by which the words name the day itself. */
const NAMES_THE_DAY = /^(?:fixed-date|numeric-date|numeric-date-without-year|calendar-date|date-cell)$/u;

/** "1. mars" may be what is left of "15. mars", "26.1.2021" of "26.11.2021"; "01.03." has all its figures. */
export function isOfOneFigure(raw: string): boolean {
  return ONE_FIGURE.test(raw);
}

/**
 * Where a scanner lost figures of the letter, a day of one figure is no day but a question: a wrong deadline is worse than
 * one to be asked about. Each date without a day is asked about once.
 */
export function settleDays(
  { figuresAreLost }: Pick<LetterContext, 'figuresAreLost'>,
  items: readonly ReadItem[],
  asked: readonly Question[],
): SettledDays {
  const known = new Set(asked.map(({ span }) => span[0]));
  const questions: Question[] = [];
  const settled = items.map((item) => {
    const deliverables = figuresAreLost ? item.deliverables.map(withoutDoubtfulDay) : item.deliverables;
    for (const { type, due, span, raw } of deliverables) {
      if (type !== 'date' || due != null || !span || known.has(span[0])) continue;
      known.add(span[0]);
      questions.push({ about: 'date', raw, span, item: item.id });
    }
    return deliverables === item.deliverables ? item : { ...item, deliverables };
  });
  return { items: settled, questions };
}

function withoutDoubtfulDay(deliverable: ReadDeliverable): ReadDeliverable {
  const { type, due, raw, rule } = deliverable;
  const isDay = (type === 'date' || type === 'other') && due != null && NAMES_THE_DAY.test(rule);
  return isDay && isOfOneFigure(raw) ? { ...deliverable, due: null } : deliverable;
}
