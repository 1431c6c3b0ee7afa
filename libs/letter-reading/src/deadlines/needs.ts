import { wordNeeds } from '../text/word-needs';

/** What one of a text's words holds wherever a rule matches, in small letters. Each different word is asked once. */
const ofWords = {
  month: /jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des/u,
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
  settled: /avklar|avtal|sett|setj|bestem|diskuter|drøft/u,
  lengthOfTime: /^(?:virkedag|arbeidsdag|dag|uke|veke|måned|månad|tim|år)/u,
};

/** What stands between two of its words, where a date is written in figures. */
const betweenWords = { point: /\d\. ?\d/u, slash: /\d\/\d/u, hyphen: /\d-\d/u };

/** A rule's pattern is searched for only in texts that have these: most have none, and few more than two or three. */
const { needs: words, metBy, metBetween } = wordNeeds(ofWords, betweenWords);

/** Which of them a word meets, and a text by what stands between its words. */
export const ruleNeedsMetBy = metBy;
export const ruleNeedsMetBetween = metBetween;

/** What a rule needs, as bits: one, or several. */
export const needs = {
  ...words,
  dayOfMonth: words.month + words.endsInFigure,
  wordAndMonth: words.month,
  pointAndYear: words.startsWithYear + words.point,
  yearFirst: words.year + words.hyphen,
  nextYear: words.next,
  frist: words.limit,
  limitAndFigure: words.limit + words.startsWithFigure,
} as const;
