import type { NotDeadlineReason } from '@tertial/domain';
import type { TimeExpression } from '../deadlines/expressions';
import type { Anchors } from '../items/anchors';
import { itemId, type LetterContext } from '../items/draft';
import { timesOf } from '../items/times';
import { readLinesOf } from '../items/words-of-lines';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import type { AnnexFound } from './annex-lines';
import { contactsOf, hasAddress, isName } from './table-contacts';

const ROW = /^(\d{1,2})\.(?:\s+(?=\p{Lu})|$)/u;

interface Row {
  readonly number: string;
  readonly text: Line[];
  readonly contacts: Line[];
}

/** The table of statistics to be developed: number, what, contact person. Each row is a research assignment. */
export function readNewStatistics(context: LetterContext, anchors: Anchors, section: Section): AnnexFound {
  const found: AnnexFound = { drafts: [], notDeadlines: [], questions: [], used: new Set() };
  for (const row of rowsOf(section.lines)) addRow(context, anchors, section, row, found);
  return found;
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let open: Row | null = null;
  lines.forEach((line, index) => {
    const number = ROW.exec(line.text)?.[1];
    if (number !== undefined) {
      open = { number, text: [line], contacts: [] };
      rows.push(open);
    } else if (open) open = extend(open, lines, index, line);
  });
  return rows.filter(({ text }) => text.length > 1 || /\p{L}/u.test(text[0]?.text ?? ''));
}

/** Adds the line to the open row; null when the row ended before it. */
function extend(row: Row, lines: readonly Line[], index: number, line: Line): Row | null {
  if (row.contacts.length === 0 && !startsContact(lines, index)) {
    row.text.push(line);
    return row;
  }
  const complete = row.contacts.some(({ text }) => hasAddress(text));
  if (complete && !hasAddress(line.text) && !/^[.\p{Ll}\d-]{1,12}$/u.test(line.text)) return null;
  row.contacts.push(line);
  return row;
}

/** A name, or a piece of one, with an address within the next lines. */
function startsContact(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index] ?? { text: '' };
  if (hasAddress(text)) return true;
  const near = lines.slice(index + 1, index + 3).some((next) => hasAddress(next.text));
  return near && (isName(text) || /^\p{Lu}[\p{L}-]{1,30}$/u.test(text));
}

function addRow(context: LetterContext, anchors: Anchors, section: Section, row: Row, found: AnnexFound): void {
  const read = readLinesOf(context, row.text);
  const item = itemId(context, 'research-assignment', read.block.spans, read.passage.text);
  const times = timesOf(context, anchors, { ...read, zone: 'goals', item, refuses: onlyWithLimit });
  [...row.text, ...row.contacts].forEach((line) => found.used.add(line));
  found.drafts.push({
    kind: 'research-assignment',
    section,
    spans: read.block.spans,
    page: read.block.page,
    deliverables: times.deliverables,
    parties: [],
    lead: null,
    contacts: contactsOf(
      row.contacts.map(({ text, blanks, startsPage }) => ({ text, opens: blanks > 0 || startsPage })),
    ),
    extra: { number: row.number },
  });
  found.notDeadlines.push(...times.notDeadlines);
  found.questions.push(...times.questions);
}

/** In a row of a table only a date with "frist" or "innen" is a deadline; other times tell of figures and of dialogue. */
export function onlyWithLimit(expression: TimeExpression): NotDeadlineReason | null {
  const limited = /innen|innan|senest|seinast|frist/u.test(expression.lead);
  return limited && expression.meaning.type === 'date' ? null : 'no-deadline';
}
