import type { Question, ReadDeliverable } from '@tertial/domain';
import { columnsOf, type Cell } from '../text/table-row';
import type { Anchors } from './anchors';
import type { LetterContext } from './draft';
import { deliverableOf, isUnsettled, plainDeadline } from './times';
import { timingOf } from './timing';
import { readSpans } from './words-of-lines';

/** Cells of a table that say when, known by the head of their column or by what they say. */

const TIME =
  '(?:(?:rapporterings|leverings|tids|innleverings)?frist(?:en|er)?|frekvens|hyppighet|hyppigheit|tidspunkt|når|rapporteringsdato|leveringsdato)';
const HEAD = new RegExp(`^${TIME}(?:\\s*(?:/|,|og|eller)\\s*${TIME})*(?: for \\p{L}+)?$`, 'iu');
/** A cell that is left open, by a sign or in words. */
const NOTHING = /^(?:[^\p{L}\d]*|ingen|ikke relevant|ikkje relevant)$/iu;

/** "1.1", "2.3.1" under a head that does not say that it is a day. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*\.?$/u;

/** The columns that a table's head names as those of deadlines or frequencies; none where it is no head. */
export function timeColumnsIn(head: string): number[] {
  return columnsOf({ text: head, from: 0 }).flatMap(({ text }, index) => (HEAD.test(text) ? [index] : []));
}

/** The cells of a row by what they are. */
export interface SortedCells {
  readonly timing: readonly ReadDeliverable[];
  /** Cells of the columns that say when whose words are not read, or not all of them. */
  readonly unread: readonly Cell[];
  /** What is to be delivered, and remarks on it. */
  readonly texts: readonly Cell[];
  /** The column of a cell that says when, where one does. */
  readonly timeColumn: number | null;
}

/**
 * Sorts the cells of a row. What stands in a column of times is never text: what is not read of it is to be asked about. `named`: a
 * head says what the rows are.
 */
export function sortCells(
  context: LetterContext,
  anchors: Anchors,
  columns: readonly Cell[],
  timeColumns: readonly number[],
  named = false,
): SortedCells {
  const isNumber = ({ text }: Cell, index: number): boolean =>
    index === 0 && (named || timeColumns.length > 0) && !timeColumns.includes(0) && NUMBER.test(text);
  const filled = columns.flatMap((cell, index) => {
    const isOfTime = timeColumns.includes(index);
    if (cell.text === '' || (isOfTime && NOTHING.test(cell.text))) return [];
    const whole = isNumber(cell, index) ? null : timingOf(context, anchors, readCell(context, cell));
    return [{ cell, index, isOfTime, whole }];
  });
  // A row may have its cells in another order than the head names them.
  const isTurned = filled.some(({ whole, isOfTime }) => whole && !isOfTime);
  const isUnread = ({ cell, isOfTime, whole }: (typeof filled)[number]): boolean =>
    isOfTime && !whole && (!isTurned || readCell(context, cell).expressions.length > 0);
  const timing = filled.flatMap((one) => one.whole ?? (isUnread(one) ? partsOf(context, anchors, one.cell) : []));
  const unread = filled.filter(isUnread);
  return {
    timing,
    unread: unread.map(({ cell }) => cell),
    texts: filled.filter((one) => !one.whole && !unread.includes(one)).map(({ cell }) => cell),
    timeColumn: filled.find(({ whole }) => whole)?.index ?? null,
  };
}

function readCell(context: LetterContext, { span }: Cell): ReturnType<typeof readSpans> {
  return readSpans(context, [span], 1);
}

/** What is read of a cell that says more than is read; a deadline without a day where nothing is. */
function partsOf(context: LetterContext, anchors: Anchors, cell: Cell): ReadDeliverable[] {
  const { passage, expressions } = readCell(context, cell);
  const read = expressions.flatMap((expression) => {
    const deadline = plainDeadline(expression);
    return deadline ? [deliverableOf(context, anchors, deadline, expression, passage)] : [];
  });
  const { text: raw, span } = cell;
  return read.length > 0 ? read : [{ raw, span, type: 'vague', rule: 'vague-time', ruleVersion: '1' }];
}

/** What a person must say of the times of a row: of each cell that is not read, and of each deadline without a day. */
export function questionsOfCells({ timing, unread }: SortedCells, item: string): Question[] {
  const cells = unread.map(({ text, span }): Question => ({ about: 'date', raw: text, span, item }));
  const isAsked = (at: number): boolean => unread.some(({ span }) => span[0] <= at && at < span[1]);
  const times = timing.flatMap((deliverable): Question[] => {
    const { raw, span, type } = deliverable;
    if (!span || isAsked(span[0]) || !isUnsettled(deliverable)) return [];
    return [{ about: type === 'report' ? 'anchor' : 'date', raw, span, item }];
  });
  return [...cells, ...times];
}
