import { isMet } from '../text/word-needs';
import type { Meaning, RuleContext, TimeRule } from './rule';
import { isLastResort, timeRules } from './rules';
import { mend, printedAt, type Mended } from './mended';
import { sentenceAt, sentencesOf, type Sentence } from './sentences';
import { LEAD, MONTH } from './words';

/** Words of time in a folded text, with the rule that knows them and what they mean by themselves. */
export interface TimeExpression {
  readonly rule: TimeRule;
  readonly meaning: Meaning;
  /** Characters [from, to) in the text, the words before the point in time ("innen") included. */
  readonly from: number;
  readonly to: number;
  /** The words before ("innen", "fra og med", "av"), in small letters; empty when there are none. */
  readonly lead: string;
  readonly sentence: Sentence;
  /** The sentence's words before `from` and after `to`, in small letters and mended: what they mean is looked for there. */
  readonly before: string;
  readonly after: string;
}

interface Compiled {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
}

/** Where a word of time ends; a footnote's number may be glued to it ("åtte uker3"), but not to a month, where it may be a year's rest. */
const ENDS = `(?!\\p{L}|\\d{3}|(?<=\\d|${MONTH})\\d)`;

const compiled: readonly Compiled[] = timeRules.map((rule) => ({
  rule,
  pattern: new RegExp(`(?:${rule.pattern})${ENDS}`, 'gu'),
}));

const WITHIN_A_WORD = /[\p{L}\d]/u;

/** All words of time in a folded text, in order, none within another. */
export function findTimeExpressions(text: string, letterYear: number | null): TimeExpression[] {
  const whole = withoutLineHyphens(text);
  const asPrinted = lowered(whole.text);
  const mended = mend(asPrinted);
  const lower = mended.text;
  const rules = compiled.filter(({ rule }) => isMet(rule.needs, mended.met.forRules));
  if (rules.length === 0) return [];
  const isMended = lower !== asPrinted;
  const sentences = isMended ? placedIn(mended, sentencesOf(whole.text)) : sentencesOf(whole.text);
  const context = contextsOf(lower, letterYear);
  const found = rules.flatMap(({ rule, pattern }) => matches(rule, pattern, lower, sentences, context));
  return keptOf(found).map((expression) => {
    const printed = isMended ? placedBack(expression, (at) => printedAt(mended, at) ?? asPrinted.length) : expression;
    return whole.text === text ? printed : placedBack(printed, whole.placeOf);
  });
}

/** Of expressions that overlap the first, and of those the longest; what was read as a last resort only beside all others. */
function keptOf(found: TimeExpression[]): TimeExpression[] {
  const inOrder = (a: TimeExpression, b: TimeExpression): number => a.from - b.from || b.to - a.to;
  const known = firstOf(found.filter(({ rule }) => !isLastResort(rule)).sort(inOrder));
  const overlaps = ({ from, to }: TimeExpression): boolean => known.some((one) => one.from < to && from < one.to);
  const unread = found.filter((expression) => isLastResort(expression.rule) && !overlaps(expression));
  return unread.length === 0 ? known : [...known, ...firstOf(unread.sort(inOrder))].sort(inOrder);
}

function firstOf(sorted: readonly TimeExpression[]): TimeExpression[] {
  let end = 0;
  return sorted.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}

/** Sentences of the text as printed, with their places in the mended one. */
function placedIn({ origin }: Mended, sentences: readonly Sentence[]): readonly Sentence[] {
  if (!origin) return sentences;
  let at = 0;
  const placeOf = (printed: number): number => {
    while (at < origin.length && (origin[at] ?? 0) < printed) at += 1;
    return at;
  };
  return sentences.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
}

function matches(
  rule: TimeRule,
  pattern: RegExp,
  lower: string,
  sentences: readonly Sentence[],
  contextOf: (sentence: Sentence, at: number) => RuleContext,
): TimeExpression[] {
  const found: TimeExpression[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
    // Whether a word starts here is asked of a match, not of every letter: that takes a third of the time.
    if (WITHIN_A_WORD.test(lower[match.index - 1] ?? '')) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    const sentence = sentenceAt(sentences, match.index);
    const meaning = rule.read(match.groups ?? {}, contextOf(sentence, match.index));
    if (!meaning) continue;
    const before = lower.slice(Math.max(sentence.from, match.index - 40), match.index);
    const lead = standsAlone(meaning) || rule.name === 'all-the-time' ? '' : (LEAD.exec(before)?.[0] ?? '');
    const from = match.index - lead.length;
    const to = match.index + match[0].length;
    const around = { before: lower.slice(sentence.from, from), after: lower.slice(to, sentence.to) };
    found.push({ rule, meaning, from, to, lead: lead.trim(), sentence, ...around });
  }
  return found;
}

/** Frequencies and events take no "innen" before them. */
function standsAlone({ type }: Meaning): boolean {
  return type === 'recurring' || type === 'event';
}

const ANNUAL = /års(?:rapport|melding)/u;
const REPORTING =
  /(?<![\p{L}])(?:rapporter|redegj|gjøre rede|gjere greie|orienter|tilbakemeld|(?:gi|gis) (?:en |ein )?(?:\p{L}+ )?status)/u;

/** What the rules may know of a sentence where its words of time stand; found once for each sentence. */
function contextsOf(lower: string, letterYear: number | null): (sentence: Sentence, at: number) => RuleContext {
  const known = new Map<Sentence, { annual: number; reporting: boolean }>();
  return (sentence, at) => {
    const words = known.has(sentence) ? '' : lower.slice(sentence.from, sentence.to);
    const told = known.get(sentence) ?? { annual: words.search(ANNUAL), reporting: REPORTING.test(words) };
    known.set(sentence, told);
    const { annual, reporting } = told;
    const annualReport = annual >= 0 && isOfClause(lower, at, sentence.from + annual);
    return { letterYear, annualReport, reporting };
  };
}

/** "Planen sendes innen 15. februar, og årsrapporten …": the report stands in a clause of its own after the day. */
function isOfClause(lower: string, at: number, annual: number): boolean {
  return annual < at || !/, (?:og|mens|men|samt) |;/u.test(lower.slice(at, annual));
}

/** A word cut at the end of a line ("ut- gangen av mai"), but not "års- og tertialrapport". */
const LINE_HYPHEN = /- (?<=\p{Ll}- )(?=\p{Ll})(?!(?:og|eller|samt|til|men)(?![\p{L}]))/gu;

/** The text with cut words whole, and where each of its characters stood. */
function withoutLineHyphens(text: string): { text: string; placeOf: (at: number) => number } {
  const cuts: number[] = [];
  const whole = text.replace(LINE_HYPHEN, (_, at: number) => {
    cuts.push(at - cuts.length * 2);
    return '';
  });
  return { text: whole, placeOf: (at) => at + cuts.filter((cut) => cut <= at).length * 2 };
}

/** Offsets of an expression that was found in the text with cut words whole, in the text itself. */
function placedBack(expression: TimeExpression, placeOf: (at: number) => number): TimeExpression {
  const end = (to: number): number => (to === 0 ? 0 : placeOf(to - 1) + 1);
  const { from, to, sentence } = expression;
  return {
    ...expression,
    from: placeOf(from),
    to: end(to),
    sentence: { from: placeOf(sentence.from), to: end(sentence.to) },
  };
}

/** Small letters, where that keeps the length; a few letters of other alphabets would not. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
