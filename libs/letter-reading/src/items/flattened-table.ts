import type { ItemKind } from '@tertial/domain';
import { columnHead } from '../structure/column-heads';
import type { Section } from '../structure/section';
import type { Line } from '../text/lines';

/** A table whose columns became lines. */
export interface FlattenedTable {
  /** The line that names its columns. */
  readonly head: Line;
  /** What comes below it in its section. */
  readonly lines: readonly Line[];
  /** On which side of a row the words stand that say when. */
  readonly time: 'time-first' | 'time-last' | 'time-within';
  /** What its rows are. */
  readonly kind: Extract<ItemKind, 'special-report' | 'assignment'>;
}

const ASSIGNMENTS = /(?<!\p{L})(?:oppdrag|oppg[aå]ve|leveranse|bestilling)\p{L}*/iu;

/**
 * The table under the first line that names columns, in the reporting chapter, among assignments or in the annex of special
 * reporting; null where there is none.
 */
export function flattenedTable({ zone, annex, lines }: Section): FlattenedTable | null {
  const isPlace = annex === null ? zone === 'reporting' || zone === 'goals' : annex === 'special-report';
  if (!isPlace) return null;
  const at = lines.findIndex(({ text }) => columnHead(text) !== null);
  const head = lines[at];
  if (!head) return null;
  const ofAssignments = zone === 'goals' && ASSIGNMENTS.test(head.text);
  if (zone === 'goals' && !ofAssignments && !/rapport/iu.test(head.text)) return null;
  const time = columnHead(head.text) ?? 'time-last';
  return { head, lines: lines.slice(at + 1), time, kind: ofAssignments ? 'assignment' : 'special-report' };
}
