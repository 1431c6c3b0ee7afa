import type { ReadDeliverable, Span } from '@tertial/domain';
import { passageOf, spanIn } from '../text/passage';
import { findTimeExpressions } from './expressions';

/**
 * What the words of time in a piece of a letter mean by themselves, whatever speaks against their being a deadline: for a person who
 * has decided that they are one. Dates of reports are not looked up. Offsets in `letter`, in order. Pure.
 */
export function wordsOfTime(letter: string, span: Span, letterYear: number | null): ReadDeliverable[] {
  const passage = passageOf(letter, [span]);
  return findTimeExpressions(passage.text, letterYear).flatMap(({ meaning, rule, from, to }): ReadDeliverable[] => {
    const place = {
      raw: passage.text.slice(from, to),
      span: spanIn(passage, from, to),
      rule: rule.name,
      ruleVersion: rule.version,
    };
    if (meaning.type === 'none') return [];
    if (meaning.type === 'date') return [{ ...place, type: 'date', due: meaning.due }];
    if (meaning.type === 'report') return [{ ...place, type: 'report', in: meaning.in }];
    if (meaning.type === 'recurring') return [{ ...place, type: 'recurring', every: meaning.every }];
    return [{ ...place, type: meaning.type }];
  });
}
