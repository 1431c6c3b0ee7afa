import type { Frequency, MainReportPeriod } from '@tertial/domain';
import { needs } from './needs';
import type { Meaning, TimeRule } from './rule';
import { COUNT, MONTH, ORDINAL, UNIT, YEAR, ordinalOf } from './words';

/** Rules whose words give no single day: main reports, frequencies, events, vague words, and words that are no deadline. */

const ANNUAL = 'års(?:rapport|melding)(?:en|a|eringen|eringa)?';
const WHICH = '(?:[123]\\.?|første|fyrste|andre|annet|anna|tredje)';
const TERTIAL = `${WHICH}(?:(?:,|,? og) ${WHICH}){0,2} ?tertial(?:et)?`;
/** "i rapporten for 1. tertial", "per 3. tertial". */
const BEFORE_TERTIAL =
  '(?:(?:i|til|ved) (?:den )?(?:tertial|virksomhets|verksemds)?rapport(?:en|eringen|eringa)? for |(?:i|ved|innen|innan|til|etter|for|per|pr\\.) (?:både )?)?';

const WITH = '(?:i|ved|gjennom|sammen med|saman med|i forbindelse med|i samband med) (?:den |de )?';

function reports(text: string, year: string | undefined): Meaning | null {
  const found = new Set<MainReportPeriod>();
  for (const match of text.matchAll(/([123])(?:\.|(?=[, ]))/gu)) found.add(`T${match[1]}` as MainReportPeriod);
  for (const [word] of text.matchAll(/første|fyrste|andre|annet|anna|tredje/gu))
    found.add(`T${ordinalOf(word)}` as MainReportPeriod);
  if (/års(?:rapport|melding)/u.test(text)) found.add('T3');
  const periods = [...found].sort();
  return periods.length === 0 ? null : { type: 'report', in: periods, givenYear: year ? Number(year) : null };
}

export const reportRules: readonly TimeRule[] = [
  {
    name: 'main-report',
    version: '1',
    needs: needs.partOfYear,
    pattern: `(?<words>${BEFORE_TERTIAL}${TERTIAL}(?:s?rapport(?:en|eringen|eringa)?)?(?:(?:,| og|, og| samt) (?:i )?(?:${TERTIAL}|${ANNUAL})){0,3})(?: (?<year>${YEAR}))?`,
    read: (groups) => reports(groups.words ?? '', groups.year),
  },
  {
    name: 'annual-report',
    version: '1',
    needs: needs.annualReport,
    pattern: `(?<words>(?:(?<=\\()|(?<=rapporter(?:es|ing|ast)(?: i)?: )|(?<=(?:fr[ae]mgå|gå fr[ae]m) )av (?:den )?|(?:i|til|ved|innen|innan|gjennom|sammen med|saman med|i forbindelse med|i samband med) (?:den )?)${ANNUAL})(?![\\p{L}])(?: for (?<year>${YEAR}))?`,
    read: (groups) => reports(groups.words ?? '', groups.year),
  },
  {
    name: 'tertial-reports',
    version: '1',
    needs: needs.partOfYear,
    pattern: `${WITH}tertialrapport(?:ene|ane)`,
    read: () => ({ type: 'report', in: ['T1', 'T2'], givenYear: null }),
  },
  {
    // "I tertialrapporten skal det …": the report of whichever tertial, so of each.
    name: 'every-tertial',
    version: '2',
    needs: needs.partOfYear,
    pattern: `${WITH}tertialrapport(?:en|eringen|eringa)`,
    read: () => ({ type: 'recurring', every: 'tertial' }),
  },
];

/** "Månedlig, innen den 15. i påfølgende måned", "20. hver måned": each month on a day of it. */
const DAY_OF_MONTH =
  '(?:(?:månedlige?|månadlege?),? )?(?:(?:innen|innan|senest(?: innen)?|seinast(?: innan)?) )?(?:den )?\\d{1,2}\\. (?:i (?:(?:hver|kvar|den) )?(?:(?:påfølgende|påfølgande|etterfølgende|etterfølgande|neste) )?(?:måned(?:en)?|månad(?:en)?)|(?:i )?(?:hver|kvar) (?:måned|månad))';

