import { faultsBetween, shapeOf } from '../text/mending';
import { agencyForms, hasForm, type AgencyName } from './agency-forms';
import { mend, mendedWords, printedAt, type Mended } from './mended';

/** Whom a sentence binds: the agency that the letter is for, or somebody else. */

const MODAL =
  /(?<![\p{L}])(?:skal|må|vil|bes|bør|har (?:fått )?frist|leverer|avgir|legger|tar sikte|kommer|sender|forventes)(?![\p{L}])/u;
const OPENS_INVERTED = /^(?:innen|innan|senest|i|som|ved|etter|for|på|til|fra|når|dersom|i løpet)(?![\p{L}])/u;

const OTHERS =
  /(?:utval|ekspertgruppe|arbeidsgruppe|(?<![\p{L}])gruppen|departement|regjering|storting|(?<![\p{L}])kommune|fylkeskommun|riksrevisjon)\p{L}*/u;
/** Others too, but letters are sent to some of them: only where the letter says to whom it is. */
const OTHERS_OR_ITSELF = /(?:kommisjon|statsforvalter|sekretariat)\p{L}*/u;

const AGENCY =
  /(?<![\p{L}-])(?:direktorat(?:et|ene|a)|etat(?:en|ene|ane)|virksomhet(?:en|ene)|verksemd(?:a|ene)|tilsynet|verket|institusjonen|senteret|instituttet|ombudet)(?![\p{L}])/u;

const NAMED_BODY =
  /(?<![\p{L}])\p{Lu}[\p{L}-]*(?:direktoratet|tilsynet|etaten|verket|banken|kassen|instituttet|ombudet|ombodet|vesenet)(?![\p{L}])/gu;

/** "Mandatet avklares med departementet, og rapporten skal …": with whom or to whom is not who. */
const WITH_WHOM =
  /(?<![\p{L}])(?:med|til|overfor|hos|(?:over)?send(?:es|ast)|f[oø]relegg(?:es|ast)|meld(?:es|ast)) (?:\p{L}+-? og )?\p{L}*departement\p{L}*/gu;

/** "Vurderingen av overføring fra statsforvalterne til etaten skal sendes …": nor is from whom or to whom. */
const FROM_WHOM =
  /(?<![\p{L}])(?:fra|frå|til|mellom|hos|overfor) \p{L}*(?:kommisjon|statsforvalter|sekretariat)\p{L}*/gu;

const BY_THE_MINISTRY =
  /(?:sendes|oversendes|utarbeides|fastsettes|gis)(?![\p{L}])[^.;]{0,60}(?:fra|av) departementet/u;

/**
 * Whether the sentence obliges somebody else than the agency. In doubt it binds the agency: a deadline shown in vain is
 * better than one that is missed.
 */
export function bindsOthers(sentence: string, agency: AgencyName): boolean {
  const mended = mend(sentence.toLowerCase());
  const lower = mended.text;
  if (BY_THE_MINISTRY.test(lower)) return true;
  if (/(?<![\p{L}])(?:ber|bes|bedt|ønsk(?:er|jer) å (?:bli|få|verte|motta))(?![\p{L}])/u.test(lower)) return false;
  const subject = subjectOf(sentence, mended);
  if (namesAgency(subject, agency)) return false;
  if (OTHERS.test(mendedWords(subject).replace(WITH_WHOM, ''))) return true;
  if (agency === null) return false;
  if (OTHERS_OR_ITSELF.test(mendedWords(subject).replace(FROM_WHOM, ''))) return true;
  return namesAnotherBody(subject, agency) && !namesAgency(withoutReceivers(sentence), agency);
}

/**
 * The words before the verb that obliges; in "Innen 1. mai skal utvalget …" the two words after it too. Without such a
 * verb the first words, which is where a subject stands.
 */
function subjectOf(sentence: string, mended: Mended): string {
  const modal = MODAL.exec(mended.text);
  if (!modal) return sentence.split(' ').slice(0, 2).join(' ');
  const end = modal.index + modal[0].length;
  const rest = sentence.slice((printedAt(mended, end - 1) ?? sentence.length) + 1).trim();
  const following = OPENS_INVERTED.test(mended.text) ? rest.split(' ').slice(0, 2).join(' ') : '';
  return `${sentence.slice(0, printedAt(mended, modal.index) ?? sentence.length)} ${following}`;
}

/** Whether the text names the agency, by its name or as "direktoratet", "etaten", "etatene". */
export function namesAgency(text: string, agency: AgencyName): boolean {
  if (AGENCY.test(mendedWords(text))) return true;
  return agency !== null && hasForm(text, agency);
}

/** "… til Kystverket": to whom another body hands something over is not who hands it over. */
function withoutReceivers(sentence: string): string {
  return sentence.replace(/(?<![\p{L}])til [\p{L}-]+/gu, '');
}

function namesAnotherBody(text: string, agency: string): boolean {
  const forms = agencyForms(agency);
  return [...text.matchAll(NAMED_BODY)].some(([body]) => !forms.some((form) => isNameIn(form, body.toLowerCase())));
}

/** Two bodies may be called almost alike: a name that a scanner damaged has one fault, a long one two. */
function isNameIn(form: string, body: string): boolean {
  const most = body.length < 15 ? 1 : 2;
  return (
    form.includes(body) || form.split(' ').some((name) => faultsBetween(shapeOf(name), shapeOf(body), most) <= most)
  );
}
