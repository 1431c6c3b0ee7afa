import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readSpans } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { columnsOf, isTableRow, type Cell } from '../text/table-row';
import type { AnnexFound } from './annex-lines';
import { addResearch, isDepartment, type FoundResearch } from './research-items';
import { typeIn } from './research-rows';
import { contactsOf, hasAddress, isName, type ContactLine } from './table-contacts';

type Column = 'number' | 'title' | 'type' | 'comments' | 'ministry' | 'agency' | 'contact';

/** What the head of a column says that it holds; the first that fits. */
const heads: readonly (readonly [column: Column, words: RegExp])[] = [
  ['agency', /(?:kontakt|ansvarlig).*(?:direktorat|etat|virksomhet|verksemd|tilsyn|\p{L}dir(?!\p{L}))/iu],
  ['ministry', /(?:kontakt|ansvarlig).*dep/iu],
  ['contact', /kontakt|ansvarlig/iu],
  ['number', /^(?:nr|nummer|prioritet|#)/iu],
  ['type', /^(?:oppdrags)?(?:type|form)/iu],
  ['comments', /kommentar|merknad|omtale|beskrivelse|frist|tidspunkt/iu],
  ['title', /oppdrag|tittel|tema|prosjekt|statistikk|kunnskapsbehov|problemstilling/iu],
];
/** A head names at least these many columns. */
const FEWEST_HEADS = 2;
const LONGEST_HEAD = 60;

/** The rows of research tables: their columns are known by their heads, or by what stands in them. */
export function addResearchTable(context: LetterContext, anchors: Anchors, section: Section, found: AnnexFound): void {
  let columns: readonly (Column | null)[] = [];
  let department: string | null = null;
  for (const line of section.lines) {
    if (isDepartment(line.text)) department = line.text;
    if (!isTableRow(line.text)) continue;
    const cells = columnsOf(line);
    const head = headOf(cells);
    if (head) columns = head;
    const research = head ? null : researchIn(context, line, cells, columns);
    if (!research) continue;
    found.used.add(line);
    addResearch(context, anchors, section, { ...research, department }, found);
  }
}

/** The columns that a row of heads names; null for a row of another kind. */
function headOf(cells: readonly Cell[]): (Column | null)[] | null {
  if (cells.some(({ text }) => hasAddress(text))) return null;
  const columns = cells.map(
    ({ text }) => heads.find(([, words]) => text.length < LONGEST_HEAD && words.test(text))?.[0] ?? null,
  );
  return columns.filter((column) => column !== null).length < FEWEST_HEADS ? null : withSides(columns);
}

/** Of two columns of contacts the ministry's comes first, unless a head says otherwise. */
function withSides(columns: readonly (Column | null)[]): (Column | null)[] {
  if (columns.filter(isContact).length !== 2) return [...columns];
  let next: Column = columns.includes('ministry') ? 'agency' : 'ministry';
  return columns.map((column) => {
    if (column !== 'contact') return column;
    const side = next;
    next = 'agency';
    return side;
  });
}

function researchIn(
  context: LetterContext,
  line: Line,
  cells: readonly Cell[],
  columns: readonly (Column | null)[],
): Omit<FoundResearch, 'department'> | null {
  const kinds = cells.map((cell, index) => columns[index] ?? kindOf(cell.text, cells.slice(0, index)));
  const of = (kind: Column): Cell[] => cells.filter(({ text }, index) => kinds[index] === kind && text !== '');
  if (!of('title').some(({ text }) => /\p{L}{3}/u.test(text))) return null;
  const told = cells.filter(({ text }, index) => text !== '' && !isContact(kinds[index]));
  const [number] = of('number');
  return {
    read: readSpans(
      context,
      told.map(({ span }) => span),
      line.page,
    ),
    ...(number ? { number: number.text.replace(/\.$/u, '') } : {}),
    contacts: [
      ...contactsOf(linesOf(of('ministry')), 'ministry'),
      ...contactsOf(linesOf(of('agency')), 'agency'),
      ...contactsOf(linesOf(of('contact'))),
    ],
    research: { type: textOf(of('type')), comments: textOf(of('comments')) },
  };
}

/** What a cell is under a head that says nothing, or in a table without a head. */
function kindOf(text: string, before: readonly Cell[]): Column {
  if (/^\d{1,2}\.?$/u.test(text)) return 'number';
  if (hasAddress(text) || isName(text)) return 'contact';
  if (!before.some((cell) => /\p{L}{3}/u.test(cell.text))) return 'title';
  return typeIn(text) === text ? 'type' : 'comments';
}

function isContact(column: Column | null | undefined): boolean {
  return column === 'contact' || column === 'ministry' || column === 'agency';
}

/** Where the lines of a cell ended is not known: each word may be the end of one, and an address cut there. */
function linesOf(cells: readonly Cell[]): ContactLine[] {
  return cells.flatMap((cell) => cell.text.split(' ').map((text, index) => ({ text, opens: index === 0 })));
}

function textOf(cells: readonly Cell[]): string | null {
  return cells.length === 0 ? null : cells.map(({ text }) => text).join(' ');
}
