/** What a letter calls the agency that it is for: by its name, for short, and as sentences speak of it. */

/** The agency as the letter names it, what it is called for short behind it in brackets; null when the letter does not say. */
export type AgencyName = string | null;

/** What bodies are, as the end of a name says it without an article: words that take "-et", and words that take "-en". */
const NEUTER = 'direktorat|tilsyn|verk|institutt|vesen|råd|byrå|arkiv|bibliotek|fond|ombud|ombod|universitet|museum';
const COMMON = 'etat|kasse|bank|sentral|kommisjon|skole|skule|nemnd|vakt|forvalter|forvaltning|administrasjon';
const INDEFINITE = new RegExp(`^(?<rest>.*?)(?<kind>(?<neuter>${NEUTER})|(?:${COMMON}))$`, 'u');

/** "Statistisk sentralbyrå (SSB)": the name and what is short for it. */
const WITH_SHORT = /^(?<full>.*?) \((?<short>[^)]+)\)$/u;
const SHORT = String.raw`\s\((?:heretter )?(?<short>\p{Lu}[\p{L}-]{1,11})\)`;

/** The agency's name with what the letter calls it for short, where that stands in brackets behind it. */
export function withShortName(agency: string, letter: string): string {
  const words = agency.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const short = new RegExp(words.join(String.raw`\s+`) + SHORT, 'u').exec(letter)?.groups?.short;
  return short === undefined ? agency : `${agency} (${short})`;
}

/** The agency's name alone. */
export function fullName(agency: string): string {
  return WITH_SHORT.exec(agency)?.groups?.full ?? agency;
}

/**
 * The name in small letters, what is short for it, and its family: "Arbeids- og velferdsdirektoratet" is also
 * "Arbeids- og velferdsetaten", "Universitetet i Fjordvik" also "universitetet", "Statens fjellvern" also "fjellvernet".
 */
export function agencyForms(agency: string): string[] {
  const name = fullName(agency).toLowerCase();
  const short = WITH_SHORT.exec(agency)?.groups?.short?.toLowerCase();
  const forms = [name, ...(short === undefined ? [] : [short])];
  const kind = /^(\p{L}{6,}) (?:i|på|for) \p{L}/u.exec(name)?.[1];
  if (kind) return [...forms, kind];
  const family = /^(.{5,}?)(?:direktoratet|tilsynet|etaten|verket)$/u.exec(name)?.[1];
  if (family) return [...forms, `${family}etaten`, `${family}direktoratet`];
  return [...forms, ...inSentences(name)];
}

/** "Statens helsetilsyn" is "Helsetilsynet" in a sentence, "Statistisk sentralbyrå" also "byrået". */
function inSentences(name: string): string[] {
  const [, ...words] = name.split(' ');
  const told = INDEFINITE.exec(words.join(' '))?.groups;
  if (!told) return [];
  const stem = told.neuter === 'museum' ? 'muse' : (told.kind ?? '');
  const kind = stem + (told.neuter !== undefined ? 'et' : stem.endsWith('e') ? 'n' : 'en');
  return [...new Set([`${told.rest ?? ''}${kind}`, kind])];
}

/** Whether the text has one of the forms as a word of its own: "universitetet", and not "Universitetet i Nordvik". */
export function hasForm(text: string, agency: string): boolean {
  const lower = text.toLowerCase();
  return agencyForms(agency).some((form) => {
    for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + 1)) {
      if (!/[\p{L}-]$/u.test(lower.slice(0, at)) && !goesOn(text.slice(at + form.length), form)) return true;
    }
    return false;
  });
}

/** A short word may begin another word, and what has a place behind it is another body of the kind. */
function goesOn(after: string, form: string): boolean {
  if (/^ (?:i|på) \p{Lu}/u.test(after)) return true;
  return form.length < 8 && /^(?!s(?!\p{L}))\p{L}/u.test(after);
}