const EVERY: readonly (readonly [Frequency, string])[] = [
  [
    'month',
    `(?:${DAY_OF_MONTH}|(?:månedlige?|månadlege?|kvar månad|hver måned|hver enkelt måned|pr\\. måned|per måned))`,
  ],
  [
    'quarter',
    '(?:kvartalsvise?|(?:hvert|kvart|per|pr\\.) kvartal|(?:fire|4) g[ao]nge?r? (?:i året|årlig|per år|pr\\. år))',
  ],
  [
    'tertial',
    '(?:tertialvise?|(?:hvert|kvart) tertial|(?:per|pr\\.) tertial(?! \\d)|(?:i )?(?:hver|kvar) tertialrapport|(?:tre|3) g[ao]nge?r? (?:i året|årlig|per år|pr\\. år))',
  ],
  [
    'half-year',
    '(?:halvårlige?|halvårlege?|(?:hvert|kvart|per|pr\\.) halvår|(?:to|2) g[ao]nge?r? (?:i året|årlig|årleg|per år|pr\\. år))',
  ],
  ['year', '(?:årlige?|årlege?|hvert år|kvart år|(?:en|én|ein|1) g[ao]ng (?:i året|årlig|per år|pr\\. år))'],
];

export const frequencyRules: readonly TimeRule[] = EVERY.map(([every, words]) => ({
  name: `every-${every}`,
  version: '1',
  needs: needs.often,
  pattern: words,
  read: () => ({ type: 'recurring', every }),
}));

/** Plans and sessions of parliament with a short second year are no longer. */
const LONGEST_PERIOD = 15;

const SEASON = '(?:våren|sommeren|sommaren|høsten|hausten|vinteren)';

const vague = (needed: number, pattern: string): TimeRule => ({
  name: 'vague-time',
  version: '1',
  needs: needed,
  pattern,
  read: () => ({ type: 'vague' }),
});

