import type { LocalDate, Question, ReadDeliverable, ReadItem } from '@tertial/domain';
import type { LetterContext } from './draft';

/** Days that are asked about rather than given, in a letter that lost figures. */
export interface SettledDays {
  readonly items: readonly ReadItem[];
  readonly questions: readonly Question[];
}

const ONE_FIGURE = /(?<!\d|\d[.,:/-])(?:(?<!\p{L})[1-9lI|]\. ?(?:\p{L}{3}|\d{1,2}\.)|\d\d\. ?[12]\. ?\d{4})/u;
/** Rules by which the words name the day itself. */
const NAMES_THE_DAY = /^(?:fixed-date|numeric-date|numeric-date-without-year|calendar-date|date-cell)$/u;

/** A letter gives no day more than so many years ahead. */
const FURTHEST_YEAR = 15;

/** "1. mars" may be what is left of "15. mars", "26.1.2021" of "26.11.2021"; "01.03." has all its figures. */
export function isOfOneFigure(raw: string): boolean {
  return ONE_FIGURE.test(raw);
}

/**
 * Where a scanner lost figures of the letter, a day of one figure is no day but a question: a wrong deadline is worse than
 * one to be asked about. Each date without a day is asked about once.
 */
export function settleDays(
  { figuresAreLost, year }: Pick<LetterContext, 'figuresAreLost' | 'year'>,
  items: readonly ReadItem[],
  asked: readonly Question[],
): SettledDays {
  const known = new Set(asked.map(({ span }) => span[0]));
  const questions: Question[] = [];
  const settled = items.map((item) => {
    const isDoubtful = (one: ReadDeliverable): boolean =>
      isDay(one) &&
      (isTooFar(one.due, year) || (figuresAreLost && NAMES_THE_DAY.test(one.rule) && isOfOneFigure(one.raw)));
    const deliverables = item.deliverables.some(isDoubtful)
      ? item.deliverables.map((one) => (isDoubtful(one) ? { ...one, due: null } : one))
      : item.deliverables;
    for (const { type, due, span, raw } of deliverables) {
      if (type !== 'date' || due != null || !span || known.has(span[0])) continue;
      known.add(span[0]);
      questions.push({ about: 'date', raw, span, item: item.id });
    }
    return deliverables === item.deliverables ? item : { ...item, deliverables };
  });
  return { items: settled, questions };
}

function isDay(deliverable: ReadDeliverable): deliverable is ReadDeliverable & { readonly due: LocalDate } {
  return (deliverable.type === 'date' || deliverable.type === 'other') && deliverable.due != null;
}

/** "1. tertial 2041" in the letter of 2014 has its figures turned round. */
function isTooFar(due: LocalDate, year: number | null): boolean {
  return year !== null && Number(due.slice(0, 4)) > year + FURTHEST_YEAR;
}
