import { knownWords } from '../text/mending';

/**
 * Short words of time, which are too short to be told by likeness alone: what stands around them tells. For text in small
 * letters whose longer words are mended. The order counts: later ones build on earlier ones.
 */
export interface Repair {
  /** Group `word` is what is repaired; it stands after group `before`, or before group `after`, or is all that matches. */
  readonly pattern: RegExp;
  /** What the word becomes; null leaves it. */
  readonly put: (word: string) => string | null;
}

const L = '[a-zæøåéáäöü]';
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const MONTH = `(?:${months.join('|')})`;
const PART = '(?:halvår|kvartal|tertial)';
const YEAR = '(?:19|20)\\d\\d(?!\\d)';

/** What is rare in a pattern comes first, and what must stand before it is looked for from there: that is ten times as fast. */
const under = (before: string, word: string): string => `(?<before>${before})(?<word>${word})`;
const over = (word: string, after: string): string =>
  `(?<after>${after})(?<=(?<![a-zæøåé\\d])(?<word>${word})\\k<after>)`;
const whole = (words: string): string => `(?<word>${words})(?!${L})(?<=(?<![a-zæøåé\\d])\\k<word>)`;

const repair = (pattern: string, put: string | ((word: string) => string | null)): Repair => ({
  pattern: new RegExp(pattern, 'gu'),
  put: typeof put === 'string' ? () => put : put,
});
/** The word that the found one is nearest to, where there is only one. */
const likened = (pattern: string, words: readonly string[], real: readonly string[] = []): Repair => {
  const known = knownWords(words, new Set(real));
  return repair(pattern, (word) => {
    const near = known.nearest(word);
    return near.length === 1 ? (near[0] ?? null) : null;
  });
};
const longMonths = months.filter((month) => month.length >= 6);

const dates: readonly Repair[] = [
  // "15. febru ar 2021", "1. m-ars 2021"
  repair(`${under('\\d\\. ?', `${L}{1,8}[ -]${L}{1,9}`)}(?= ?${YEAR})`, (word) => {
    const joined = word.replace(/[ -]/u, '');
    return months.includes(joined) ? joined : null;
  }),
  // With the year after it, or "innen" before, a word in a month's place is one; a long one is in any case.
  likened(`${under('\\d[.,]? ?', '[a-zæøåéá][a-zæøåéá1|]{2,10}')}(?= ?${YEAR})`, months),
  likened(`${under('(?:innen|innan|senest|seinast|før|frist:?) \\d{1,2}\\. ?', `${L}{3,11}`)}(?!${L})`, months),
  likened(`${under('\\d\\. ?', `${L}{5,11}`)}(?!${L})`, longMonths),
  likened(`${under('(?:utgangen|utløpet) av ', `${L}{4,11}`)}(?!${L})`, longMonths),
  // "15 mars 2026", "l. tertial"
  repair(`${under('\\d{1,2}(?<=(?<![\\d.])\\d{1,2})', ', ?| ')}(?=${MONTH} ?${YEAR})`, '. '),
  repair(`(?<word>[li|]\\.)(?= ?(?:${PART}|${MONTH}))(?<!${L}[li|]\\.)`, '1.'),
  // "innen15. mars2026til", "15. mars 20 26"
  repair(`(?<word>\\d{1,2})(?=\\. ?${MONTH})(?<=${L}{2}\\k<word>)`, (day) => ` ${day}`),
  repair(`(?<word>20\\d\\d)(?!\\d)(?<=(?:${L}{2}|(?<!${L})[ia])20\\d\\d)`, (year) => ` ${year}`),
  repair(`(?<word>20\\d\\d)(?=${L}{2})(?<!\\d20\\d\\d)`, (year) => `${year} `),
  // "15. mars 2O27utarbeide"
  repair(
    `(?<word>2[0o][\\dol]{2})(?=${L}{2})(?<=${MONTH} \\k<word>)`,
    (year) => `${year.replace(/o/gu, '0').replace(/l/gu, '1')} `,
  ),
  repair(`${under(`(?:${MONTH}|${PART}) `, '2[ -]?0[ -]?\\d[ -]?\\d')}(?!\\d)`, (year) => year.replace(/[ -]/gu, '')),
];

