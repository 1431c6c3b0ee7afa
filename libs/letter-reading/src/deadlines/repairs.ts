import { L, likened, over, repair, under, whole, type Repair } from './repair';
import { needs } from './repair-needs';
import { monthNames as months } from './words';

/**
 * Short words of time, which are too short to be told by likeness alone: what stands around them tells. For text in small
 * letters whose longer words are mended. The order counts: later ones build on earlier ones.
 */

const MONTH = `(?:${months.join('|')})`;
const PART = '(?:halvår|kvartal|tertial)';
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
const longMonths = months.filter((month) => month.length >= 6);

const dates: readonly Repair[] = [
  // "15. febru ar 2021", "1. m-ars 2021"
  repair(needs.year + needs.endsInFigure, `${under('\\d\\. ?', `${L}{1,8}[ -]${L}{1,9}`)}(?= ?${YEAR})`, (word) => {
    const joined = word.replace(/[ -]/u, '');
    return months.some((month) => month === joined) ? joined : null;
  }),
  // With the year after it, or "innen" before, a word in a month's place is one; a long one is in any case.
  likened(needs.year, `${under('\\d[.,]? ?', '[a-zæøåéá][a-zæøåéá1|]{2,10}')}(?= ?${YEAR})`, months),
  likened(
    needs.limit + needs.oneOrTwoFigures,
    `${under('(?:innen|innan|senest|seinast|før|frist:?) \\d{1,2}\\. ?', `${L}{3,11}`)}(?!${L})`,
    months,
  ),
  likened(needs.endsInFigure, `${under('\\d\\. ?', `${L}{5,11}`)}(?!${L})`, longMonths),
  likened(needs.end, `${under('(?:utgangen|utløpet) av ', `${L}{4,11}`)}(?!${L})`, longMonths),
  // "15 mars 2026", "l. tertial"
  repair(needs.month + needs.year, `${under('\\d{1,2}(?<=(?<![\\d.])\\d{1,2})', ', ?| ')}(?=${MONTH} ?${YEAR})`, '. '),
  repair(needs.loneOne + needs.time, `(?<word>[li|]\\.)(?= ?(?:${PART}|${MONTH}))(?<!${L}[li|]\\.)`, '1.'),
  // "innen15. mars2026til", "15. mars 20 26"
  repair(
    needs.gluedFigures + needs.month,
    `(?<word>\\d{1,2})(?=\\. ?${MONTH})(?<=${L}{2}\\k<word>)`,
    (day) => ` ${day}`,
  ),
  repair(needs.gluedYear, `(?<word>20\\d\\d)(?!\\d)(?<=(?:${L}{2}|(?<!${L})[ia])20\\d\\d)`, (year) => ` ${year}`),
  repair(needs.gluedYear, `(?<word>20\\d\\d)(?=${L}{2})(?<!\\d20\\d\\d)`, (year) => `${year} `),
  // "15. mars 2O27utarbeide"
  repair(
    needs.gluedYear + needs.month,
    `(?<word>2[0o][\\dol]{2})(?=${L}{2})(?<=${MONTH} \\k<word>)`,
    (year) => `${year.replace(/o/gu, '0').replace(/l/gu, '1')} `,
  ),
  repair(needs.brokenYear + needs.time, `${under(`(?:${MONTH}|${PART}) `, '2[ -]?0[ -]?\\d[ -]?\\d')}(?!\\d)`, (year) =>
    year.replace(/[ -]/gu, ''),
  ),
];

