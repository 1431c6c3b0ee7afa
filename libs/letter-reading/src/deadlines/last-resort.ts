import { day, number } from './date-meanings';
import { needs } from './needs';
import type { Groups, Meaning, RuleContext, TimeRule } from './rule';
import { MONTH, YEAR } from './words';

/**
 * Figures and words that can hardly be anything but a time, where no rule reads them: they are asked about, so that none is lost
 * and no item falls back on the letter's default. They count only where no other rule found anything.
 */

const LIMIT = '(?:innen|innan|senest|seinest|seinast|(?:tids|leverings|rapporterings)?frist(?:en)?(?: er)?:?)';
/** Figures of something else: "innen 10 prosent", "innen 3 områder". */
const OF_SOMETHING = '(?! ?(?:%|mill|mrd|kr)| (?!kl|md|mnd|dg|dager|mnder)\\p{L})';
const NO_NUMBER_OF =
  '(?<=\\p{L} )(?<!(?:kapittel|kap|punkt|pkt|avsnitt|jf|se|nr|tabell|figur|side|versjon|oppdrag|og|eller|til|sak) )';

const unread = (
  name: 'uncertain-date' | 'vague-time',
  needed: number,
  pattern: string,
  read: TimeRule['read'],
): TimeRule => ({
  name,
  version: '1',
  needs: needed,
  pattern,
  read,
});

/** The day is asked about, whatever the figures say. */
function asked(groups: Groups): Meaning {
  return { type: 'date', due: null, givenYear: groups.year ? Number(groups.year) : null };
}

/** Figures like "1.6.26" or "1/6", where they may be a day about the time of the letter. */
function likeADay(groups: Groups, context: RuleContext): Meaning | null {
  const year = groups.short ? 2000 + Number(groups.short) : null;
  const near = year === null || context.letterYear === null || Math.abs(year - context.letterYear) <= 2;
  const isRoundTheClock = groups.day === '24' && groups.month === '7';
  if (!near || isRoundTheClock) return null;
  const read = day(
    number(groups.day),
    number(groups.month),
    { year: year === null ? undefined : String(year) },
    context,
  );
  return read ? asked({ year: year === null ? undefined : String(year) }) : null;
}

const vague = (): Meaning => ({ type: 'vague' });

export const lastResortRules: readonly TimeRule[] = [
  unread(
    'uncertain-date',
    needs.limitAndFigure,
    `${LIMIT} (?:den |kl\\.? |ca\\.? )?(?<year>${YEAR})(?![\\d–/-])`,
    asked,
  ),
  unread(
    'uncertain-date',
    needs.limitAndFigure,
    `${LIMIT} (?:den |kl\\.? |ca\\.? )?\\d[\\d./:–-]*(?<![.:])(?: ?(?:mnd|md|dg)(?!\\p{L}))?(?!\\d)${OF_SOMETHING}`,
    () => asked({}),
  ),
  unread(
    'uncertain-date',
    needs.point,
    `(?<day>\\d{1,2})\\.(?<=${NO_NUMBER_OF}\\k<day>\\.)(?<month>\\d{1,2})\\.(?<short>\\d\\d)(?![\\d/]|[.,:-]\\d)`,
    likeADay,
  ),
  unread(
    'uncertain-date',
    needs.slash,
    `(?<day>\\d{1,2})/(?<=${NO_NUMBER_OF}\\k<day>/)(?<month>\\d{1,2})(?![\\d/]|[.,:-]\\d| ?(?:av|del|part|stilling|årsverk|%))`,
    likeADay,
  ),
  // "Innen T1": the report or the end of the months; "i høst" at the end, as "i vår" may also be "our"
  unread('vague-time', needs.tertialInShort, '(?<=(?:i|innen|innan|senest|av) )t[1-3]', vague),
  unread('vague-time', needs.season, 'i (?:vår|sommer|sommar|høst|haust|vinter)(?=[.,;)]|$)', vague),
  unread('vague-time', needs.partOfYearInWords, 'halvveis i (?:året|\\d{4})|på nyåret', vague),
  unread(
    'vague-time',
    needs.frist,
    '(?:innen|innan|ved|til) (?:den )?(?:\\p{L}+ )?frist(?:en|ene|ane) (?:for|til)',
    vague,
  ),
  // "For mai" is of what the figures are.
  unread(
    'vague-time',
    needs.month,
    `${MONTH}(?<!(?:for|mellom) ${MONTH})(?:(?:, ?| ?(?:/|–|-|og|eller|til) ?)${MONTH})*(?: ${YEAR})?`,
    vague,
  ),
];
