import { day, endOfMonth, endOfPart, number } from './date-meanings';
import { needs } from './needs';
import type { TimeRule } from './rule';
import { MONTH, ORDINAL, YEAR, monthOf, ordinalDayOf, ORDINAL_DAY } from './words';

/** Rules that give one day. */

/** "Mot slutten av" says no day: a limit must stand before it. */
const END = '(?:utgangen av|utløpet av|(?<=(?:innen|innan|senest|seinast|før) )slutten av|løpet av)';

export const dateRules: readonly TimeRule[] = [
  {
    name: 'fixed-date',
    version: '1',
    needs: needs.dayOfMonth,
    // "1 . oktober": a scanner may set the point apart.
    pattern: `(?<day>\\d{1,2}) ?\\. ?(?<month>${MONTH})(?:(?:\\. ?| )(?<year>${YEAR}))?(?!\\d)`,
    read: (groups, context) => day(number(groups.day), monthOf(groups.month ?? ''), groups, context, true),
  },
  {
    // "Mellom 1. mars og 1. juni": by the last of the days.
    name: 'fixed-date',
    version: '1',
    needs: needs.dayOfMonth,
    pattern: `mellom (?:den )?\\d{1,2}\\. ?(?:${MONTH})?(?: ${YEAR})? og (?:den )?(?<day>\\d{1,2})\\. ?(?<month>${MONTH})(?:(?:\\. ?| )(?<year>${YEAR}))?(?!\\d)`,
    read: (groups, context) => day(number(groups.day), monthOf(groups.month ?? ''), groups, context, true),
  },
  {
    // "Innen første mars": the day in words.
    name: 'fixed-date',
    version: '1',
    needs: needs.wordAndMonth,
    pattern: `(?<day>${ORDINAL_DAY}) (?<=(?:innen|innan|senest|seinest|seinast|den) \\k<day> )(?<month>${MONTH})(?:(?:\\. ?| )(?<year>${YEAR}))?(?!\\d)`,
    read: (groups, context) => day(ordinalDayOf(groups.day ?? ''), monthOf(groups.month ?? ''), groups, context, true),
  },
  {
    name: 'end-of-month',
    version: '1',
    needs: needs.end,
    pattern: `${END} (?<month>${MONTH})(?: måned)?(?: (?<year>${YEAR}))?`,
    read: (groups, context) => endOfMonth(monthOf(groups.month ?? ''), groups, context),
  },
  {
    name: 'end-of-year',
    version: '1',
    needs: needs.end,
    pattern: `${END} (?:(?:budsjett|kalender)?året(?: (?<year>${YEAR}))?|(?<bare>${YEAR})(?![–/-]\\d))`,
    read: (groups, context) => endOfMonth(12, { ...groups, year: groups.year ?? groups.bare }, context),
  },
  {
    name: 'end-of-year',
    version: '1',
    needs: needs.turnOfYear,
    pattern: `(?:årets (?:utgang|slutt|utløp)|årsskiftet(?: (?<turn>${YEAR}))?(?:[–/-]\\d{2,4})?|nyttår)`,
    read: (groups, context) => endOfMonth(12, { ...groups, year: groups.turn }, context),
  },
  {
    name: 'half-year',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?:${END} )?(?<ordinal>${ORDINAL}) halvår(?:et)?(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 6, 2),
  },
  {
    name: 'quarter',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?:${END} )?(?<ordinal>${ORDINAL}) (?:kvartal(?:et)?|kv\\.)(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 3, 4),
  },
  {
    name: 'quarter',
    version: '1',
    needs: needs.quarterInShort,
    pattern: `(?:${END} )?(?:[qk](?<ordinal>[1-4]) ?(?<year>${YEAR})|(?<=(?:i|innen|innan|senest|av) )[qk](?<alone>[1-4])(?! ?\\d))`,
    read: (groups, context) => endOfPart({ ...groups, ordinal: `${groups.ordinal ?? groups.alone}.` }, context, 3, 4),
  },
  {
    name: 'tertial-end',
    version: '1',
    needs: needs.partOfYear,
    pattern: `${END} (?<ordinal>${ORDINAL}) tertial(?:et)?(?: (?:i )?(?<year>${YEAR}))?`,
    read: (groups, context) => endOfPart(groups, context, 4, 3),
  },
  {
    // "I 1. tertial" where something is to be made, not reported.
    name: 'tertial-end',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?:i|innen|innan) (?<ordinal>${ORDINAL}) ?tertial(?:et)?(?: (?<year>${YEAR}))?`,
    read: (groups, context) => (context.reporting ? null : endOfPart(groups, context, 4, 3)),
  },
];
