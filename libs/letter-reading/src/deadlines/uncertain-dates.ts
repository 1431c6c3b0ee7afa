import { faultsBetween, shapeOf } from '../text/mending';
import { needs } from './needs';
import type { Meaning, TimeRule } from './rule';
import { MONTH, YEAR, monthNames } from './words';

/** Days whose figures or month are not to be read for certain: they are asked about, never guessed. */

/** A year that lost one of its figures ("207", "026"). */
const LOST_FIGURE = '(?:0\\d\\d|2[0-3]\\d|19\\d)(?!\\d)';

const asked = (): Meaning => ({ type: 'date', due: null, givenYear: null });

const uncertain = (needed: number, pattern: string, read: TimeRule['read'] = asked): TimeRule => ({
  name: 'uncertain-date',
  version: '1',
  needs: needed,
  pattern,
  read,
});

export const uncertainDateRules: readonly TimeRule[] = [
  // "15. mars 207", "155. mai 2026", "1 5. mars"
  uncertain(needs.dayOfMonth, `\\d{1,2}\\. ?${MONTH} ?${LOST_FIGURE}`),
  // "8. januar 20", "30. september 2207"
  uncertain(
    needs.dayOfMonth,
    `\\d{1,2}\\. ?${MONTH} (?:20|(?!${YEAR})[1-3]\\d{3})(?![\\d ]\\d| ?(?:prosent|personer|mill|kr))`,
  ),
  uncertain(needs.dayOfMonth, `(?:\\d{3}|(?<![\\d/.-]|rapport )\\d[ -]\\d)\\. ?${MONTH}(?: ?${YEAR})?(?!\\d)`),
  // "I5. juni": the fifteenth, or "i 5. juni"
  uncertain(needs.dayOfMonth, `[il|]\\d\\. ?${MONTH}(?: ?${YEAR})?(?!\\d)`),
  // "15. mars 20264", "15. mars4", "15.3.20264": the number of a footnote, or a figure too many
  uncertain(needs.dayOfMonth, `\\d{1,2}\\. ?${MONTH}(?: ?${YEAR})?\\d{1,2}(?!\\d)`),
  uncertain(needs.pointAndYear, `\\d{1,2}\\.\\d{1,2}\\.${YEAR}\\d{1,2}(?!\\d)`),
  // "15. jui 2026": June or July
  uncertain(needs.year, `\\d{1,3}[.,]? ?(?<word>\\p{L}{2,11}) ?${YEAR}(?!\\d)`, ({ word }) =>
    isLikeMonth(word ?? '') ? asked() : null,
  ),
  uncertain(needs.end, `(?:utgangen|utløpet|løpet) av (?:${LOST_FIGURE}|${YEAR}\\d{1,2}(?!\\d))`),
  // "115.3.2026"
  uncertain(needs.pointAndYear, `(?<![\\d.])\\d{3}\\.\\d{1,2}\\.${YEAR}(?!\\d)`),
  // "innen 51.3.", "innen 115.3.": no such day
  uncertain(
    needs.limit,
    `(?:innen|innan|senest|seinest|seinast|frist:?) (?:3[2-9]|[4-9]\\d|\\d{3})\\.\\d{1,2}\\.(?![.\\d])`,
  ),
  // "31.12.021", "2708.2021", "19.30.2021", "1 5.11.2021"
  uncertain(needs.point, `\\d{1,2}\\.\\d{1,2}\\.${LOST_FIGURE}`),
  uncertain(
    needs.pointAndYear,
    `(?:\\d{3,4}\\.|\\d{1,2}\\.(?:[2-9]\\d|1[3-9])\\.|\\d \\d?\\.\\d{1,2}\\.)${YEAR}(?!\\d)`,
  ),
];

/** A word may have so many faults of a month's; a short one one. */
const months = monthNames.map((name) => ({ name, shape: shapeOf(name), most: name.length < 6 ? 1 : 2 }));

function isLikeMonth(word: string): boolean {
  const shape = shapeOf(word);
  return months.some((month) => word !== month.name && faultsBetween(shape, month.shape, month.most) <= month.most);
}
