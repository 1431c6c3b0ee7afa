/** Words of time, bokmål and nynorsk, as pieces of patterns; and what they mean. */

export const monthNames = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const monthShort = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'] as const;

/** A month's name, whole or cut ("sept."). */
export const MONTH = `(?:${monthNames.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\\.)`;

/** 1–12 for a month's name, whole or cut; null for anything else. */
export function monthOf(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3);
  const index = monthShort.findIndex((month) => month === start);
  return index < 0 ? null : index + 1;
}

export const YEAR = '(?:19|20)\\d\\d';

/** "første", "1.", "andre", "annet", "fjerde" … */
export const ORDINAL = '(?:[1-4]\\.|første|fyrste|andre|annet|anna|annen|tredje|fjerde)';

/** 1–4 for an ordinal; null for anything else. */
export function ordinalOf(word: string): number | null {
  const text = word.toLowerCase();
  const digit = /^([1-4])\.$/.exec(text)?.[1];
  if (digit) return Number(digit);
  const words = [['første', 'fyrste'], ['andre', 'annet', 'anna', 'annen'], ['tredje'], ['fjerde']];
  const index = words.findIndex((forms) => forms.includes(text));
  return index < 0 ? null : index + 1;
}

const countWords = 'en|ei|ett|én|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|fjorten|femten|tjue|tretti';

const dayWords: Readonly<Record<string, number>> = {
  første: 1,
  fyrste: 1,
  tiende: 10,
  femtende: 15,
  tjuende: 20,
  trettiende: 30,
  trettiførste: 31,
};
/** A day of a month in words, of those that deadlines are set on. */
export const ORDINAL_DAY = `(?:${Object.keys(dayWords).join('|')})`;

/** 1–31 for a day in words; not a number for anything else. */
export function ordinalDayOf(word: string): number {
  return dayWords[word.toLowerCase()] ?? Number.NaN;
}

/** A number in figures or words. */
export const COUNT = `(?:\\d{1,3}|${countWords})`;

export const UNIT =
  '(?:virkedag(?:er)?|arbeidsdag(?:er)?|dag(?:er|ar)?|uke(?:r)?|veke(?:r)?|måned(?:er)?|månad(?:er)?|timer?|timar|år)';

/** What stands before the last day for something. */
export const LIMIT =
  '(?:innen|innan|senest|seinest|seinast|før|frist(?:en)?(?: er| for \\p{L}+)?:?|dato:?|(?:fram|frem) til|innen den|senest den)';

/** What may stand before a point in time and belongs to the words of the deadline. */
export const LEAD =
  /(?<![\p{L}\d])(?:(?:seinest|seinast|senest|innen|innan|før|frist(?:en)?:?|i løpet av|frist(?:en)? (?:er|blir|settes til|setjast til)|fram til|frem til|fra og med|fra|frå|f\.o\.m\.|til|per|pr\.|datert|av|i|den|på|ved|etter) )+$/u;
