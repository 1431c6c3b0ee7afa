import { day, number } from './date-meanings';
import { needs } from './needs';
import type { Groups, Meaning, RuleContext, TimeRule } from './rule';
import { LIMIT, YEAR } from './words';

/** Rules for days that are written in figures only. */

const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>\\d{1,2})';
/** No part of another number, of a chapter's number or of a reference ("24/1-2"). */
const FREE = '(?<![\\d./:-])';
const END = '(?![\\d/]|[.,:-]\\d)';
/** A year of two figures; the letters that are read are of this century. */
const SHORT_YEAR = '(?<short>\\d\\d)';

const inFigures = (
  name: 'numeric-date' | 'numeric-date-without-year',
  needed: number,
  pattern: string,
  isSpelledOut = name === 'numeric-date',
): TimeRule => ({
  name,
  version: '1',
  needs: needed,
  pattern,
  read: (groups, context) => read(groups, context, isSpelledOut),
});

function read(groups: Groups, context: RuleContext, isSpelledOut: boolean): Meaning | null {
  const { year = groups.short && `20${groups.short}` } = groups;
  return day(number(groups.day), number(groups.month), { ...groups, year }, context, isSpelledOut);
}

export const figureRules: readonly TimeRule[] = [
  inFigures('numeric-date', needs.pointAndYear, `(?<![\\d.])${DAY}\\. ?${MONTH}\\. ?(?<year>${YEAR})(?!\\d)`),
  // "01.06.26"; "1.6.26" is the number of a chapter, unless a limit stands before it or nothing beside it.
  inFigures('numeric-date', needs.point, `${FREE}(?<day>[0-3]\\d)\\.(?<month>[01]\\d)\\.${SHORT_YEAR}${END}`, false),
  inFigures(
    'numeric-date',
    needs.point,
    `${DAY}\\.(?<=(?:${LIMIT} (?:den )?|^)\\k<day>\\.)${MONTH}\\.${SHORT_YEAR}${END}(?:(?<=${LIMIT} (?:den )?\\S+)|$)`,
    false,
  ),
  // "1/6-2026", "01/06/26", "1/6 2026"
  inFigures('numeric-date', needs.slash, `${FREE}${DAY}/${MONTH}(?: ?[-–] ?|[/ .])(?<year>${YEAR})(?!\\d)`, false),
  inFigures('numeric-date', needs.slash, `${FREE}${DAY}/${MONTH}[-–/.]${SHORT_YEAR}${END}`, false),
  // "2026-06-01"
  inFigures('numeric-date', needs.yearFirst, `(?<![\\d-])(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-])`),
  inFigures(
    'numeric-date-without-year',
    needs.limit,
    `(?:innen|innan|senest|seinest|seinast|frist(?:(?: for \\p{L}+)?:)?) ${DAY}\\.${MONTH}\\.?(?![.\\d])`,
  ),
  // "innen 1.6 og 1.12"
  inFigures(
    'numeric-date-without-year',
    needs.limit,
    `(?<=${LIMIT} \\d{1,2}[./]\\d{1,2}\\.?(?:, \\d{1,2}[./]\\d{1,2}\\.?)*(?:,| og| eller) )${DAY}[./]${MONTH}\\.?(?![./\\d])`,
  ),
  // "innen 1/6", "den 31/12"; with other words before them the figures may be a part of something: "2/3 av"
  inFigures('numeric-date-without-year', needs.slash, `${DAY}/(?<=(?:${LIMIT}|per|pr\\.|den) \\k<day>/)${MONTH}${END}`),
];
