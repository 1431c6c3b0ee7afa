import { letterDefaultRule } from '../letter/reading';

/** What a rule makes of the words, as a Norwegian sentence about the date that comes of it. */
type Worded = (date: string) => string;

const theDate: Worded = (date) => `Det gir fristen ${date}.`;
const lastDayOf =
  (period: string): Worded =>
  (date) =>
    `Det er siste dag i ${period}, så fristen er ${date}.`;
/** Words that follow a report: where one stands without its report, the end of the tertial is meant. */
const ofReport = lastDayOf('tertialet');
const recurring =
  (period: string): Worded =>
  (date) =>
    `Det er én leveranse ${period}. Neste frist er ${date}.`;
/** Words that give no date themselves: somebody has given one. */
const given: Worded = (date) => `Ordene gir ingen dag selv. Fristen er fastsatt til ${date}.`;

/** Every rule by which a deadline can come about: those of the reader, and those of people. */
const RULE_WORDS: Readonly<Record<string, Worded>> = {
  'fixed-date': theDate,
  'numeric-date': theDate,
  'numeric-date-without-year': theDate,
  'uncertain-date': (date) => `Datoen er ikke leselig i brevet. Fristen er fastsatt til ${date}.`,
  'calendar-date': theDate,
  'date-cell': theDate,
  'end-of-week': (date) => `Det er siste virkedag i uken, så fristen er ${date}.`,
  'end-of-month': lastDayOf('måneden'),
  'end-of-year': lastDayOf('året'),
  'half-year': lastDayOf('halvåret'),
  quarter: lastDayOf('kvartalet'),
  'tertial-end': lastDayOf('tertialet'),
  'main-report': ofReport,
  'annual-report': theDate,
  'tertial-reports': ofReport,
  'report-cell': ofReport,
  [letterDefaultRule]: theDate,
  'every-month': recurring('hver måned'),
  'every-quarter': recurring('hvert kvartal'),
  'every-tertial': recurring('hvert tertial'),
  'every-half-year': recurring('hvert halvår'),
  'every-year': recurring('hvert år'),
  'vague-time': given,
  'other-frequency': given,
  'all-the-time': given,
  event: given,
  'service-level': given,
  'goal-year': given,
  period: given,
  'from-year': given,
  'by-hand': theDate,
  'by-hand-report': theDate,
};

/** How often, for a rule that says only that; else null. */
export function frequencyWords(rule: string): string | null {
  return FREQUENCIES[rule] ?? null;
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  'every-month': 'én leveranse hver måned',
  'every-quarter': 'én leveranse hvert kvartal',
  'every-tertial': 'én leveranse hvert tertial',
  'every-half-year': 'én leveranse hvert halvår',
  'every-year': 'én leveranse hvert år',
};

/** The words of a rule; of one that is not known (a date of an older version) the plain date. */
export function ruleWords(rule: string): Worded {
  return RULE_WORDS[rule] ?? theDate;
}

/** Whether the rule has words of its own. */
export function hasRuleWords(rule: string): boolean {
  return rule in RULE_WORDS;
}
