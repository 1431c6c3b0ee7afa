import type { ReviewEntry } from './review-entries';
import type { TextBlock, TextSegment } from './text-blocks';

/** The entries with those objects of before that say the same, so that only the lines that changed are drawn anew. Pure. */
export function keepUnchanged(
  before: ReadonlyMap<string, ReviewEntry>,
  entries: readonly ReviewEntry[],
): ReviewEntry[] {
  return entries.map((entry) => {
    const known = before.get(entry.id);
    return known && known.number === entry.number && subjectOf(known) === subjectOf(entry) ? known : entry;
  });
}

/** Whether two blocks of the same text look the same. Pure. */
export function sameBlock(a: TextBlock, b: TextBlock): boolean {
  return (
    a === b ||
    (a.from === b.from &&
      a.to === b.to &&
      a.segments.length === b.segments.length &&
      a.segments.every((segment, at) => sameSegment(segment, b.segments[at])))
  );
}

function subjectOf(entry: ReviewEntry): object {
  return entry.kind === 'item' ? entry.item : entry.question;
}

function sameSegment(a: TextSegment, b: TextSegment | undefined): boolean {
  if (!b || a.from !== b.from || a.to !== b.to) return false;
  if (a.marks.length !== b.marks.length || a.begins.join() !== b.begins.join()) return false;
  return a.marks.every((mark, at) => {
    const other = b.marks[at];
    return other && mark.of === other.of && mark.kind === other.kind && mark.tip === other.tip;
  });
}
