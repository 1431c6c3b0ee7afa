import type { Line } from '../text/lines';
import type { Heading } from './headings';
import { unmarked } from './line-shapes';
import type { Field } from './vocabulary';

/** A heading that is the title of one item: what stands under it is that item. */
export interface ItemTitle {
  readonly field: Field;
  /** The item's printed number; null where the title has none ("Oppdrag: Nasjonal turplan"). */
  readonly number: string | null;
}

const LONGEST_TITLE = 160;
/** In a row of a table nothing else is a title. */
const LONGEST_ROW = 400;
/** After a number of its own a title of several lines is one, where no sentence is in it. */
const LONGEST_CODED = 300;

/** "TB2026-3 | Avd.: FHA | title", "2026-3 | title": a number that the ministry gave one assignment. */
const CODED =
  /^\|?\s*(?<number>(?:\p{Lu}{2,5}[ -]?)?20\d\d ?[-–.] ?\d{1,3})(?:\s*[|:–-]\s*|\s+(?=\p{Lu}))(?<rest>\S.*)$/u;
/** "Oppdrag 13/2024: title", "Oppdrag nr. 4 – title", "Oppdrag 2024-001 Title". */
const NUMBERED =
  /^(?<number>(?:[Oo]ppdrag|OPPDRAG) (?:[Nn]r\.? ?)?\p{Lu}?\d{1,4}(?:[-/.]\d{1,4})*)(?:\s*[|:–-]\s*|\.?\s+(?=\p{Lu}))(?<rest>\S.*)$/u;
/** "Oppdrag 3", with the text below it. */
const ALONE = /^(?<number>(?:[Oo]ppdrag|OPPDRAG) (?:[Nn]r\.? ?)?\d{1,3}):?$/u;
/** "Oppdrag: Nasjonal turplan". */
const NAMED = /^(?:[Oo]ppdrag|OPPDRAG)\s?[:–]\s+(?<rest>\p{Lu}.*)$/u;
/** "Styringsparameter 2: Ventetid", "Styringsparameter: Ventetid". */
const PARAMETER =
  /^(?:[Ss]tyringsparameter|STYRINGSPARAMETER)(?: (?:nr\.? ?)?\d{1,2}(?:\.\d{1,2})*(?:\s*[|:–-]\s*|\.?\s+(?=\p{Lu}))|\s?:\s+(?=\p{Lu}))(?<rest>\S.*)$/u;
/** "3.1.2.4 Oppdrag: Statsforvalteren skal …", "3.1.2.5 Resultatmål: 90 prosent …": a number gives one item, told at once. */
const TOLD = /^(?:(?<assignment>oppdrag)|resultatmål|styringsparameter|resultatkrav)\s?:\s+\p{Lu}?.*\p{L}{3}/iu;
/** A sentence tells what to do; a title names it. */
const SENTENCE = /(?<![\p{L}])(?:skal|må|bes|ber|vil|er|kan)(?![\p{L}])/u;

/** The one item that this heading (without its chapter's number) is the title of; null when it is none. */
export function itemTitle(text: string): ItemTitle | null {
  const isRow = text.includes('|');
  const isLongTitle = STARTS_CODED.test(text) && !SENTENCE.test(text);
  if (text.length > (isRow ? LONGEST_ROW : isLongTitle ? LONGEST_CODED : LONGEST_TITLE)) return null;
  const alone = isRow ? undefined : ALONE.exec(text)?.groups?.number;
  if (alone !== undefined) return { field: 'assignment', number: alone };
  if (!isRow && /[.,;:]$/u.test(text)) return null;
  const coded = CODED.exec(text)?.groups;
  // A year alone opens a title only in a table: "2025-2028 Plan" is a period.
  if (coded && isTitle(coded.rest) && (isRow || !/^20/u.test(coded.number ?? '')))
    return { field: 'assignment', number: coded.number ?? null };
  const numbered = NUMBERED.exec(text)?.groups;
  if (numbered && isTitle(numbered.rest)) return { field: 'assignment', number: numbered.number ?? null };
  if (isRow || SENTENCE.test(text)) return null;
  if (NAMED.test(text)) return { field: 'assignment', number: null };
  return PARAMETER.test(text) ? { field: 'steering-parameter', number: null } : null;
}

/** "TB2026-3", by itself. */
const CODE = /^\p{Lu}{2,5}[ -]?20\d\d ?[-–.] ?\d{1,3}$/u;
/** "Avd. HOD: SHA", "Avdeling: FHA": who in the ministry. */
const DEPARTMENT = /^(?:ansvarlig )?(?:fag)?(?:avd|avdeling|seksjon|seksj|departement|dep)(?:\.|:|(?=\s))[^.]{0,40}$/iu;