const periods: readonly Repair[] = [
  // "1.halvår", "for2. tertial", "f0rste halvår", "tredjekvartal"
  repair(needs.part + needs.endsInFigure, `(?<word>[1-4]\\.)(?=${PART})`, (ordinal) => `${ordinal} `),
  repair(
    needs.gluedFigures + needs.part,
    `(?<word>[1-4])(?=\\. ?${PART})(?<=${L}{2}\\k<word>)`,
    (ordinal) => ` ${ordinal}`,
  ),
  repair(
    needs.gluedOrdinal,
    `(?<word>første|andre|annet|tredje|fjerde)(?=${PART}(?:et)?(?!${L}))`,
    (ordinal) => `${ordinal} `,
  ),
  likened(
    needs.dayOrEnd,
    over(`${L}{4,6}`, ` (?:den )?(?:\\d{1,2}\\. ?${MONTH}|\\d{1,2}\\.\\d|utgangen|utløpet|årsskiftet)`),
    ['innen', 'frist'],
    ['innan'],
  ),
  likened(
    needs.time,
    `${under('(?<=(?<![a-zæøåé])[il1]) ', `${L}{3,7}`)}(?= ${L}{1,3} (?:20\\d\\d|året|${MONTH}|${L}{4,7} ${PART}|\\d\\. ?${PART}))`,
    ['løpet'],
  ),
  repair(needs.end, '(?<word>i ?løpet ?)(?=av)(?<![a-zæøå]i ?løpet ?)', 'i løpet '),
  repair(needs.end, under('(?:utgangen|utløpet|løpet) ', '(?:a|v|va|aav|avv|af|ov)(?= )'), 'av'),
  repair(needs.end, under('(?:utgangen|utløpet|løpet)', ` ?av(?=${L}{3}|20\\d\\d)`), ' av '),
  repair(
    needs.gluedOrdinal + needs.part,
    under('(?<![a-zæøåé])(?:i|av)', `(?=(?:første|andre|tredje|fjerde) ${PART})`),
    ' ',
  ),
  likened(
    needs.part,
    over(`[a-zæøåé0]{4,7}`, ` ${PART}`),
    ['første', 'andre', 'annet', 'tredje', 'fjerde'],
    ['hvert', 'siste'],
  ),
  likened(
    needs.year,
    over(`${L}{4,7}`, ' 20\\d\\d'),
    ['våren', 'høsten'],
    ['posten', 'kosten', 'varen', 'våre', 'være'],
  ),
];

const reports: readonly Repair[] = [
  repair(
    needs.report + needs.brokenFor,
    under(`rapport${L}{0,6} `, '(?:fr|or|ofr|fro|foor|fcr|forr|ffor|f or|fo r)(?= (?:\\d\\. ?tertial|20\\d\\d))'),
    'for',
  ),
  repair(
    needs.brokenAnd,
    under('(?:tertial|\\d\\.) ', '(?:o|g|oq|go|oog|ogg)(?= (?:i )?(?:\\d\\. ?tertial|årsrapport))'),
    'og',
  ),
  repair(
    needs.brokenIn,
    `${whole('(?<!\\d\\.)[l1|]|ii')}(?= (?:hver )?(?:(?:års|tertial|virksomhets)rapport|rapporten|løpet|forbindelse|første|andre|\\d\\. ?tertial))`,
    'i',
  ),
  // "Etaten skal  årsrapporten redegjøre": nothing else than "i" can have stood there.
  repair(
    needs.namedReport,
    under(
      '(?:skal|må|bes|ber|rapporteres|redegjøres|omtales|opplyses) ',
      `(?=(?:hver )?(?:årsrapporten|tertialrapporten|tertialrapport)(?!${L}))`,
    ),
    'i ',
  ),
  // One of two tertials has its number: the other is the other.
  repair(needs.part, '(?<word>\\.)(?= ?tertial og 2\\. ?tertial)(?<!\\d\\.)', '1.'),
  repair(needs.part, under('1\\. ?tertial og ', '\\.(?= ?tertial)'), '2.'),
  likened(
    needs.report,
    over(`${L}{4,7}`, ` (?:${L}+ )?(?:års|resultat)?(?:rapport|årsmelding)`),
    ['felles'],
    ['feller', 'fellers', 'eller'],
  ),
  repair(
    needs.brokenPer + needs.month,
    `(?<word>pe|pre|epr|pcr|prr|pper|perr|peer|p[ -]er|pe[ -]r)(?= ?\\d{1,2}\\. ?${MONTH})(?<=(?<!${L})\\k<word>)`,
    'per',
  ),
  repair(
    needs.brokenPer + needs.month,
    `(?<word>per ?)(?=\\d{1,2}\\. ?${MONTH})(?<=${L}{3}per ?)(?<!(?:lø|kjø|ska|hjel|stop|ty|gri|sli)per ?)`,
    ' per ',
  ),
  repair(
    needs.amount + needs.dayOrEnd,
    under(
      '(?:beløp|tall|bestand|saldo|forbruk|antall|prognose) ',
      `(?:er|pr|pet)(?= (?:\\d{1,2}\\. ?${MONTH}|utgangen))`,
    ),
    'per',
  ),
  // "i forbindelse md årsrapporten", "i her tertialrapport"
  repair(
    needs.connection,
    under('forbindelse ', '(?:me|ed|md|mde|emd|medd|meed|mmed|mcd|m[ -]ed|me[ -]d)(?= )'),
    'med',
  ),
  repair(needs.gluedJoint, under('(?<![a-zæøåé])felles', `(?=(?:års|resultat)?rapport${L}*)`), ' '),
  repair(needs.connection, under('forbindelse med', '(?=(?:års|tertial|virksomhets)rap)'), ' '),
  repair(needs.connection, `(?<after>forbindelse med )(?<=(?:^|(?<!(?<!${L})i) )forbindelse med )`, 'i '),
  repair(
    needs.namedReport,
    `(?<word>h?er|hvr|hve|ver|hvver|hveer|hhver|hverr|vher|hevr)(?= (?:tertial|års)rapport)(?<=(?<!${L})i \\k<word>)`,
    'hver',
  ),
  // "var 1. mai" tells of what was
  repair(
    needs.brokenWas + needs.month,
    `(?<word>vra|vvar|vaar|varr|va|vr|v[ -]ar|va[ -]r)(?= (?:den )?\\d{1,2}\\. ?${MONTH})(?<=(?<!${L})\\k<word>)`,
    'var',
  ),
  repair(needs.brokenWas + needs.month, `(?<word>var)(?= \\d{1,2}\\. ?${MONTH})(?<=${L}{5}var)`, ' var'),
];

