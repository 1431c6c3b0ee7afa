import { needs } from './needs';
import type { TimeRule } from './rule';

/** What is told in a report from now on is told in each one after it: "skal heretter inngå i tertialrapportene". */

const FROM_NOW_ON = '(?:heretter|fr[ae]mover|deretter|fra nå av|frå no av|for (?:ettertiden|ettertida))';
/** Before the report, with a few words between, or right after it. */
const STANDING = `(?:(?<=(?<!\\p{L})${FROM_NOW_ON} (?:[\\p{L}-]+,? ){0,6}?\\p{L}+)| ${FROM_NOW_ON}(?! mot))`;
const IN = '(?:i|ved|gjennom|til) (?:den |de |dei )?';

export const standingReportRules: readonly TimeRule[] = [
  {
    name: 'every-tertial',
    version: '2',
    needs: needs.partOfYear,
    pattern: `${IN}tertialrapport(?:en|ene|ane|a|eringen|eringa)${STANDING}`,
    read: () => ({ type: 'recurring', every: 'tertial' }),
  },
  {
    name: 'every-year',
    version: '1',
    needs: needs.annualReport,
    pattern: `${IN}års(?:rapport|melding)(?:en|ene|ane|a|eringen|eringa)${STANDING}`,
    read: () => ({ type: 'recurring', every: 'year', firstIn: 'T3' }),
  },
];

/** Whether the words say that something is told in each report from now on. */
export function isStandingReport(rule: TimeRule): boolean {
  return standingReportRules.includes(rule);
}
