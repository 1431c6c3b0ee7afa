import { agencyForms, fullName } from '../deadlines/agency-forms';
import { namesAgency } from '../deadlines/obliged';

/** Bodies that a text names, and who leads. Ministries and the agency itself are not listed as parties. */

const KIND = '(?:direktoratet|tilsynet|etaten|verket|banken|kassen|instituttet|forsvaret|sentralen)';

const BODY = new RegExp(
  [
    `\\p{Lu}\\p{Ll}+(?:-,? (?:\\p{Ll}+-,? )*(?:og )?\\p{Ll}{2,}|\\p{Ll}*)${KIND}(?: \\([\\p{Lu}]\\p{L}+\\))?`,
    'Direktoratet for \\p{Ll}+(?: (?!skal|må|har|er|om|i|på|vil|som|bør|og|kan)\\p{Ll}+)?(?: og (?!andre|relevante|øvrige)\\p{Ll}+)?',
    'Sekretariatet for \\p{Ll}+',
    '(?:Statens|Norges) \\p{Ll}+',
    '(?:[Pp]olitiet|Forsvaret|Statsforvalter(?:en|ne)|Riksantikvaren|Kommunesektorens organisasjon|KS|(?:Kompetanse|Innovasjon) Norge|Forskningsrådet|STAMI|Bufdir|IMDi|Digdir|Udir|HK-dir|Helfo|DSB|SSB)',
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

/** "skal lede", "skal i samarbeid med departementet lede": up to seven words between, none that makes it another's lead. */
const SHALL_LEAD =
  '(?:skal|vil),?(?: (?!å |og |delta|bidra|bistå|støtte|medvirke|medverke|hjelpe)[\\p{L}-]+,?){0,7} (?:koordinere|lede|leie)(?![\\p{L}])';
/** Stands in all words of who leads: most texts have none of it. */
const MAY_LEAD = /koordiner|led(?:e|er|es)(?![\p{L}])|leie|leiast|ansvar/u;
const LEADS = `(?:${SHALL_LEAD}|leder(?: og koordinerer)? |koordinerer |har (?:koordinerings?ansvar|lederansvar|hovedansvar|ansvar(?:et)? for å (?:koordinere|lede)))`;

/** The agency as a letter to it calls it. */
const ITSELF = ['Direktoratet', 'Etaten', 'Tilsynet', 'Verket', 'Virksomheten', 'Verksemda'].map((name) => ({
  name,
  leads: new RegExp(`(?<![\\p{L}])${name} ${SHALL_LEAD}`, 'u'),
}));

/**
 * Who leads, as named: "ledes av X", "X skal koordinere", "X har koordineringsansvaret"; whose task the agency helps
 * with ("oppdrag i tildelingsbrevet til X", "bistå i Xs arbeid"); or who is told to do it at the start, when that is
 * another body than the agency. Null where the text does not say.
 */
export function leadIn(text: string, agency: string | null, parties: readonly string[]): string | null {
  const names = agency === null ? [...parties] : [...parties, agency];
  if (MAY_LEAD.test(text)) {
    const leader = names.find((name) => formsOf(name).some((form) => leads(text, form)));
    if (leader) return leader === agency ? fullName(leader) : leader;
    const itself = ITSELF.find((one) => one.leads.test(text));
    if (itself) return itself.name;
  }
  const first = parties[0];
  const subject = text.slice(0, text.search(/(?<![\p{L}])(?:skal|må|bes)(?![\p{L}])/u));
  if (first && text.startsWith(first) && !namesAgency(subject, agency)) return first;
  if (OWN_TASK.test(text)) return null;
  return parties.find((name) => formsOf(name).some((form) => isTaskOf(text, form))) ?? null;
}

/** "Direktoratet skal i samarbeid med X utarbeide …": what the agency does itself, whoever else was told to do something. */
const OWN_TASK = /(?:direktoratet|etaten|tilsynet|verket|virksomheten|verksemda) skal,? i samarbeid med(?![\p{L}])/iu;

function leads(text: string, name: string): boolean {
  // A pattern of its own for each name takes long to make.
  if (!text.includes(name)) return false;
  const escaped = escape(name);
  return new RegExp(
    `(?:(?:ledes|koordineres|leiast) av ${escaped}(?![\\p{L}])|(?<![\\p{L}])${escaped}(?: \\([^)]*\\))? ${LEADS})`,
    'u',
  ).test(text);
}

function isTaskOf(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  const escaped = escape(name);
  return new RegExp(
    `(?:[Oo]ppdrag(?:et)? (?:i tildelingsbrev(?:et)? )?til ${escaped}(?![\\p{L}])|(?:bistå|bidra|delta)(?: inn)? i ${escaped}s(?![\\p{L}]))`,
    'u',
  ).test(text);
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
