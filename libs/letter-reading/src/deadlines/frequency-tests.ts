import type { TimeExpression } from './expressions';
import { delivers } from './judge';
import { wordsOf, type NotDeadlineTest } from './not-deadline';

/** Words that say how often something is, where nothing is handed over that often. */

/** "Rapportere løpende", "løpende til departementet": what is handed over, not the work that goes on. */
const DELIVERED = /(?<![\p{L}])(?:rapporter|lever|oversend|send|meld)(?:e|es|er|ast) $/iu;
const ON_WHAT =
  /^(?:$|[.,;:)]| (?:til|for|om|på|i|og|med|ved|departementet|rapporter|oversend|lever|send|redegj|orienter|meld))/iu;

/** "Kartleggingen skal gjentas halvårlig": what is to be handed over, once more. */
const REPEATED = /(?<!\p{L})skal (?:\p{L}+ ){0,2}?(?:gjentas|gjentakast) $/iu;

export const frequencyTests: readonly NotDeadlineTest[] = [
  {
    name: 'how-often-something-is',
    reason: 'no-deadline',
    holds: ({ expression, place, words, before, after }) =>
      isFrequency(expression) &&
      !/rapport/iu.test(wordsOf(expression, place)) &&
      !REPEATED.test(before) &&
      (!delivers(words) || (describesNoun(expression, after) && !DELIVERED.test(before))),
  },
  {
    // "Den årlige rapporteringen skal …": the definite form speaks of what is demanded elsewhere.
    name: 'frequency-of-a-known-thing',
    reason: 'no-deadline',
    holds: ({ expression, place, before }) =>
      !place.inItem && isFrequency(expression) && /(?<![\p{L}])(?:den|det|de|dei)\s*$/iu.test(before),
  },
  {
    // "Den løpende driften", "holdes løpende orientert": how something is done, and no delivery.
    name: 'what-goes-on-all-the-time',
    reason: 'no-deadline',
    holds: ({ expression, words, before, after }) =>
      expression.rule.name === 'all-the-time' &&
      (!delivers(words) ||
        /(?<![\p{L}])hold(?:e|es|er|ast)?(?: seg)? $/iu.test(before) ||
        (!DELIVERED.test(before) && !ON_WHAT.test(after))),
  },
];

/** How often, also at a pace that no series can have. */
function isFrequency({ meaning, rule }: TimeExpression): boolean {
  return meaning.type === 'recurring' || rule.name === 'other-frequency';
}

/** "tertialvise møter", "årlig måling": the frequency of a thing that is not handed over. */
function describesNoun(expression: TimeExpression, after: string): boolean {
  const noun = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (/^(?:rapport|oversikt|status|redegj|tilbakemeld|oppdatering|orientering|notat)/u.test(noun)) return false;
  return (
    expression.lead === '' &&
    /(?:møte|måling|undersøk|statistikk|tall|kostnad|innspar|gjennomgang|kartlegging|serie|evaluering|beløp|ramme)/u.test(
      noun,
    )
  );
}
