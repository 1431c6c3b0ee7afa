import type { LocalDate } from '@tertial/domain';
import { findTimeExpressions } from './deadlines/expressions';

/** What stands above a letter's text: whom it addresses, from when it is, and from whom, line by line. */

/** How many lines a letterhead has. */
const LETTERHEAD = 15;

/** Names of state bodies, by how they end. */
const BODY_NAME =
  /^(?:\p{Lu}[\p{L}-]*(?:(?<=-),? (?:og )?\p{Ll}[\p{L}-]*){0,3}?(?:direktoratet|tilsynet|etaten|verket|instituttet|rådet|senteret|ombudet|ombodet|banken|kassen|vesenet|universitetet|høyskolen|høgskolen|høgskulen|museet|administrasjonen|forvaltningen|sentralen|nemnda|arkivet|biblioteket|fondet|registrene|registeret)|Direktoratet for \p{L}[\p{L} -]{2,60}|(?:Statens|Norges|Norsk) \p{L}[\p{L} -]{2,40}|(?:Statsforvalt[ae]ren|Universitetet|Høgskolen|Høgskulen|Høyskolen) i \p{Lu}[\p{L} -]{2,40})$/u;
/** "Postboks 12", "7485 TRONDHEIM", "Storgata 3": what stands under a name in an address. */
const ADDRESS = /^(?:(?:postboks|p\.?b\.?) ?\d|\d{4} \p{Lu}{2}|\p{Lu}\p{L}+(?:gata|gate|vegen|veien|vei|plass) \d)/iu;
const NAME = /^\p{Lu}[\p{L} .-]{3,60}$/u;
const NO_RECEIVER = /departement|adresse|telefon|unntatt|ifølge|deres ref|vår ref/iu;

function printedLines(head: string): string[] {
  return head
    .split(/\r?\n|\f/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, LETTERHEAD);
}

/** The line that has the labels of references and date: what stands above it is from whom and to whom. */
const REFERENCES = /^(?:deres|dykkar|vår) ref|^(?:saks|arkiv)(?:nr|nummer)|^dato(?!\p{L})/iu;
/** What a line above the references may be that is nobody's name. */
const NO_NAME = /brev|budsjett|instruks|kongelig|kopi|ministeren|departement/iu;

/**
 * Whom a letterhead addresses: a line that is a body's name and nothing else, any name over an address, or the first
 * name between the ministry's and the references; null without one.
 */
export function addressee(head: string): string | null {
  const lines = printedLines(head);
  const overAddress = (line: string, at: number): boolean =>
    NAME.test(line) && !ADDRESS.test(line) && !NO_RECEIVER.test(line) && ADDRESS.test(lines[at + 1] ?? '');
  return lines.find((line) => BODY_NAME.test(line)) ?? lines.find(overAddress) ?? belowTheMinistry(lines);
}

function belowTheMinistry(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => REFERENCES.test(line));
  const from = lines.slice(0, Math.max(end, 0)).findIndex((line) => /departement(?:et)?$/iu.test(line)) + 1;
  const named = from === 0 ? undefined : lines.slice(from, end).find((line) => NAME.test(line));
  return named !== undefined && !NO_NAME.test(named) ? named : null;
}

/** "FORSVARSDEPARTEMENTET" on a line of its own, as it is written in a text; null without one. */
export function ministryInCapitals(head: string): string | null {
  const line = printedLines(head).find((text) => /^[\p{Lu}, -]{3,60}DEPARTEMENTET$/u.test(text));
  return line ? `${line[0] ?? ''}${line.slice(1).toLowerCase()}` : null;
}

/** "Oslo, 3. mars 2026" or "Vår ref.: 26/12    3. mars 2026": nothing but the day, after a place or references. */
const BEFORE_DAY =
  /^(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,?(?: den)?|.*(?:(?:[Dd]eres|[Dd]ykkar|[Vv]år) ref|[Ss]aksn).*|[\d/\s–-]*)$/u;
/** A sentence has begun: the letterhead is over. */
const OF_THE_TEXT = /(?<!\p{L})(?:viser|skal|gir|med dette|ber|stiller)(?!\p{L})/iu;

/** The day that a letterhead gives without the word "Dato": alone on its line, but for place and references. Null without one. */
export function dayOfLetterhead(head: string, year: number | null): LocalDate | null {
  for (const line of printedLines(head)) {
    if (OF_THE_TEXT.test(line)) return null;
    const [found] = findTimeExpressions(line, year).filter(({ meaning }) => meaning.type === 'date');
    if (found?.meaning.type !== 'date' || found.meaning.givenYear === null) continue;
    const isLast = line.slice(found.to).trim() === '';
    if (isLast && /^(?:den)?$/u.test(found.lead) && BEFORE_DAY.test(line.slice(0, found.from).trim()))
      return found.meaning.due;
  }
  return null;
}
