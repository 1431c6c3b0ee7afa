import type { Anchors } from '../items/anchors';
import type { LetterContext } from '../items/draft';
import { readTableRow } from '../items/table-rows';
import { timeColumnsIn } from '../items/time-cells';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';
import { columnsOf } from '../text/table-row';
import type { AnnexFound } from './annex-lines';

/** What the rows so far tell of a table of special reporting. */
export interface Table {
  /** The columns that say when: those that the head names, else those where a row above did. */
  timeColumns: number[];
  isFirst: boolean;
}

export function newTable(): Table {
  return { timeColumns: [], isFirst: true };
}

/** A row of the annex: each that has a text is an item, whatever its other cells say; but for heads of columns, and of parts of the table. */
export function addTableRow(
  context: LetterContext,
  anchors: Anchors,
  section: Section,
  line: Line,
  goal: string | null,
  table: Table,
  found: AnnexFound,
): void {
  const named = timeColumnsIn(line.text);
  const isFirst = table.isFirst;
  table.isFirst = false;
  if (named.length > 0) {
    table.timeColumns = named;
    return;
  }
  const place = { start: line.from, page: line.page, text: line.text };
  const { timeColumns } = table;
  const every = saysWhat(line, timeColumns) && !isFirst;
  const row = readTableRow(context, anchors, section, place, { kind: 'special-report', goal, timeColumns, every });
  if (!row) return;
  if (timeColumns.length === 0 && row.timeColumn !== null) table.timeColumns = [row.timeColumn];
  found.used.add(line);
  found.drafts.push(row.draft);
  found.notDeadlines.push(...row.notDeadlines);
  found.questions.push(...row.questions);
}

/** A row with one text alone is the head of a part, unless it stands beside the column that says when. */
function saysWhat(line: Line, timeColumns: readonly number[]): boolean {
  const filled = columnsOf(line).flatMap(({ text }, index) => (text === '' ? [] : [index]));
  const [only = 0] = filled;
  return filled.length > 1 || (filled.length === 1 && only > 0 && timeColumns.includes(0));
}
