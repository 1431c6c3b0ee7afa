import { MONTH } from './words';

/**
 * What stands in every match of a rule: its pattern is searched for only in texts that have it, as most texts have none of
 * these and few have more than two or three. Each is looked for once in a text, for all the rules that need it.
 */
export const needs = {
  dayOfMonth: new RegExp(`\\d\\. ?${MONTH}`, 'u'),
  wordAndMonth: new RegExp(`[\\p{L}:] ${MONTH}`, 'u'),
  year: /(?:19|20)\d\d/u,
  pointAndYear: /\. ?(?:19|20)\d\d/u,
  shortYear: /\d\.\d{1,2}\.\d\d/u,
  slash: /\d\/\d/u,
  yearFirst: /\d-\d\d-\d\d/u,
  quarterInShort: /[qk][1-4]/u,
  tertialInShort: /t[1-3]/u,
  partOfYearInWords: /halvveis|nyåret|medio|primo|ultimo/u,
  week: /(?:uke|veke)\p{L}? ?\d/u,
  pointsAndFigures: /\d\.\d{1,2}\.\d/u,
  limit: /innen|innan|senest|seinest|seinast|frist/u,
  end: /utgangen|utløpet|slutten|løpet/u,
  turnOfYear: /årets|årsskift|nyttår/u,
  partOfYear: /halvår|kvartal|tertial| kv\./u,
  annualReport: /årsrapport|årsmelding/u,
  often: /måned|månad|kvartal|tertial|halvår|årlig|årleg|hvert år|kvart år| g[ao]ng/u,
  seldom: /hver|kvar|ukentlig|vekentl|daglig|dagleg|annankv/u,
  allTheTime: /løpende|løpande|kontinuerl|behov/u,
  nextYear: /neste år/u,
  limitAndFigure: /(?:innen|innan|senest|seinest|seinast|frist\p{L}*:?) (?:\p{L}{2,4} )?\d/u,
  month: new RegExp(MONTH, 'u'),
  season: /vår|sommer|sommar|høst|haust|vinter|ferien|påske|jul/u,
  early: /tidlig|tidleg|sent|seint|midt|utpå/u,
  partOfTime:
    /slutten|begynnelsen|starten|midten|byrjinga|halvdel|(?:[1-4]\.|første|fyrste|siste|andre) (?:del|uke|veke)/u,
  soon: /snar|så raskt|så fort|så tidl|ugrunnet|så snart/u,
  budget: /inn mot/u,
  frist: /frist/u,
  event: /så snart|straks|etter at|når/u,
  talks: /avtale|dialog/u,
  lengthOfTime: / (?:virkedag|arbeidsdag|dag|uke|veke|måned|månad|tim|år)/u,
} as const;
