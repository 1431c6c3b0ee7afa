import type { Meaning, RuleContext, TimeRule } from './rule';
import { timeRules } from './rules';
import { sentenceAt, sentencesOf, type Sentence } from './sentences';
import { LEAD } from './words';

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
}

interface Compiled {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
}

const compiled: readonly Compiled[] = timeRules.map((rule) => ({
  rule,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${rule.pattern})(?![\\p{L}\\d])`, 'gu'),
}));

/** Words without which no rule can match: most paragraphs have none of them. */
const ANY =
  /\d|utgangen|utløp|slutt|løpet|halvår|kvartal|tertial|årsrapport|årsmelding|tertialrapport|månedlig|månadleg|måned|halvårlig|årlig|årleg|året|årsskiftet|nyttår|gang|våren|sommeren|sommaren|høst|hausten|vinteren|ferien|påske|jul|tidlig|snar|raskt|fort|opphold|når|etter|straks|innen|innan|senest|kvart|hvert|dialog|januar|februar|mars|april|mai|jun|august|september|oktober|november|desember/u;

/** All words of time in a folded text, in order, none within another. */
export function findTimeExpressions(text: string, letterYear: number | null): TimeExpression[] {
  const lower = lowered(text);
  if (!ANY.test(lower)) return [];
  const sentences = sentencesOf(text);
  const found = compiled.flatMap(({ rule, pattern }) => matches(rule, pattern, lower, sentences, letterYear));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: TimeExpression[] = [];
  let end = 0;
  for (const expression of found) {
    if (expression.from < end) continue;
    kept.push(expression);
    end = expression.to;
  }
  return kept;
}

function matches(
  rule: TimeRule,
  pattern: RegExp,
  lower: string,
  sentences: readonly Sentence[],
  letterYear: number | null,
): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of lower.matchAll(pattern)) {
    const sentence = sentenceAt(sentences, match.index);
    const meaning = rule.read(match.groups ?? {}, contextOf(lower.slice(sentence.from, sentence.to), letterYear));
    if (!meaning) continue;
    const lead = standsAlone(meaning)
      ? ''
      : (LEAD.exec(lower.slice(Math.max(sentence.from, match.index - 40), match.index))?.[0] ?? '');
    found.push({
      rule,
      meaning,
      from: match.index - lead.length,
      to: match.index + match[0].length,
      lead: lead.trim(),
      sentence,
    });
  }
  return found;
}

/** Frequencies and events take no "innen" before them. */
function standsAlone({ type }: Meaning): boolean {
  return type === 'recurring' || type === 'event';
}

function contextOf(sentence: string, letterYear: number | null): RuleContext {
  return {
    letterYear,
    annualReport: /års(?:rapport|melding)/u.test(sentence),
    reporting:
      /(?<![\p{L}])(?:rapporter|redegj|gjøre rede|gjere greie|orienter|tilbakemeld|(?:gi|gis) (?:en |ein )?(?:\p{L}+ )?status)/u.test(
        sentence,
      ),
  };
}

/** Small letters, where that keeps the length; a few letters of other alphabets would not. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
