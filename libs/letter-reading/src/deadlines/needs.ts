import { wordNeeds } from '../text/word-needs';

/**
 * What one of a text's words holds wherever a rule matches, in small letters: a rule's pattern is searched for only in texts
 * that have it, as most texts have none of these and few have more than two or three. Each different word is asked once.
 */
const { needs: words, metBy } = wordNeeds({
  month: /jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des/u,
  oneOrTwoFigures: /^\d{1,2}$/u,
  startsWithFigure: /^\d/u,
  endsInFigure: /\d$/u,
  year: /(?:19|20)\d\d/u,
  startsWithYear: /^(?:19|20)\d\d/u,
  quarterInShort: /[qk][1-4]/u,
  tertialInShort: /t[1-3]/u,
  partOfYearInWords: /halvveis|nyåret|medio|primo|ultimo/u,
  week: /uke|veke/u,
  limit: /innen|innan|senest|seinest|seinast|frist/u,
  end: /utgangen|utløpet|slutten|løpet/u,
  turnOfYear: /årets|årsskift|nyttår/u,
  partOfYear: /halvår|kvartal|tertial|^kv$/u,
  annualReport: /årsrapport|årsmelding/u,
  often: /måned|månad|kvartal|tertial|halvår|årlig|årleg|hvert$|kvart$|^g[ao]ng/u,
  seldom: /hver|kvar|ukentlig|vekentl|daglig|dagleg|annankv/u,
  allTheTime: /løpende|løpande|kontinuerl|behov/u,
  next: /neste$/u,
  season: /vår|sommer|sommar|høst|haust|vinter|ferien|påske|jul/u,
  early: /tidlig|tidleg|sent|seint|midt|utpå/u,
  partOfTime: /slutten|begynnelsen|starten|midten|byrjinga|halvdel|^(?:del|uke|veke)/u,
  soon: /snar|^(?:raskt|fort|tidl)|ugrunnet/u,
  budget: /inn$/u,
  event: /snart|straks|etter$|når/u,
  talks: /avtale|dialog/u,
  lengthOfTime: /^(?:virkedag|arbeidsdag|dag|uke|veke|måned|månad|tim|år)/u,
});

/** Which of them a word meets. */
export const ruleNeedsMetBy = metBy;

/** What a rule needs, as bits: of one word, or of several. */
export const needs = {
  ...words,
  dayOfMonth: words.month + words.endsInFigure,
  wordAndMonth: words.month,
  pointAndYear: words.startsWithYear,
  shortYear: words.oneOrTwoFigures,
  yearFirst: words.year + words.oneOrTwoFigures,
  pointsAndFigures: words.oneOrTwoFigures,
  slash: words.startsWithFigure + words.endsInFigure,
  nextYear: words.next,
  frist: words.limit,
  limitAndFigure: words.limit + words.startsWithFigure,
} as const;
