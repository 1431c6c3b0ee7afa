import type { LocalDate, Question, ReadAmendment, ReadDeliverable, ReadItem } from '@tertial/domain';
import type { FigureFaults } from '../text/lost-figures';
import type { LetterContext } from './draft';

/** Days that are asked about rather than given, in a letter that lost figures. */
export interface SettledDays {
  readonly items: readonly ReadItem[];
  readonly questions: readonly Question[];
}

/** The words for a day start here, and a figure of something else does not end here. */
const DAY = '(?<!\\d|\\d[.,:/-])';
const THEN = '\\. ?(?:\\p{L}{3}|\\d{1,2}\\.)';
/** "1. mars", "l. mars", "26.1.2026". */
const ONE_FIGURE = new RegExp(`${DAY}(?:(?:[1-9]|(?<!\\p{L})[lI|])${THEN}|\\d\\d\\. ?[12]\\. ?\\d{4})`, 'u');
/** "11. mars": one figure twice. */
const TWICE = new RegExp(`${DAY}(?:11|22|(?<!\\p{L})[1lI|]{2})${THEN}`, 'u');
/** "12. mars" for the twenty-first, "10.03.2026" for the first, and the other way round. */
const TURNED = new RegExp(`${DAY}(?:(?:12|21|13|31)\\. ?\\p{L}{3}|(?:0[1-3]|[1-3]0|12|21|13|31)\\. ?\\d{1,2}\\.)`, 'u');
/** "26.11.2026" for "26.1.2026"; "26.10.2026" for "26.01.2026". In a calendar its place tells the month. */
const MONTH_TWICE = new RegExp(`${DAY}\\d{1,2}\\. ?11\\. ?\\d{4}`, 'u');
const MONTH_TURNED = new RegExp(`${DAY}\\d{1,2}\\. ?(?:01|10)\\. ?\\d{4}`, 'u');
/** Rules by which the words name the day itself. */
const NAMES_THE_DAY = /^(?:fixed-date|numeric-date|numeric-date-without-year|calendar-date|date-cell)$/u;

/** A letter gives no day more than so many years ahead. */
const FURTHEST_YEAR = 15;

/**
 * Whether in a letter whose figures were damaged these words may name another day than they say: "1. mars" may be what is left of
 * "15. mars", "26.1.2026" of "26.11.2026", and "11. mars" a "1. mars"; "01.03." has all its figures.
 */
export function isDoubtfulDay(raw: string, { lost, turned }: FigureFaults): boolean {
  return (lost && (ONE_FIGURE.test(raw) || TWICE.test(raw))) || (turned && TURNED.test(raw));
}

/** The same of a day whose words are not at hand, where figures were lost. */
export function mayBeAnother(due: LocalDate): boolean {
  return /-(?:0\d|11|22)$/u.test(due);
}

/**
 * Where a scanner damaged figures of the letter, a day that may be another one is no day but a question: a wrong deadline is worse
 * than one to be asked about. Each date without a day is asked about once.
 */
export function settleDays(
  { figures, year }: Pick<LetterContext, 'figures' | 'year'>,
  items: readonly ReadItem[],
  asked: readonly Question[],
): SettledDays {
  const known = new Set(asked.map(({ span }) => span[0]));
  const questions: Question[] = [];
  const settled = items.map((item) => {
    const isDoubtful = (one: ReadDeliverable): boolean =>
      isDay(one) && (isTooFar(one.due, year) || isDoubtfulByRule(one, figures));
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

/** The same for what a letter changes; each change is asked about already. */
export function settleChangedDays(
  { figures, year }: Pick<LetterContext, 'figures' | 'year'>,
  changes: readonly ReadAmendment[],
): ReadAmendment[] {
  return changes.map((change) => {
    const { deadline, oldDue } = change;
    const fresh = deadline && isDay(deadline) ? deadline : null;
    const isDoubtful = fresh !== null && (isTooFar(fresh.due, year) || isDoubtfulByRule(fresh, figures));
    return {
      ...change,
      ...(isDoubtful ? { deadline: { ...fresh, due: null } } : {}),
      ...(figures.lost && oldDue != null && mayBeAnother(oldDue) ? { oldDue: null } : {}),
    };
  });
}

function isDoubtfulByRule({ rule, raw }: ReadDeliverable, figures: FigureFaults): boolean {
  if (!NAMES_THE_DAY.test(rule)) return false;
  const ofMonth = (figures.lost && MONTH_TWICE.test(raw)) || (figures.turned && MONTH_TURNED.test(raw));
  return isDoubtfulDay(raw, figures) || (ofMonth && rule !== 'calendar-date');
}

function isDay(deliverable: ReadDeliverable): deliverable is ReadDeliverable & { readonly due: LocalDate } {
  return (deliverable.type === 'date' || deliverable.type === 'other') && deliverable.due != null;
}

/** "1. tertial 2041" in the letter of 2014 has its figures turned round. */
function isTooFar(due: LocalDate, year: number | null): boolean {
  return year !== null && Number(due.slice(0, 4)) > year + FURTHEST_YEAR;
}