const orders: readonly Repair[] = [
  repair(
    needs.brokenShall,
    `${whole('skl|kal|skai|ska|sakl|ksal|skall|s[ -]kal|sk[ -]al|ska[ -]l|skka|skaal|sska|skkal|sskal|skla|5kal|skal1|ska1')}(?= ${L})`,
    'skal',
  ),
  // "sal" is a word: a verb must follow.
  repair(
    needs.brokenShall,
    `${under(' ', 'sal')}(?= (?:${L}{2,}[ea]|i|innen|innan|også|direktoratet|etaten|virksomheten)(?!${L}))(?<=${L} sal)`,
    'skal',
  ),
  repair(
    needs.brokenShall,
    `(?<word>ski|sk1)(?= ${L}{3,}(?:s|e)(?!${L}))(?<=(?:det|direktoratet|etaten|virksomheten) \\k<word>)`,
    'skal',
  ),
  // No word ends so: "velferdsdiektoratetskal", "etateneskal", "detskal"
  repair(needs.brokenShall, `(?<after>skal(?!${L}))(?<=(?:${L}{3}e(?:t|n|ne)|verksemda|(?<!${L})det)skal)`, ' '),
  repair(
    needs.brokenShall,
    under('skal(?<![a-zæøå]skal)', `(?=(?:det|innen|i|også|gi|være|ha|bidra|delta)(?!${L}))`),
    ' ',
  ),
];

const requests: readonly Repair[] = [
  repair(
    needs.brokenAsk,
    under(
      '(?:direktoratet|etaten|etatene|virksomheten|virksomhetene) ',
      `(?:b?es|bs|bse|bees|bess|bbes|be|ebs)(?= ${L}{3})`,
    ),
    'bes',
  ),
  // "direktoratetbes rapportere", "besrapportere", "avsluttes bs det om"
  repair(needs.brokenAsk, `(?<after>bes(?!${L}))(?<=(?:${L}{3}e(?:t|n|ne)|tillegg)bes)`, ' '),
  repair(
    needs.brokenAsk,
    under('(?<![a-zæøåé])bes', `(?=(?:rapporter|oversend|redegj|utarbeid|vurder|foreslå)${L}*)`),
    ' ',
  ),
  repair(
    needs.brokenAsk,
    `(?<word>bs|bse|bees|bess|bbes|ebs)(?= ${L}{3,}e(?!${L}))(?<=${L}{4}(?:et|en|ene) \\k<word>)`,
    'bes',
  ),
  repair(needs.brokenAsk, `${whole('bs|be|es|bse|bees|bess|bbes|ebs')}(?= det om )`, 'bes'),
  repair(needs.brokenAsk, `${whole('b[ -]es|be[ -]s')}(?= (?:det|direktoratet|etaten|virksomheten|om)(?!${L}))`, 'bes'),
  repair(
    needs.brokenAsk,
    `${whole('es|bs|bse|bees|bess|hes')}(?= (?:direktoratet|etaten|etatene|virksomheten|virksomhetene)(?!${L}))`,
    'bes',
  ),
];

const exceptions: readonly Repair[] = [
  repair(needs.not, `${whole('hvs|hvi|hivs|vis|hhvis|hvls|hviis')}(?= ikke)`, 'hvis'),
  repair(needs.not, under('ikke(?<![a-zæøå]ikke)', '(?=an)'), ' '),
  likened(needs.not, `${under('ikke ', `${L}{3,6}`)}(?= er )`, ['annet']),
];

/** All repairs, in their order. */
export const repairs: readonly Repair[] = [...dates, ...periods, ...reports, ...orders, ...requests, ...exceptions];