/** "TB2026-3 Avd. HOD: SHA Title". */
const DEPARTED =
  /^(?<number>\p{Lu}{2,5}[ -]?20\d\d ?[-–.] ?\d{1,3})\s+(?:fag)?avd(?:eling)?[.:\s][^.]{0,30}?\s\p{Lu}/iu;

/** A title that takes several lines, and how many. */
interface TitleInLines {
  readonly lines: number;
  readonly text: string;
  readonly title: ItemTitle;
}

/** At most so many lines are one title. */
const MOST_TITLE_LINES = 4;

/** The same title where it was cut at the end of a line: "TB2026-3 Avd.: FHA A long title," over "and its rest", and a gap. */
function wrappedTitle(lines: readonly Line[]): TitleInLines | null {
  const [first, ...others] = lines;
  const start = unmarked(first?.text ?? '');
  // After a department nothing but the title stands up to the gap, sentences in it too.
  const number = DEPARTED.exec(start)?.groups?.number;
  const rest = others.findIndex(
    ({ text, gap, startsPage }) => gap || startsPage || (number === undefined && !/^\p{Ll}/u.test(text)),
  );
  if (rest < 1 || others[rest]?.gap !== true) return null;
  const text = [start, ...others.slice(0, rest).map((line) => line.text)].join(' ');
  if (number !== undefined && !text.endsWith('.'))
    return { lines: rest + 1, text, title: { field: 'assignment', number } };
  const title = CODED.test(text) ? itemTitle(text) : null;
  return title && { lines: rest + 1, text, title };
}

/** The same title where its cells are lines: the number, perhaps the department, the title. `lines`: from the number on. */
function titleInCells(lines: readonly Line[]): TitleInLines | null {
  const [number = '', second = '', third = ''] = lines.map(({ text }) => unmarked(text));
  if (!CODE.test(number)) return null;
  const isDepartment = DEPARTMENT.test(second);
  const title = isDepartment ? third : second;
  if (title.length > LONGEST_TITLE || !/^\p{Lu}.*[^.:;,]$/u.test(title) || !isTitle(title)) return null;
  const count = isDepartment ? 3 : 2;
  const text = [number, second, third].slice(0, count).join(' ');
  return { lines: count, text, title: { field: 'assignment', number } };
}

/** Most lines start otherwise, and every line is asked. */
const STARTS_CODED = /^\|?\s*\p{Lu}{2,5}[ -]?20\d\d/u;

/** The title with a number that starts at a line of the letter and takes several; null where none does. */
export function titleInLines(lines: readonly Line[], index: number): TitleInLines | null {
  if (!STARTS_CODED.test(unmarked(lines[index]?.text ?? ''))) return null;
  const from = lines.slice(index, index + MOST_TITLE_LINES);
  return wrappedTitle(from) ?? titleInCells(from);
}

function isTitle(rest: string | undefined): boolean {
  return /\p{L}{3}/u.test(rest ?? '');
}

const PART =
  /^(?:(?:nærmere |nærare )?(?:om )?oppdraget|bakgrunn|formål|føremål|mål|mandat|(?:nærmere )?beskrivelse(?: av oppdraget)?|skildring|leveranser?|frist(?:er|ar)?|tidsplan|framdrift|fremdrift|gjennomføring|organisering|samarbeid|avgrensning(?:er)?|omfang|økonomi(?:ske rammer)?|rammer|forventninger|forventet resultat|rapportering|ressurser|ressursar|kontakt(?:person(?:er|ar)?)?|vedlegg til oppdraget)(?: og \p{L}+)?(?: (?:for|til|ved|av) (?:del)?oppdraget)?$/iu;

/** Whether a heading below an item's title opens a part of that item: "Bakgrunn", "Om oppdraget", "Leveranser". */
export function isPartHeading(text: string): boolean {
  return PART.test(text.replace(/[:\s]+$/u, ''));
}

const CHAPTER_NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+(?=\p{L})/u;

/** How many characters of a printed heading are its chapter's number. */
export function chapterNumberLength(text: string): number {
  return CHAPTER_NUMBER.exec(text)?.[0].length ?? 0;
}

/** A chapter of its own may be one item too: "3.2.1 Oppdrag nr. 4: title". */
export function titleOf(heading: Heading | null): ItemTitle | null {
  if (heading?.kind === 'item') return heading.title;
  if (heading?.kind !== 'chapter') return null;
  const { title, number } = heading.chapter;
  return itemTitle(title) ?? toldItem(title, number.join('.'));
}

/** Whether a title says nothing but its number. */
export function isNumberAlone(text: string): boolean {
  return ALONE.test(text);
}

/** Whether the words after a number name what kind of item they tell. */
export function tellsItem(words: string): boolean {
  return TOLD.test(words);
}

function toldItem(words: string, number: string): ItemTitle | null {
  const told = TOLD.exec(words);
  if (!told) return null;
  return { field: told.groups?.assignment ? 'assignment' : 'steering-parameter', number };
}