const periods: readonly Repair[] = [
  // "1.halvår", "for2. tertial", "f0rste halvår", "tredjekvartal"
  repair(`(?<word>[1-4]\\.)(?=${PART})`, (ordinal) => `${ordinal} `),
  repair(`(?<word>[1-4])(?=\\. ?${PART})(?<=${L}{2}\\k<word>)`, (ordinal) => ` ${ordinal}`),
  repair(`(?<word>første|andre|annet|tredje|fjerde)(?=${PART}(?:et)?(?!${L}))`, (ordinal) => `${ordinal} `),
  likened(
    over(`${L}{4,6}`, ` (?:den )?(?:\\d{1,2}\\. ?${MONTH}|\\d{1,2}\\.\\d|utgangen|utløpet|årsskiftet)`),
    ['innen', 'frist'],
    ['innan'],
  ),
  likened(
    `${under('(?<=(?<![a-zæøåé])[il1]) ', `${L}{3,7}`)}(?= ${L}{1,3} (?:20\\d\\d|året|${MONTH}|${L}{4,7} ${PART}|\\d\\. ?${PART}))`,
    ['løpet'],
  ),
  repair('(?<word>i ?løpet ?)(?=av)(?<![a-zæøå]i ?løpet ?)', 'i løpet '),
  repair(under('(?:utgangen|utløpet|løpet) ', '(?:a|v|va|aav|avv|af|ov)(?= )'), 'av'),
  repair(under('(?:utgangen|utløpet|løpet)', ` ?av(?=${L}{3}|20\\d\\d)`), ' av '),
  repair(under('(?<![a-zæøåé])(?:i|av)', `(?=(?:første|andre|tredje|fjerde) ${PART})`), ' '),
  likened(over(`[a-zæøåé0]{4,7}`, ` ${PART}`), ['første', 'andre', 'annet', 'tredje', 'fjerde'], ['hvert', 'siste']),
  likened(over(`${L}{4,7}`, ' 20\\d\\d'), ['våren', 'høsten'], ['posten', 'kosten', 'varen', 'våre', 'være']),
];

const reports: readonly Repair[] = [
  repair(
    under(`rapport${L}{0,6} `, '(?:fr|or|ofr|fro|foor|fcr|forr|ffor|f or|fo r)(?= (?:\\d\\. ?tertial|20\\d\\d))'),
    'for',
  ),
  repair(under('(?:tertial|\\d\\.) ', '(?:o|g|oq|go|oog|ogg)(?= (?:i )?(?:\\d\\. ?tertial|årsrapport))'), 'og'),
  repair(
    `${whole('[l1|]|ii')}(?= (?:hver )?(?:(?:års|tertial|virksomhets)rapport|rapporten|løpet|forbindelse|første|andre|\\d\\. ?tertial))`,
    'i',
  ),
  // "Etaten skal  årsrapporten redegjøre": nothing else than "i" can have stood there.
  repair(
    under(
      '(?:skal|må|bes|ber|rapporteres|redegjøres|omtales|opplyses) ',
      `(?=(?:hver )?(?:årsrapporten|tertialrapporten|tertialrapport)(?!${L}))`,
    ),
    'i ',
  ),
  // One of two tertials has its number: the other is the other.
  repair('(?<word>\\.)(?= ?tertial og 2\\. ?tertial)(?<!\\d\\.)', '1.'),
  repair(under('1\\. ?tertial og ', '\\.(?= ?tertial)'), '2.'),
  likened(
    over(`${L}{4,7}`, ` (?:${L}+ )?(?:års|resultat)?(?:rapport|årsmelding)`),
    ['felles'],
    ['feller', 'fellers', 'eller'],
  ),
  repair(
    `(?<word>pe|pre|epr|pcr|prr|pper|perr|peer|p[ -]er|pe[ -]r)(?= ?\\d{1,2}\\. ?${MONTH})(?<=(?<!${L})\\k<word>)`,
    'per',
  ),
  repair(`(?<word>per ?)(?=\\d{1,2}\\. ?${MONTH})(?<=${L}{3}per ?)`, ' per '),
  repair(
    under(
      '(?:beløp|tall|bestand|saldo|forbruk|antall|prognose) ',
      `(?:er|pr|pet)(?= (?:\\d{1,2}\\. ?${MONTH}|utgangen))`,
    ),
    'per',
  ),
  // "i forbindelse md årsrapporten", "i her tertialrapport"
  repair(under('forbindelse ', '(?:me|ed|md|mde|emd|medd|meed|mmed|mcd|m[ -]ed|me[ -]d)(?= )'), 'med'),
  repair(under('(?<![a-zæøåé])felles', `(?=(?:års|resultat)?rapport${L}*)`), ' '),
  repair(under('forbindelse med', '(?=(?:års|tertial|virksomhets)rap)'), ' '),
  repair(`(?<after>forbindelse med )(?<=(?:^|(?<!(?<!${L})i) )forbindelse med )`, 'i '),
  repair(
    `(?<word>h?er|hvr|hve|ver|hvver|hveer|hhver|hverr|vher|hevr)(?= (?:tertial|års)rapport)(?<=(?<!${L})i \\k<word>)`,
    'hver',
  ),
  // "var 1. mai" tells of what was
  repair(
    `(?<word>vra|vvar|vaar|varr|va|vr|v[ -]ar|va[ -]r)(?= (?:den )?\\d{1,2}\\. ?${MONTH})(?<=(?<!${L})\\k<word>)`,
    'var',
  ),
  repair(`(?<word>var)(?= \\d{1,2}\\. ?${MONTH})(?<=${L}{5}var)`, ' var'),
];

