/** The line that names the columns of a table which lost its lines: "Tema Hyppighet Frist", "Dato Hva". */

const TIME_COLUMN = 'frist(?:er)?|frekvens|hyppighet|hyppigheit|tidspunkt|når|dato|rapporteringsfrist';
const COLUMN = `(?:${TIME_COLUMN}|rapport(?:er|ering)?|krav|merknad(?:er)?|kommentar(?:er)?|hva|kva|tema|mottaker|mottakar|område|innhold|ansvarlig|nr\\.?|leveranser?|oppdrag(?:et|ene|a)?|oppg[aå]ver?|bestilling(?:er|ar)?|tiltak|type|møte|sak(?:er)?|aktivitet(?:er|ar)?|hendelser?|hendingar?|dokument(?:er)?|beskrivelse)`;
const HEAD = new RegExp(`^${COLUMN}(?:\\s*/?\\s*${COLUMN}){1,4}$`, 'iu');
const TIME_FIRST = new RegExp(`^(?:nr\\.? )?(?:${TIME_COLUMN})(?![\\p{L}])`, 'iu');
const TIME_LAST = new RegExp(`(?<![\\p{L}])(?:${TIME_COLUMN})$`, 'iu');

/** Which side the words of time stand on; null where the line names no columns or none of time on an edge. */
export function columnHead(text: string): 'time-first' | 'time-last' | null {
  if (!HEAD.test(text)) return null;
  if (TIME_FIRST.test(text)) return 'time-first';
  return TIME_LAST.test(text) ? 'time-last' : null;
}
