import type { MainReportPeriod } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import { isChangedBelow } from '../deadlines/not-asked';
import { isCutOff } from '../deadlines/not-deadlines';
import { mendedWords } from '../deadlines/mended';
import type { Block, Section } from '../structure/section';
import type { LetterContext } from './draft';

type ReportDate = [MainReportPeriod, TimeExpression];

const DUE_WORDS =
  /(?<![\p{L}])(?:foreligg|ligg[je]* føre|lever|send|oversend|avgi|frist|senest|seinast|innen|innan|i hende)/iu;
/** "Rapport etter 1. tertial: 2. juni", "Årsrapport 2025 | 15. mars": a report's name and a day, without a verb. */
const NAME_AND_DAY =
  /^[|\s]*(?:frist for )?(?:\p{L}+ )?(?:(?:virksomhets|verksemds|tertial|års|periode|status)?(?:rapport|melding)\p{L}*|[12]\. ?tertial|\d{1,2}\.)/iu;
const LONGEST_NAME = 160;
const OBLIGES = /(?<![\p{L}])(?:skal|må|bes|ber)(?![\p{L}])/u;

/** The days that a block gives to the main reports, each with the words that give it. */
export function reportDates(context: LetterContext, section: Section, block: Block): ReportDate[] {
  const { text } = context.passage(block);
  const dates = context.expressions(block).filter((expression) => isDay(expression) && !isCutOff(expression));
  return [...new Set(dates.map(({ sentence }) => sentence.from))].flatMap((start): ReportDate[] => {
    const told = dates.filter(({ sentence }) => sentence.from === start);
    const sentence = told[0]?.sentence;
    if (!sentence) return [];
    const printed = text.slice(sentence.from, sentence.to);
    const words = mendedWords(printed);
    const own = isChangedBelow(printed, text.slice(sentence.to)) ? newDays(dates, told) : told;
    if (
      /felles \p{L}*rapport/iu.test(words) ||
      !(/rapport|årsmelding/iu.test(words) || isOfReports(section, block, words))
    )
      return [];
    if (!DUE_WORDS.test(words) && !isNameAndDay(block, words)) return [];
    const annual = annualDate(context, words, own);
    return [...tertialDates(section, words, own), ...(annual ? [['T3', annual] as ReportDate] : [])];
  });
}

/** The days of the sentence after the one that tells of these. */
function newDays(dates: readonly TimeExpression[], told: readonly TimeExpression[]): TimeExpression[] {
  const end = told[0]?.sentence.to ?? 0;
  const next = dates.find(({ sentence }) => sentence.from >= end)?.sentence.from;
  return dates.filter(({ sentence }) => sentence.from === next);
}

/** "– per 30. april: innen 20. mai" in a list under a heading of reports. */
function isOfReports({ zone, heading }: Section, { kind }: Block, words: string): boolean {
  if (kind === 'paragraph' || zone !== 'reporting' || !/rapport/iu.test(heading ?? '')) return false;
  return /^[|\s]*(?:(?:per|pr\.) (?:den )?(?:30\. ?april|31\. ?august)|(?:etter |for )?(?:[12]\.|første|fyrste|andre) ?tertial(?!et))/u.test(
    words,
  );
}

function isDay({ meaning, rule }: TimeExpression): boolean {
  return meaning.type === 'date' && /-date/u.test(rule.name);
}

function isNameAndDay({ kind }: Block, words: string): boolean {
  return (
    (kind === 'row' || kind === 'bullet') &&
    words.length < LONGEST_NAME &&
    NAME_AND_DAY.test(words) &&
    !OBLIGES.test(words)
  );
}

const TERTIAL =
  /(?<![\d.\p{L}])(?:(?<one>1\.|første|fyrste)|(?<two>2\.|andre|annet|anna))(?=(?: og (?:2\.|andre))? ?tertial(?!et))|(?<=tertialrapport )(?:(?<first>1)|(?<second>2))(?![\d.])/gu;
const PERIOD_END =
  /(?<=(?:per|pr\.) (?:den )?(?:30\. ?april,? (?:og|samt) (?:den )?)?)(?:(?<one>30\. ?april)|(?<two>31\. ?august))/gu;

/**
 * "for 1. tertial … 13. juni, for 2. tertial … 10. oktober", "per 30. april innen 31. mai": as many dates as tertials, in their
 * order. In a calendar, where many dates run together: "4. juni: Frist for virksomhetsrapport for 1. tertial".
 */
