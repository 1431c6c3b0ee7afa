/** The letter's rule for assignments without a date of their own: they are told of in the annual report. */

/** "Hvis ikke annet er angitt", "dersom ikkje anna er avtalt": what follows is the rule for what has no other date. */
const UNLESS_TOLD =
  '(?<!\\p{L})(?:hvis|dersom|om|der|med mindre)(?!\\p{L})[^.,]{0,20}(?<!\\p{L})(?:annet|anna|anet|annt|annat)(?!\\p{L})';
const IF = '(?<!\\p{L})(?:hvis|dersom|om|der|når)(?!\\p{L})';
const NOT = '(?<!\\p{L})(?:ikke|ikkje|ingen)(?!\\p{L})';
const OWN_TIME =
  '(?<!\\p{L})(?:egen|eigen|annen|anna|annan|særskilt|særskild|oppgitt|fastsatt|bestemt|konkret) (?:rapporterings|leverings)?(?:tids)?(?:frist|dato)';
/** "Dersom annen frist ikke er angitt", "der det ikkje er sett annan frist", "med mindre egen frist er satt". */
const UNLESS_OWN = `${IF}[^.,]{0,40}${NOT}[^.,]{0,30}${OWN_TIME}|${IF}[^.,]{0,30}${OWN_TIME}\\p{L}*[^.,]{0,20}${NOT}|(?<!\\p{L})med mindre(?!\\p{L})[^.,]{0,40}${OWN_TIME}`;
/** "Oppdrag som ikke har egen frist", "oppdrag uten frist". */
const WITHOUT_TIME =
  'oppdrag\\p{L}* (?:som |der det )?(?:ikke|ikkje|uten|utan) (?:\\p{L}+ ){0,3}(?:rapporterings|leverings)?(?:frist|dato)';
const CONDITION = new RegExp(`${UNLESS_TOLD}|${UNLESS_OWN}|${WITHOUT_TIME}`, 'iu');
/** "Alle oppdrag i tildelingsbrevet", "øvrige oppdrag"; those of one theme are not all. */
const ALL =
  /(?<!\p{L})(?:alle|samtlige|øvrige|resten av)(?: de| dei)?(?: \p{L}+)? oppdrag(?:ene|a)?(?!\p{L})(?! (?:under|knyttet|innen|innenfor|om|på|til|for|med|som|i (?:kapittel|kap|punkt|pkt|vedlegg))(?!\p{L}))/iu;
const TOLD =
  /(?<!\p{L})(?:rapporter|omtal|redegj|gjøres? (?:\p{L}+ )?rede|gj(?:e|ø)ras?t? (?:\p{L}+ )?greie|gjere (?:\p{L}+ )?greie|status)/iu;
const ANNUAL = /års(?:rapport|melding)/iu;

/** Whether a sentence is the rule for what has no other date. `sentence`: mended. */
export function isDefaultRule(sentence: string): boolean {
  return CONDITION.test(sentence) || (ANNUAL.test(sentence) && ALL.test(sentence) && TOLD.test(sentence));
}

/** Whether a text says that assignments without another date are told of in the annual report. `heading`: what stands above it. */
export function saysDefault(text: string, heading: string | null): boolean {
  return text
    .split(/(?<=\p{L}\.|\d{4}\.)\s/u)
    .some(
      (sentence) =>
        isDefaultRule(sentence) &&
        ANNUAL.test(sentence) &&
        (/oppdrag/iu.test(sentence) || /oppdrag/iu.test(heading ?? '')),
    );
}
