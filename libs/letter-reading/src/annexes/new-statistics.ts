import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { isTableRow } from '../text/table-row';
import type { AnnexFound } from './annex-lines';
import { addResearch, isDepartment } from './research-items';
import { addResearchTable } from './research-table';
import { contactLines, contactsOf, hasAddress, isName } from './table-contacts';

const ROW = /^(\d{1,2})\.(?:\s+(?=\p{Lu})|$)/u;

/** "Fotnote: [1] Dersom det er mulig …" */
const NOTE = /^(?:fotnote:?\s*)?\[\d{1,2}\]\s/iu;

interface Row {
  readonly department: string | null;
  readonly number: string;
  readonly text: Line[];
  /** A footnote that stands in the row itself. */
  readonly notes: Line[];
  readonly contacts: Line[];
}

/** The table of statistics to be developed: number, what, contact person. Each row is a research assignment. */
export function readNewStatistics(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  addResearchTable(context, anchors, section, found);
  const lines = section.lines.filter((line) => !isTableRow(line.text));
  for (const row of rowsOf(lines)) addRow(context, anchors, section, row, found);
  return found;
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let open: Row | null = null;
  let department: string | null = null;
  lines.forEach((line, index) => {
    const number = ROW.exec(line.text)?.[1];
    if (isDepartment(line.text)) {
      department = line.text;
      open = null;
    } else if (number !== undefined) {
      open = { department, number, text: [line], notes: [], contacts: [] };
      rows.push(open);
    } else if (open) open = extend(open, lines, index, line);
  });
  return rows.filter(({ text }) => text.length > 1 || /\p{L}/u.test(text[0]?.text ?? ''));
}

/** Adds the line to the open row; null when the row ended before it. */
function extend(row: Row, lines: readonly Line[], index: number, line: Line): Row | null {
  if (row.contacts.length === 0 && !startsContact(lines, index)) {
    (row.notes.length > 0 || NOTE.test(line.text) ? row.notes : row.text).push(line);
    return row;
  }
  const complete = row.contacts.some(({ text }) => hasAddress(text)) || !isNearAddress(lines, index);
  if (row.contacts.length > 0 && complete && !hasAddress(line.text) && !/^[.\p{Ll}\d-]{1,12}$/u.test(line.text))
    return null;
  row.contacts.push(line);
  return row;
}

/** A name, or a piece of one, with an address within the next lines; or a name in a cell of its own that ends the row. */
function startsContact(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  if (hasAddress(line.text)) return true;
  if (isNearAddress(lines, index)) return isName(line.text) || /^\p{Lu}[\p{L}-]{1,30}$/u.test(line.text);
  const next = lines[index + 1];
  return line.blanks > 0 && isName(line.text) && (!next || ROW.test(next.text) || isDepartment(next.text));
}

function isNearAddress(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 3).some((next) => hasAddress(next.text));
}

function addRow(context: LetterContext, anchors: Anchors, section: Section, row: Row, found: AnnexFound): void {
  [...row.text, ...row.contacts].forEach((line) => found.used.add(line));
  const research = {
    read: readLinesOf(context, row.text),
    department: row.department,
    number: row.number,
    contacts: contactsOf(contactLines(row.contacts)),
    notes: row.notes.length === 0 ? [] : [readLinesOf(context, row.notes).passage.text.replace(NOTE, '')],
  };
  addResearch(context, anchors, section, research, found);
}