function tertialDates(section: Section, words: string, dates: readonly TimeExpression[]): ReportDate[] {
  const tertials = [...words.matchAll(TERTIAL)];
  const named = tertials.length > 0 ? tertials : [...words.matchAll(PERIOD_END)];
  if (named.length === 0) return unnamedTertials(section, words, dates);
  return named.flatMap((match, index): ReportDate[] => {
    const date = named.length === dates.length ? dates[index] : calendarDate(words, match.index, dates);
    return date ? [[(match.groups?.one ?? match.groups?.first) ? 'T1' : 'T2', date]] : [];
  });
}

/**
 * "Tertialrapporter skal sendes innen 31. mai og 30. september": the report of the first tertial comes before the end of the
 * second, and that of the second in the same autumn.
 */
function unnamedTertials(section: Section, words: string, dates: readonly TimeExpression[]): ReportDate[] {
  const isUnderTheirName =
    section.reports &&
    /tertial/iu.test(section.heading ?? '') &&
    /(?<!\p{L})rapport(?:en|ene|ane|er|ar)?(?!\p{L})/u.test(words);
  const isDemand = /(?<!(?:^|\s)(?:i|ved|til|av) )(?<![\p{L}])tertialrapport(?:er|ene|en|ar|ane)?(?![\p{L}])/u.test(
    words,
  );
  if (section.zone !== 'reporting' || !(isDemand || isUnderTheirName) || dates.length > 2) return [];
  const found = dates.flatMap((date): ReportDate[] => {
    const month = date.meaning.type === 'date' ? Number(date.meaning.due?.slice(5, 7)) : 0;
    if (month >= 5 && month <= 8) return [['T1', date]];
    return month >= 9 && month <= 12 ? [['T2', date]] : [];
  });
  const periods = new Set(found.map(([period]) => period));
  return found.length === dates.length && periods.size === found.length ? found : [];
}

function calendarDate(words: string, at: number, dates: readonly TimeExpression[]): TimeExpression | undefined {
  const before = dates.filter(({ to, sentence }) => to - sentence.from <= at);
  const nearest = before[before.length - 1];
  const between = nearest ? words.slice(nearest.to - nearest.sentence.from, at) : '';
  return /frist for \p{L}*rapport/iu.test(between) && between.length < 90 ? nearest : undefined;
}

/** "Internrevisjonens årsrapport", "årsmeldinga frå klagenemnda": of a part of the agency, or beside it. */
const OTHER = '\\p{L}*(?:revisjon|ombud|ombod|nemnd|utval)\\p{L}*';
const OF_OTHERS = new RegExp(
  `(?<!\\p{L}|til )${OTHER}s (?:årlige |årlege )?års(?:rapport|melding)|års(?:rapport|melding)\\p{L}* (?:fra|frå|for|til|om) (?!riksrevisjon)${OTHER}`,
  'iu',
);

/** The annual report of the letter's year is due in the year after; earlier years' reports have dates of their own. */
function annualDate(
  context: LetterContext,
  words: string,
  dates: readonly TimeExpression[],
): TimeExpression | undefined {
  if (!/års(?:rapport|melding)/iu.test(words) || OF_OTHERS.test(words) || context.year === null) return undefined;
  const published = words.search(/publiser|offentl[ei]ggj/iu);
  // "Sendes departementet og Riksrevisjonen": to both alike, and no copy.
  const copied = /send\p{L}* (?:til )?\p{L}+ og (?:til )?riksrevisjonen(?!\p{L})/iu.test(words)
    ? -1
    : words.search(/riksrevisjon/iu);
  return dates.find(({ meaning, from, to, sentence }) => {
    // A day that is not to be read for certain is asked about.
    const isDoubtful = meaning.type === 'date' && meaning.due === null && meaning.givenYear === null;
    const ownYear =
      isDoubtful || (meaning.type === 'date' && meaning.due?.startsWith(`${(context.year ?? 0) + 1}-`) === true);
    const at = from - sentence.from;
    // Who gets a copy may be said after the day; before it the day is that of the copy.
    const isCopy = copied >= 0 && (copied < at || !/kopi[^.]*riksrevisjon/u.test(words.slice(to - sentence.from)));
    return ownYear && !isCopy && (published < 0 || at < published);
  });
}
