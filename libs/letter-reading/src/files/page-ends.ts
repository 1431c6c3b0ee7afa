import type { PageLine } from './page-lines';

/** So much of a line's room, in font sizes, may stay empty though the next word was too long: spaces differ in width. */
const SLACK = 0.5;
/** A line that starts this much further to the left, in font sizes, is of another paragraph. */
const OUTDENT = 1;
const SIGN = /^[•●▪◦‣·∙o\-–*\uF0B7\uF0A7]\s/u;

/**
 * Whether the paragraph that a page ends with is at its end there, told by where the lines stand: the last one had room for
 * the first word of the next page, or that page starts further to the left. `above`: the lines of the page that ends, without
 * footnotes; `below`: the first line of the next. False where it may go on.
 */
export function endsWithPage(above: readonly PageLine[], below: PageLine | undefined): boolean {
  const last = above[above.length - 1];
  const [end] = last?.segments.slice(-1) ?? [];
  const [start] = below?.segments ?? [];
  if (!last || !below || !end || !start || /^\p{Ll}/u.test(start.text)) return false;
  // Columns tell by themselves what goes on.
  if (last.segments.length > 1 || below.segments.length > 1) return false;
  const margin = Math.max(
    ...above.flatMap(({ segments }) => (segments.length === 1 ? segments.map((it) => it.end) : [])),
  );
  const [word = ''] = start.text.split(' ');
  const wordWidth = ((start.end - start.x) * (word.length + 1)) / Math.max(1, start.text.length);
  if (end.end + wordWidth < margin - last.size * SLACK) return true;
  const left = last.segments[0]?.x ?? 0;
  return start.x < left - last.size * OUTDENT || (SIGN.test(last.segments[0]?.text ?? '') && start.x <= left);
}
