import { agencyForms, namesAgency } from '../deadlines/obliged';

/** Bodies that a text names, and who leads. Ministries and the agency itself are not listed as parties. */

const KIND = '(?:direktoratet|tilsynet|etaten|verket|banken|kassen|instituttet|forsvaret|sentralen)';

const BODY = new RegExp(
  [
    `\\p{Lu}\\p{Ll}+(?:-,? (?:\\p{Ll}+-,? )*(?:og )?\\p{Ll}*|\\p{Ll}*)${KIND}(?: \\([\\p{Lu}]\\p{L}+\\))?`,
    'Direktoratet for \\p{Ll}+(?: (?!skal|må|har|er|om|i|på|vil|som|bør|og|kan)\\p{Ll}+)?(?: og (?!andre|relevante|øvrige)\\p{Ll}+)?',
    'Sekretariatet for \\p{Ll}+',
    '(?:Statens|Norges) \\p{Ll}+',
    '(?:[Pp]olitiet|Forsvaret|Statsforvalter(?:en|ne)|Riksantikvaren|Kommunesektorens organisasjon|KS|STAMI|Bufdir|IMDi|Digdir|DSB|SSB)',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|'),
  'gu',
);
const WHOLE_WORD_AFTER = /^(?:s?(?![\p{L}-]))/u;

/** Other bodies that the text names, in order, each once, as named. */
export function partiesIn(text: string, agency: string | null): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(BODY)) {
    const name = match[0].trim();
    const before = text[match.index - 1] ?? ' ';
    if (/[\p{L}-]/u.test(before) || !WHOLE_WORD_AFTER.test(text.slice(match.index + match[0].length))) continue;
    if (isAgency(name, agency) || found.some((other) => other === name || other.includes(`(${name})`))) continue;
    found.push(name);
  }
  return found;
}

/**
 * Who leads, as named: "ledes av X", "X skal koordinere", "X har koordineringsansvaret"; or who is told to do it at
 * the start, when that is another body than the agency. Null where the text does not say.
 */
export function leadIn(text: string, agency: string | null, parties: readonly string[]): string | null {
  const names = agency === null ? [...parties] : [...parties, agency];
  for (const name of names) {
    for (const form of formsOf(name)) {
      const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const told = new RegExp(
        `(?:(?:ledes|koordineres|leiast) av ${escaped}(?![\\p{L}])|(?<![\\p{L}])${escaped}(?: \\([^)]*\\))? (?:skal (?:koordinere|lede|leie)|leder(?: og koordinerer)? |koordinerer |har (?:koordinerings?ansvar|lederansvar|hovedansvar|ansvar(?:et)? for å (?:koordinere|lede))))`,
        'u',
      );
      if (told.test(text)) return name;
    }
  }
  const first = parties[0];
  const subject = text.slice(0, text.search(/(?<![\p{L}])(?:skal|må|bes)(?![\p{L}])/u));
  return first && text.startsWith(first) && !namesAgency(subject, agency) ? first : null;
}

function formsOf(name: string): string[] {
  const short = /^(.*) \((.+)\)$/u.exec(name);
  return short ? [name, short[1] ?? name, short[2] ?? name] : [name];
}

function isAgency(name: string, agency: string | null): boolean {
  if (agency === null) return false;
  const lower = name.toLowerCase();
  return agencyForms(agency).some((form) => form.includes(lower) || lower.startsWith(form));
}
