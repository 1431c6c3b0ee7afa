/** A place [from, to) of the text that is marked, and what it is the place of. */
export interface Mark {
  /** Id of the item or question, or of the words that are no deadline. */
  readonly of: string;
  readonly kind: 'item' | 'deadline' | 'question' | 'not-deadline';
  readonly from: number;
  readonly to: number;
  /** What is said of the words to who points at them. */
  readonly tip?: string;
}

/** A stretch of text that the same marks cover. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

/**
 * Cuts [from, to) where a mark begins or ends, so that marks may overlap, contain each other and run over the edges.
 * The segments lie side by side and fill the stretch. Pure.
 */
export function segmentsOf(from: number, to: number, marks: readonly Mark[]): Segment[] {
  const touching = marks.filter((mark) => mark.from < to && mark.to > from && mark.from < mark.to);
  const within = touching.flatMap((mark) => [mark.from, mark.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...within, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? to;
    return { from: start, to: end, marks: touching.filter((mark) => mark.from <= start && mark.to >= end) };
  });
}

/** Each of the stretches with the marks that touch it; both sorted by `from`. One walk over both. */
export function marksByStretch<T extends { readonly from: number; readonly to: number }>(
  stretches: readonly T[],
  marks: readonly Mark[],
): { stretch: T; marks: Mark[] }[] {
  let open: Mark[] = [];
  let next = 0;
  return stretches.map((stretch) => {
    open = open.filter((mark) => mark.to > stretch.from);
    for (let mark = marks[next]; mark && mark.from < stretch.to; mark = marks[++next]) open.push(mark);
    return { stretch, marks: open.filter((mark) => mark.to > stretch.from) };
  });
}

/**
 * Where words stand within a place of the text, white space folded on both sides; null when they do not.
 * The answer is in offsets of the whole text.
 */
export function findWords(text: string, place: readonly [number, number], words: string): [number, number] | null {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return null;
  const pattern = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern).exec(text.slice(...place));
  return found && [place[0] + found.index, place[0] + found.index + found[0].length];
}
