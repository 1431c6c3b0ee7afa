import { columnHead } from '../structure/column-heads';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';

/** The lines under a line that names the columns of a table, in the reporting chapter; null where there is none. */
export function flattenedTable(section: Section): { lines: readonly Line[]; timeFirst: boolean } | null {
  const { zone, annex, lines } = section;
  if (zone !== 'reporting' || annex !== null) return null;
  const at = lines.findIndex(({ text }) => columnHead(text) !== null);
  const head = lines[at];
  return head ? { lines: lines.slice(at + 1), timeFirst: columnHead(head.text) === 'time-first' } : null;
}
