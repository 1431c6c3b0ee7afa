import type { Line } from '../text/lines';
import { isDepartment } from './research-items';
import { UNIT, hasAddress, isName } from './table-contacts';

/** One row of the research table, its columns told apart. */
export interface ResearchRow {
  /** The department whose table it stands in. */
  readonly department: string | null;
  readonly title: Line[];
  readonly type: Line[];
  /** The words of the type alone, where comments go on in the same cell. */
  typeWords: string | null;
  readonly comments: Line[];
  readonly contacts: Line[];
}

const TYPE_WORD =
  '(?:delvis|intern\\p{Ll}*|ekstern\\p{Ll}*|analyse\\p{Ll}*|evaluering\\p{Ll}*|utredning\\p{Ll}*|forskning\\p{Ll}*|forsøk|kartlegging\\p{Ll}*|problemnotat|notat|undersøkelse\\p{Ll}*|registerstudie|litteraturstudie|kunnskapsoppsummering)';
/** What kind of work it is, at the start of a cell; a capital after it opens the comments. */
const TYPE = new RegExp(`^${TYPE_WORD}(?:[\\s/]+(?:og|eller|${TYPE_WORD}|\\([^)]{0,40}\\)))*`, 'u');
/** "Etaten tar kontakt med kontaktpersonen om …" is a sentence and names no columns. */
const HEADER =
  /^(?!kontakt|.*(?<!\p{L})(?:tar|tek|skal|må|bes|ber|om)(?!\p{L}))[^.:•]*kontaktperson|^(?:oppdrag|prioritet|tittel|tema|prosjekt)\s+type(?![\p{L}])/iu;
const DEADLINE = /^frist/iu;

/** A cell: lines without an empty line between them. */
type Cell = readonly Line[];

/** The rows of all tables of the annex: columns come one after the other, cell by cell. */
export function researchRows(lines: readonly Line[]): ResearchRow[] {
  const header = lines.findIndex(({ text }) => HEADER.test(text));
  if (header < 0) return [];
  const above = lines[header - 1]?.text ?? '';
  let department = isDepartment(above) ? above : null;
  const cells = cellsOf(lines.slice(header));
  const rows: ResearchRow[] = [];
  cells.forEach((cell, index) => {
    const text = textOf(cell);
    if (isDepartment(text)) department = text;
    if (HEADER.test(text) || isDepartment(text)) {
      rows.push(emptyRow(department));
      return;
    }
    const row = rows[rows.length - 1];
    if (!row || opensRow(row, text, cells.slice(index + 1, index + 4)))
      rows.push({ ...emptyRow(department), title: [...cell] });
    else place(row, cell, text, cells[index + 1]);
  });
  return rows.filter(({ title }) => title.length > 0);
}

function emptyRow(department: string | null): ResearchRow {
  return { department, title: [], type: [], typeWords: null, comments: [], contacts: [] };
}

function cellsOf(lines: readonly Line[]): Cell[] {
  const cells: Line[][] = [];
  for (const line of lines) {
    const last = cells[cells.length - 1];
    if (last && line.blanks === 0 && !line.startsPage && !HEADER.test(last[0]?.text ?? '')) last.push(line);
    else cells.push([line]);
  }
  return cells;
}

function textOf(cell: Cell): string {
  return cell.map(({ text }) => text).join(' ');
}

/** After the contacts a new row begins, unless the cell is one more contact or goes on with a sentence over a page break. */
function opensRow(row: ResearchRow, text: string, next: readonly Cell[]): boolean {
  if (row.title.length === 0 || row.contacts.length === 0) return false;
  if (hasAddress(text) || /^\p{Ll}/u.test(text) || isContact(text, next)) return false;
  // Where persons stand without addresses, only the type of work in the cell after tells a title from a unit.
  return row.contacts.some((line) => hasAddress(line.text)) || (!!next[0] && typeIn(textOf(next[0])) !== null);
}

function isContact(text: string, next: readonly Cell[]): boolean {
  if (hasAddress(text)) return true;
  if (isName(text)) return true;
  const [following] = next;
  return (
    UNIT.test(text) && text.length < (text.includes(':') ? 120 : 60) && !!following && hasAddress(textOf(following))
  );
}

/** Puts a cell into the column of its row that it belongs to. */
function place(row: ResearchRow, cell: Cell, text: string, next: Cell | undefined): void {
  if (row.title.length === 0) row.title.push(...cell);
  else if (row.type.length === 0 && !hasAddress(text) && typeIn(text) !== null) placeType(row, cell, text);
  else if (isContact(text, next ? [next] : [])) row.contacts.push(...cell);
  else if (row.contacts.length > 0 && /^\p{Ll}/u.test(text)) row.comments.push(...cell);
  else if (row.contacts.length > 0) row.contacts.push(...cell);
  else if (row.type.length === 0 && next && typeIn(textOf(next)) !== null && !DEADLINE.test(text))
    row.title.push(...cell);
  else if (row.type.length === 0 && text.length < 40 && !DEADLINE.test(text)) row.type.push(...cell);
  else row.comments.push(...cell);
}

/** The words of a type at the start of a cell, as printed. */
export function typeIn(text: string): string | null {
  const found = TYPE.exec(text.slice(0, 1).toLowerCase() + text.slice(1))?.[0];
  return found === undefined ? null : text.slice(0, found.length);
}

function placeType(row: ResearchRow, cell: Cell, text: string): void {
  const words = typeIn(text) ?? text;
  row.type.push(...cell);
  if (words.length < text.length) row.typeWords = words;
}