export const vagueRules: readonly TimeRule[] = [
  vague(needs.season, `(?:tidlig |tidleg |sent |seint |utpå |midt )?(?:på |i )?${SEASON}(?: (?:i )?${YEAR})?`),
  vague(
    needs.season,
    `(?:før|etter|til|innen|innan|over) (?:${SEASON}|sommerferien|sommarferien|ferien|påske|jul)(?: ${YEAR})?`,
  ),
  vague(needs.season, `(?:tidlig|sen) (?:vår|sommer|høst|vinter)(?: ${YEAR})?`),
  vague(
    needs.early,
    `(?:fra )?(?:tidlig|tidleg|sent|seint|midt|utpå|tidligst mulig) (?:i |på )?(?:året|${YEAR}|${ORDINAL} (?:halvår|kvartal|tertial))(?: ${YEAR})?`,
  ),
  vague(
    needs.partOfTime,
    `(?:mot|ved|i|rundt|omkring) (?:slutten|begynnelsen|starten|midten|byrjinga) av (?:året|${YEAR}|${MONTH}|${ORDINAL} (?:halvår|kvartal|tertial))(?: ${YEAR})?`,
  ),
  vague(
    needs.partOfTime,
    `(?:(?:i|innen|innan|i løpet av) )?(?:[1-4]\\.|første|fyrste|siste|andre|annen|tredje) (?:halvdel(?:en)?|del(?:en)?|uke|veke) (?:av|i) (?:året|${MONTH}|${YEAR}|${ORDINAL} (?:halvår|kvartal|tertial))(?: ${YEAR})?`,
  ),
  vague(
    needs.partOfTime,
    `(?:innen|innan|før|til|fra) (?:begynnelsen|starten|midten|byrjinga) av (?:året|${YEAR}|${MONTH})(?: ${YEAR})?`,
  ),
  vague(needs.partOfYearInWords, `(?:medio|primo|ultimo) (?:${YEAR}|året)`),
  vague(needs.nextYear, '(?:(?:i løpet av|innen|innan|tidlig|tidleg|utgangen av) )*neste år(?:et)?'),
  vague(needs.season, `(?:vår|sommer|sommar|høst|haust|vinter) ${YEAR}`),
  vague(needs.turnOfYear, '(?:rundt|omkring|like før|like etter) (?:årsskiftet|nyttår)'),
  vague(needs.wordAndMonth, `(?:medio|primo|ultimo) ${MONTH}(?: ${YEAR})?`),
  vague(
    needs.soon,
    'så (?:snart|raskt|fort) (?:som )?(?:råd(?: er)?|mulig|mogleg)|så snart det (?:lar seg gjøre|let seg gjere|er (?:mulig|mogleg))|snar[ea]st(?: mulig| mogleg| råd)?|så tidlig som mulig|så tidleg som mogleg|uten ugrunnet opphold',
  ),
  vague(
    needs.budget,
    `inn mot (?:${YEAR}-budsjettet|budsjettet for ${YEAR}|statsbudsjettet(?: ${YEAR}| for ${YEAR})?)`,
  ),
  vague(
    needs.wordAndMonth,
    `(?:(?:første|fyrste|siste) (?:virkedag|arbeidsdag|yrkedag|kvardag|dag) )?(?:i|innen|innan|fram mot|frem mot|fra) ${MONTH}(?: måned)?(?: ?(?:/|–|-|og|eller|til) ?${MONTH})?(?: ${YEAR})?`,
  ),
  vague(needs.wordAndMonth, `(?:fram til|frem til|før|etter) ${MONTH} ${YEAR}`),
  // "Frist: februar 2026 for den ene og juni 2026 for den andre"
  vague(
    needs.wordAndMonth,
    `${MONTH}(?:(?<=frist(?:en)?(?: er)?:? ${MONTH})|(?<= (?:og|eller|samt) ${MONTH})(?= ${YEAR}))(?: måned)?(?: ${YEAR})?`,
  ),
];

const SETTLED =
  '(?:avklares|avtales|settes|fastsettes|bestemmes|diskuteres|drøftes|avklarast|avtalast|setjast|settast|fastsetjast)';
const IN_TALKS =
  '(?:nærmere(?: (?:i|med|etter) (?:\\p{L}+ )?\\p{L}+)?|(?:nærmere )?(?:i|etter|gjennom) (?:\\p{L}+ ){0,2}?\\p{L}*(?:dialog|samråd|fagmøte)\\p{L}*(?: med \\p{L}+)?)';