const orders: readonly Repair[] = [
  repair(
    `${whole('skl|kal|skai|ska|sakl|ksal|skall|s[ -]kal|sk[ -]al|ska[ -]l|skka|skaal|sska|skkal|sskal|skla|5kal|skal1|ska1')}(?= ${L})`,
    'skal',
  ),
  // "sal" is a word: a verb must follow.
  repair(
    `${under(' ', 'sal')}(?= (?:${L}{2,}[ea]|i|innen|innan|også|direktoratet|etaten|virksomheten)(?!${L}))(?<=${L} sal)`,
    'skal',
  ),
  repair(`(?<word>ski|sk1)(?= ${L}{3,}(?:s|e)(?!${L}))(?<=(?:det|direktoratet|etaten|virksomheten) \\k<word>)`, 'skal'),
  // No word ends so: "velferdsdiektoratetskal", "etateneskal", "detskal"
  repair(`(?<after>skal(?!${L}))(?<=(?:${L}{3}e(?:t|n|ne)|verksemda|(?<!${L})det)skal)`, ' '),
  repair(under('skal(?<![a-zæøå]skal)', `(?=(?:det|innen|i|også|gi|være|ha|bidra|delta)(?!${L}))`), ' '),
];

const requests: readonly Repair[] = [
  repair(
    under(
      '(?:direktoratet|etaten|etatene|virksomheten|virksomhetene) ',
      `(?:b?es|bs|bse|bees|bess|bbes|be|ebs)(?= ${L}{3})`,
    ),
    'bes',
  ),
  // "direktoratetbes rapportere", "besrapportere", "avsluttes bs det om"
  repair(`(?<after>bes(?!${L}))(?<=(?:${L}{3}e(?:t|n|ne)|tillegg)bes)`, ' '),
  repair(under('(?<![a-zæøåé])bes', `(?=(?:rapporter|oversend|redegj|utarbeid|vurder|foreslå)${L}*)`), ' '),
  repair(`(?<word>bs|bse|bees|bess|bbes|ebs)(?= ${L}{3,}e(?!${L}))(?<=${L}{4}(?:et|en|ene) \\k<word>)`, 'bes'),
  repair(`${whole('bs|be|es|bse|bees|bess|bbes|ebs')}(?= det om )`, 'bes'),
  repair(`${whole('b[ -]es|be[ -]s')}(?= (?:det|direktoratet|etaten|virksomheten|om)(?!${L}))`, 'bes'),
  repair(
    `${whole('es|bs|bse|bees|bess|hes')}(?= (?:direktoratet|etaten|etatene|virksomheten|virksomhetene)(?!${L}))`,
    'bes',
  ),
];

const exceptions: readonly Repair[] = [
  repair(`${whole('hvs|hvi|hivs|vis|hhvis|hvls|hviis')}(?= ikke)`, 'hvis'),
  repair(under('ikke(?<![a-zæøå]ikke)', '(?=an)'), ' '),
  likened(`${under('ikke ', `${L}{3,6}`)}(?= er )`, ['annet']),
];

/** Repairs by what a text must hold for any of them to find something: most sentences have none of it. */
export const repairs: readonly { readonly needs: RegExp; readonly repairs: readonly Repair[] }[] = [
  { needs: /\d|(?<![a-zæøå])[li|]\./u, repairs: dates },
  { needs: /20\d\d|halvår|kvartal|tertial|utgangen|utløpet|løpet|\d\./u, repairs: periods },
  { needs: /rapport|tertial|årsmelding|\d\./u, repairs: reports },
  { needs: /sk|kal|sal|sakl/u, repairs: orders },
  { needs: /bes|(?<![a-zæøå])(?:b|be|bs|bse|bees|es|ebs|hes)(?![a-zæøå])/u, repairs: requests },
  { needs: /ikke/u, repairs: exceptions },
];
