/**
 * A plain scan of a letter for points of lists and words of time. It shares nothing with the reader, on purpose: what the
 * reader does not know of, it would not miss.
 */
export interface Sighting {
  /** Offset in the letter of the first character after a sign, or of the words of time. */
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

const GAP = '(?:\\s|\\u00ad)';
/** Words with any white space between them, a line end too; a letter's word may be cut at a line end. */
const words = (pattern: string): string => pattern.replace(/ /g, `${GAP}+`);
const cut = (word: string): string => [...word].join('(?:-[ \\t]*\\r?\\n\\s*)?');

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const CUT_MONTH = `(?:${MONTHS.map(cut).join('|')})`;
const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\\.)`;
const YEAR = '(?:19|20)\\d\\d';
const ORDINAL = '(?:første|fyrste|andre|annet|anna|tredje|fjerde|[1-4]\\.)';
const REPORT = '(?:års|tertial|virksomhets)rapport';
const COUNT = '(?:\\d{1,2}|én|en|ein|to|tre|fire|fem|seks|sju|åtte|ti|tolv)';
const UNIT = '(?:uker?|veker?|måneder|månader|dager|dagar|arbeidsdager|virkedager)';

const LIMIT = '(?:innen|innan|senest|seinast|seinest|før|frist:?)';

/** Name and form of each kind of words of time. */
const TIMES: readonly (readonly [string, string])[] = [
  ['day and month', `(?<![\\d.])\\d{1,2}\\.${GAP}{0,3}${CUT_MONTH}(?!\\p{Ll})`],
  ['day and short month', `(?<![\\d.])\\d{1,2}\\. ?${MONTH}(?!\\p{Ll})`],
  ['date in figures', '(?<![\\d./-])(?:[0-2]?\\d|3[01])\\.(?:0?\\d|1[0-2])\\.(?:19|20)\\d\\d(?!\\d)'],
  ['day in figures', '(?:innen|innan|senest|seinast|frist:?) (?:[0-2]?\\d|3[01])\\.(?:0?\\d|1[0-2])\\.?(?![.\\d])'],
  [
    'month',
    `(?:innen|innan|senest i|seinast i|i løpet av|utgangen av|utløpet av|slutten av|medio|primo|ultimo) ${MONTH}(?!\\p{Ll})`,
  ],
  ['year', `(?:utgangen|utløpet|løpet|slutten) av (?:året|budsjettåret|kalenderåret|${YEAR})`],
  ['turn of the year', '(?:innen|før|rundt|ved) (?:årsskiftet|nyttår)(?!\\p{Ll})|årets (?:utgang|slutt)'],
  ['half-year', `${ORDINAL} halvår`],
  ['quarter', `${ORDINAL} kvartal(?!ene|ane)`],
  ['tertial', `(?:i|innen|innan|etter|per|pr\\.|for|ved|utgangen av|løpet av) ${ORDINAL} ?tertial`],
  ['tertials', '[12]\\. (?:og|til) [23]\\. tertial|[12]\\. tertial og årsrapport'],
  [
    'frequency',
    '(?:tertialvise?|kvartalsvise?|månedlige?|månadlege?|halvårlige?|halvårlege?|årlige?|årlege?)(?!\\p{L})',
  ],
  ['every', '(?:hvert|hver|kvart|kvar) (?:år|halvår|kvartal|tertial|måned|månad)(?!\\p{Ll})'],
  ['times a year', `${COUNT} g[ao]nger? (?:i året|årlig|årleg|per år|pr\\. år)`],
  ['season', `(?:våren|sommeren|sommaren|høsten|hausten|vinteren)(?: ${YEAR})?(?!\\p{L})`],
  ['before a season', '(?:før|innen|innan) (?:sommeren|sommaren|sommerferien|sommarferien|jul|påske)(?!\\p{L})'],
  ['as soon as', 'så snart(?: som)? (?:mulig|mogleg|råd)|snarest|så raskt som (?:mulig|råd)|uten ugrunnet opphold'],
  [
    'event',
    'så snart (?:\\p{L}+ ){1,5}?(?:foreligger|ligg føre|er (?:fordelt|klart?|vedtatt|ferdig|avklart))(?!\\p{L})|når (?:den|det|de) foreligger',
  ],
  ['dialogue', '(?:tidspunkt|frist)(?:et|en)? (?:avtales|avklares|settes|fastsettes)(?!\\p{L})'],
  ['within', `innen ${COUNT} ${UNIT}(?!\\p{L})`],
  ['in a report', `(?:i|ved|til) ${REPORT}en(?!\\p{L})`],
  ['short year', '(?<![\\d./-])(?:0\\d|[12]\\d|3[01])\\.(?:0\\d|1[0-2])\\.\\d\\d(?![\\d./-])'],
  ['slash and year', '(?<![\\d./-])(?:[0-2]?\\d|3[01])/(?:0?\\d|1[0-2])[-/ ](?:(?:19|20)\\d\\d|[23]\\d)(?![\\d/-])'],
  ['slash', `${LIMIT} (?:[0-2]?\\d|3[01])/(?:0?\\d|1[0-2])(?![\\d/])`],
  ['year first', '(?<![\\d-])20\\d\\d-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01])(?![\\d-])'],
  ['week', '(?:uke|veke|uker|veker) [1-5]?\\d(?!\\d)'],
  ['weekly', '(?:ukentlig|vekentleg|vekentlig)e?(?!\\p{L})|(?:hver|kvar) (?:uke|veke)(?!\\p{L})'],
  [
    'every other',
    '(?:hver|kvar) \\d{1,2}\\. (?:dag|uke|veke|måned|månad)|(?:annenhver|annankvar|annankvart|annethvert) (?:dag|uke|veke|måned|månad|år|kvartal)',
  ],
  ['every second year', '(?:hvert|kvart) (?:andre|annet|anna|tredje|fjerde|femte) år(?!\\p{L})'],
  ['part of', `(?:${ORDINAL}|siste) (?:halvdel|del|uke|veke) (?:av|i) (?:året|${MONTH}|${YEAR})`],
  ['day in words', `(?:innen|innan|senest|seinast) (?:den )?(?:første|fyrste|femtende|trettiende) ${MONTH}`],
  ['next year', '(?:innen|innan|i løpet av|utgangen av|levere|leveres) neste år(?!\\p{L})'],
  ['all the time', '(?:rapporter(?:e|es|ast)|lever(?:e|es|ast)|oversend(?:e|es|ast)) (?:fort)?løpende(?!\\p{L})'],
  ['as soon as one can', 'så snart råd er|så snart det (?:er|let seg|lar seg) \\p{L}+|snarast(?: råd)?(?!\\p{L})'],
];

/** Words of time in a text as it stands. */
export function wordsOfTime(text: string): Sighting[] {
  return TIMES.flatMap(([name, form]) =>
    sightings(text, name, new RegExp(`(?<![\\p{L}\\d])(?:${words(form)})`, 'giu')),
  );
}

/** Words that have the shape of a date though some of their letters are damaged: two faults in a month's name at the most. */
export function shapesOfDates(text: string): Sighting[] {
  const shape = /(?<![\p{L}\d.])\d{1,2}\. ?(?<month>[\p{L}\d]{2,10}) (?:19|20)\d\d(?!\d)/gu;
  return [...text.matchAll(shape)].flatMap((match) => {
    const month = (match.groups?.month ?? '').toLowerCase();
    const isLike = MONTHS.some((name) => changes(month, name) <= (name.length > 5 ? 2 : 1));
    return isLike ? [{ at: match.index, to: match.index + match[0].length, words: `shape: ${match[0]}` }] : [];
  });
}

/** Changes of one letter that make one word the other. */
function changes(one: string, other: string): number {
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}

/** A sign at the start of a line, with text after it. */
const SURE_SIGN = /^[ \t]*[•●▪◦‣∙\uF0B7\uF0A7][ \t]*(?=\S)/gmu;
const DOUBTFUL_SIGN = /^[ \t]*(?:[-–*]|o|[a-h]\)|\d{1,2}\))[ \t]+(?=\S)/gmu;
const NUMBER = /^[ \t]*\d{1,2}\.[ \t]+(?=\p{Lu})(?![^\n]{0,80}\S{0,3}[ \t.]+\d{1,3}[ \t]*$)/gmu;

/** Headings of the reporting chapter that stand in a list: they are no points. */
const HEADING =
  /^(?:[123]\. tertial.{0,25}|særskilt rapportering|statistikkvedlegg|oppdrag|(?:års|tertial)rapport(?:en)?)[ \t]*\r?\n/iu;

/** A row of a table of money: nothing but figures after its name. */
const AMOUNTS = /^[^\d\n]{1,60}(?:[ \t]+[\d,.]+){4,}[ \t]*$/mu;

/** Points of lists with a sign that is nothing else; a dash, an "o" or "a)" where the line before it is done. */
export function pointsWithSign(text: string, { sureOnly = false } = {}): Sighting[] {
  const sure = [...text.matchAll(SURE_SIGN)];
  const doubtful = [...text.matchAll(DOUBTFUL_SIGN)].filter(
    ({ index, 0: sign }) => standsFree(text, index) && !(sign.includes('*') && isNoteOfMark(text, index)),
  );
  return [...sure, ...(sureOnly ? [] : doubtful)]
    .map(({ index, 0: sign }) => pointAt(text, index + sign.length))
    .filter(({ at }) => !HEADING.test(text.slice(at, at + 80)) && !AMOUNTS.test(text.slice(at, at + 200)));
}

/** "2. PRIORITERINGER" over its text is a heading. */
const IN_CAPITALS = /^[\p{Lu} ,–-]{4,}\r?\n/u;

/** "1. Direktoratet skal …": sentences, where "1. Innledning" is a heading. */
export function numberedPoints(text: string): Sighting[] {
  return [...text.matchAll(NUMBER)]
    .map(({ index, 0: sign }) => pointAt(text, index + sign.length))
    .filter(({ at }) => {
      const whole = text.slice(at).split(/\n[ \t]*\n|\n[ \t]*\d{1,2}\.[ \t]/u)[0] ?? '';
      if (IN_CAPITALS.test(text.slice(at, at + 80))) return false;
      return /(?<!\p{L})(?:skal|må|bes)(?!\p{L})/u.test(whole) && /[.;]\s*$/u.test(whole);
    });
}

/**
 * Points whose signs were lost, in a letter with an empty line after each line and no signs at all: one space and no more before
 * a line that an empty one precedes, or two where none does, at the head of a page. Above the closing only.
 */
export function pointsOf2014(text: string): Sighting[] {
  const lines = text.split('\n');
  const empty = lines.filter((line) => line.trim() === '').length;
  if (empty < lines.length * 0.4 || [...text.matchAll(SURE_SIGN)].length > 3) return [];
  const letterProper = text.slice(0, /Med hilsen/u.exec(text)?.index ?? text.length);
  return [...letterProper.matchAll(/(?<=\n[ \t]*\n) (?=\S)|(?<=\S[ \t]*\n) {2}(?=\S)/gu)].map(({ index, 0: spaces }) =>
    pointAt(text, index + spaces.length),
  );
}

function pointAt(text: string, at: number): Sighting {
  return { at, to: at + 1, words: text.slice(at, at + 50).replace(/\s+/gu, ' ') };
}

/** Nothing before the line, or a line that ends a sentence or leads up to a list. */
function standsFree(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/[ \t]+$/u, '');
  return /(?:^|\n[ \t\f]*\r?\n|[.:;!?]\s*\n)$/u.test(before);
}

/** "29.01.2021*" above, "* Fristen er tentativ" below. */
function isNoteOfMark(text: string, at: number): boolean {
  return /[\p{L}\d]\*/u.test(text.slice(Math.max(0, at - 5000), at));
}

function sightings(text: string, name: string, pattern: RegExp): Sighting[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    at: index,
    to: index + found.length,
    words: `${name}: ${found.replace(/\s+/gu, ' ')}`,
  }));
}
