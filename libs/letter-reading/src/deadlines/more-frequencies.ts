import { needs } from './needs';
import type { TimeRule } from './rule';
import { COUNT } from './words';

/** Paces that a series of deliverables cannot have, and what is done all the time: somebody must say when. */

const TURN = '(?:\\d{1,2}\\.|andre|annet|anna|annen|tredje|fjerde|femte|sjette|åttende|tiende|fjortende|fjortande)';
const WEEK =
  '(?:ukentlige?|vekentle?ge?|(?:hver|kvar) (?:eneste )?(?:uke|veke)|daglige?|daglege?|(?:hver|kvar) dag|(?:hver|kvar) (?:man|tirs|ons|tors|fre|lør|lau|søn|sun)dag)';
const OTHER =
  '(?:annenhver|annankvar|annethvert|annakvart|annankvart|annahvert) (?:dag|uke|veke|måned|månad|kvartal|tertial|halvår|år)';

const asked = (name: 'other-frequency' | 'all-the-time', needed: number, pattern: string): TimeRule => ({
  name,
  version: '1',
  needs: needed,
  pattern,
  read: () => ({ type: 'vague' }),
});

export const moreFrequencyRules: readonly TimeRule[] = [
  asked('other-frequency', needs.seldom, WEEK),
  asked('other-frequency', needs.seldom, OTHER),
  asked('other-frequency', needs.seldom, `(?:hver|hvert|kvar|kvart) ${TURN} (?:dag|uke|veke|måned|månad|år)`),
  // "1–2 ganger i året", "seks ganger i året"
  asked(
    'other-frequency',
    needs.often,
    `${COUNT} ?(?:[-–/]|til|eller) ?${COUNT} g[ao]nge?r? (?:i året|årlig|årleg|per år|pr\\. år)`,
  ),
  asked('other-frequency', needs.often, `${COUNT} g[ao]nge?r? (?:i året|årlig|årleg|per år|pr\\. år)`),
  asked('all-the-time', needs.allTheTime, '(?:fort)?(?:løpende|løpande)|kontinuerlig|kontinuerleg|(?:ved|etter) behov'),
];