export const eventRules: readonly TimeRule[] = [
  {
    // "Frist avklares nærmere i fagdialogen", "øvrige leveranser avklares i dialog med departementet"
    name: 'event',
    version: '1',
    needs: needs.settled,
    pattern: `(?:frist|tidspunkt|leveranse)(?:r|n|ne|en|er|et|ene|ar|ane)?:? (?:(?:og|for) (?:\\p{L}+ ){1,3}?)?(?:må |skal |vil bli )?${SETTLED} ${IN_TALKS}`,
    read: () => ({ type: 'event' }),
  },
  {
    name: 'event',
    version: '1',
    needs: needs.settled,
    pattern: `${SETTLED} (?:frist|tidspunkt)(?:en|er|et|ene|ar|ane)? (?:for (?:\\p{L}+ ){1,4}?)?${IN_TALKS}`,
    read: () => ({ type: 'event' }),
  },
  {
    name: 'event',
    version: '1',
    needs: needs.talks,
    pattern:
      '(?:i )?dialog (?:med \\p{L}+ )?om (?:\\p{L}+ ){0,3}?(?:frist|tidspunkt)(?:en|er|et|ene|ar|ane)?(?: for \\p{L}+)?',
    read: () => ({ type: 'event' }),
  },
  {
    // "Senest én måned etter øvelsen": the length of time runs from what must happen first.
    name: 'event',
    version: '1',
    needs: needs.lengthOfTime,
    pattern: `(?:innen|innan|senest(?: innen)?|seinast(?: innan)?) ${COUNT} ${UNIT} (?:etter|frå|fra) (?:at (?:\\p{L}+ ){1,6}?(?:er|var|ble|blir|vart|har|foreligger|trer)(?: \\p{L}+)?|(?!at )(?:\\p{L}+ ){0,2}?\\p{L}+(?:en|et|a|inga))`,
    read: () => ({ type: 'event' }),
  },
  {
    name: 'event',
    version: '1',
    needs: needs.event,
    pattern:
      '(?:så snart|straks|umiddelbart etter at|når|etter at) (?:\\p{L}+ ){1,6}?(?:foreligger|ligg føre|ligger klar|er (?:fordelt|klar(?:t|e)?|klarlagt|ferdig(?:stilt)?|vedtatt|avklart|på plass|mottatt|behandlet|avsluttet|gjennomført|publisert|offentliggjort|fastsatt|kjent))(?![\\p{L}])',
    read: () => ({ type: 'event' }),
  },
  {
    name: 'event',
    version: '1',
    needs: needs.talks,
    pattern:
      '(?:etter (?:nærmere )?(?:avtale|dialog)(?: med departementet)?|i dialog om tidspunkt|frist avtales nærmere|tidspunkt avtales nærmere|frist settes i dialog|(?:frist(?:en)?|tidspunkt(?:et)?):? (?:settes|settast|avklares|avtales|fastsettes|bestemmes|setjast|vert sett|blir satt) (?:nærmere )?i (?:nærmere )?dialog(?: med \\p{L}+)?|(?:frist(?:en)?|tidspunkt(?:et)?) avtales)',
    read: () => ({ type: 'event' }),
  },
];

/** "2025-33", and neither "TB2026-33" nor "2026-12": numbers of assignments begin with their year. */
function isPeriod(code: string | undefined, year: string, short: string | undefined): boolean {
  if (short === undefined) return true;
  const years = Number(short) - Number(year.slice(2));
  return code === undefined && years > 0 && years <= LONGEST_PERIOD;
}

export const notDeadlineRules: readonly TimeRule[] = [
  {
    name: 'service-level',
    version: '1',
    needs: needs.lengthOfTime,
    pattern: `(?:innen|innan|senest(?: innen)?|etter|ved|på) (?:senest )?${COUNT} ${UNIT}s?`,
    read: () => ({ type: 'none', reason: 'service-level' }),
  },
  {
    name: 'goal-year',
    version: '1',
    needs: needs.year,
    pattern: `(?:innen|innan|mot|fram mot|frem mot) (?<year>${YEAR})(?![–/-]\\d)(?!-\\p{L})`,
    read: (groups, { letterYear }) =>
      letterYear !== null && Number(groups.year) > letterYear + 1
        ? { type: 'none', reason: 'goal-for-society' }
        : Number(groups.year) === letterYear
          ? { type: 'vague' }
          : null,
  },
  {
    name: 'period',
    version: '1',
    needs: needs.year,
    pattern: `(?<code>(?:t?tb|oppdrag\\p{L}{0,2}) ?)?(?:(?:i|for) perioden )?(?<year>${YEAR}) ?[–-] ?(?:${YEAR}|(?<short>\\d\\d)(?!\\d))`,
    read: ({ code, year = '', short }) => (isPeriod(code, year, short) ? { type: 'none', reason: 'period' } : null),
  },
  {
    name: 'from-year',
    version: '1',
    needs: needs.year,
    pattern: `(?:fra og med|fra|frå|f\\.o\\.m\\.) ${YEAR}(?![–/-]\\d)`,
    read: () => ({ type: 'none', reason: 'takes-effect' }),
  },
];
