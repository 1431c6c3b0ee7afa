import type { LocalDate, ReadDeliverable } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { judge } from '../deadlines/judge';
import { MONTH } from '../deadlines/words';
import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { deliverableOf, plainDeadline } from '../items/times';
import type { Passage } from '../text/passage';
import type { AmendmentRule } from './amendment-rules';

/** The words of time of a sentence that changes something: which one is the new deadline, which the old. */
export interface AmendedTimes {
  readonly fresh: TimeExpression | null;
  readonly old: TimeExpression | null;
  /** All that belong to the change; the rest are other documents' dates, cut-off days and the like. */
  readonly own: readonly TimeExpression[];
}

const FROM = /(?:^|\s)(?:fra|frå)(?: den)?$/u;
const SINCE = /(?:^|\s)(?:fra|frå|f\.o\.m\.)(?: og med)?(?: den)?$/iu;
/** A day of a month, not a month, a quarter or a year. */
const ONE_DAY = new RegExp(`(?<!\\d)\\d{1,2}\\. ?(?:${MONTH}|\\d)`, 'iu');
const OLD_BEFORE =
  /(?:i stedet for|istedenfor|istedet for|i staden for|istadenfor|framfor|ikke|ikkje|tidligere|tidlegare|opprinnelige?|opphavlege?|gamle|gammel|gammal|dagens|nåværende|noverande|som (?:opprinnelig )?skulle (?:vært |vore |ha vært |ha vore )?\p{L}+)(?: \p{L}*frist\p{L}*)?(?: (?:var|er|på))?[:,]?[ (]*$/iu;

/** Sorts the words of time of a sentence. `at` is where the rule's own words stand in the text. */
export function amendedTimes(
  context: LetterContext,
  text: string,
  expressions: readonly TimeExpression[],
  rule: Pick<AmendmentRule, 'kind'>,
  at: { readonly from: number; readonly to: number },
): AmendedTimes {
  const own = expressions.filter((expression) => belongs(context, text, expression, rule));
  if (rule.kind === 'text') return { fresh: null, old: null, own };
  if (rule.kind === 'cancelled') return { fresh: null, old: own[0] ?? null, own };
  const fits = own.filter(({ meaning }) => (rule.kind === 'frequency') === (meaning.type === 'recurring'));
  const named = fits.filter((expression) => isOld(text, expression));
  const rest = fits.filter((expression) => !named.includes(expression));
  const after = rest.filter(({ from }) => from >= at.to);
  const fresh = after[0] ?? rest[rest.length - 1] ?? null;
  const before = rest.find((it) => it !== fresh && it.from < at.from && it.meaning.type === 'date');
  return { fresh, old: named[0] ?? before ?? null, own };
}

function isOld(text: string, { from, lead }: TimeExpression): boolean {
  if (FROM.test(lead) || /(?<![\p{L}])(?:fra|frå) $/u.test(text.slice(0, from))) return true;
  return OLD_BEFORE.test(text.slice(Math.max(0, from - 60), from) + lead);
}

/** Whether words of time are the change's: not the date of another document, nor a cut-off day or a period. */
function belongs(
  context: LetterContext,
  text: string,
  expression: TimeExpression,
  { kind }: Pick<AmendmentRule, 'kind'>,
): boolean {
  const { meaning } = expression;
  if (meaning.type === 'none' || meaning.type === 'event') return false;
  const place = { text, zone: 'goals' as const, inItem: true, letterYear: context.year, agency: context.agency };
  const verdict = judge(expression, place);
  if (verdict.kind !== 'not-deadline') return true;
  if (meaning.type === 'recurring') return kind === 'frequency';
  return verdict.reason === 'takes-effect' || verdict.reason === 'past';
}

/** From which day a new pace holds ("fra og med 1. juli 2026"), and the days that the letter names for it. */
export function daysOfPace(
  text: string,
  { own }: Pick<AmendedTimes, 'own'>,
): { readonly effective: LocalDate | null; readonly days: readonly LocalDate[] } {
  const named = own.filter(({ from, to }) => ONE_DAY.test(text.slice(from, to)));
  const since = named.find((expression) => isSince(text, expression));
  const days = named.filter((expression) => !isSince(text, expression)).map(dayOf);
  return { effective: dayOf(since ?? null), days: days.filter((day) => day !== null) };
}

function isSince(text: string, { from, lead }: TimeExpression): boolean {
  return SINCE.test(lead) || SINCE.test(text.slice(0, from).trimEnd());
}

/** The day that the old words give; null when they give none. */
export function dayOf(expression: TimeExpression | null): LocalDate | null {
  return expression?.meaning.type === 'date' ? expression.meaning.due : null;
}

/**
 * The new deadline. A day without a year that would lie before the letter itself has no date: which year is meant is for a
 * person to say.
 */
export function freshDeadline(
  context: LetterContext,
  anchors: Anchors,
  passage: Passage,
  expression: TimeExpression | null,
): ReadDeliverable | null {
  const plain = expression && plainDeadline(expression);
  if (!expression || !plain) return null;
  const deliverable = deliverableOf(context, anchors, plain, expression, passage);
  const { meaning } = expression;
  const isBefore = context.ownDate !== null && deliverable.due != null && deliverable.due < context.ownDate;
  return isBefore && meaning.type === 'date' && meaning.givenYear === null
    ? { ...deliverable, due: null }
    : deliverable;
}
