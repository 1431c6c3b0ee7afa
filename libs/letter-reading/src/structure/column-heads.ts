/** The heads of columns: of a table that lost its lines ("Tema Hyppighet Frist", "Dato Hva"), or each by itself. */

const TIME_COLUMN =
  '(?:rapporterings|leverings|tids)?frist(?:er|ar)?|(?:rapporterings)?frekvens|hyppighet|hyppigheit|tidspunkt|når|dato';
/** "Hva det skal rapporteres på", "Kva skal rapporterast". */
const WHAT = '(?:hva|kva)(?: (?:som )?(?:det )?skal (?:rapporteres|rapporterast|leveres|leverast)(?: på| om)?)?';
const COLUMN = `(?:${TIME_COLUMN}|rapport(?:er|ering)?|rapporteringspunkt(?:er)?|rapporteringskrav|krav|merknad(?:er)?|kommentar(?:er)?|${WHAT}|tema|mottaker|mottakar|område|innhold|ansvar(?:lig)?|nr\\.?|leveranser?|oppdrag(?:et|ene|a)?|oppg[aå]ver?|bestilling(?:er|ar)?|tiltak|type|møte|sak(?:er)?|aktivitet(?:er|ar)?|hendelser?|hendingar?|dokument(?:er)?|beskrivelse|mål|deltakere|deltakarar|sted|stad)`;
const HEAD = new RegExp(`^${COLUMN}(?:\\s*/?\\s*${COLUMN}){1,4}$`, 'iu');
const TIME_FIRST = new RegExp(`^(?:nr\\.? )?(?:${TIME_COLUMN})(?![\\p{L}])`, 'iu');
const TIME_LAST = new RegExp(`(?<![\\p{L}])(?:${TIME_COLUMN})$`, 'iu');
const TIME_WITHIN = new RegExp(`(?<![\\p{L}])(?:${TIME_COLUMN})(?![\\p{L}])`, 'iu');

/** Which side the words of time stand on; null where the line names no columns or none of time. */
export function columnHead(text: string): 'time-first' | 'time-last' | 'time-within' | null {
  if (!HEAD.test(text)) return null;
  if (TIME_FIRST.test(text)) return 'time-first';
  if (TIME_LAST.test(text)) return 'time-last';
  return TIME_WITHIN.test(text) ? 'time-within' : null;
}

const MORE_NAMES =
  'tittel|prosjekt|kontakt(?:er|person(?:er|ar)?)?|styringsparamet(?:er|re|ere|rar)|parameter|indikator(?:er|ar)?|ambisjon(?:snivå)?|resultat(?:krav|mål)?|måltall|måltal|nummer|avdeling|status';
const NAME = new RegExp(
  `^(?:${COLUMN}|${MORE_NAMES})(?:(?:\\s*/\\s*| og | i | for )[\\p{L}\\d]+)*(?: 20\\d\\d)?$`,
  'iu',
);
const NAMES = new RegExp(`^(?:(?:${COLUMN}|${MORE_NAMES})(?: 20\\d\\d)?(?:\\s+|$)){2,5}$`, 'iu');

/** Whether these words, which stand apart from others, name a column. */
export function isColumnName(text: string): boolean {
  return NAME.test(text);
}

/** Whether the line names columns, of whatever kind: "Nr. Parameter Ambisjonsnivå 2026". */
export function namesColumns(text: string): boolean {
  return HEAD.test(text) || NAMES.test(text);
}
