import type { WrittenTable } from './written-tables';

/**
 * Signs of points that stand on lines of their own, above the point, as extraction without layout leaves them: for reading each stands
 * before its point.
 */

const LONE = /^[ \t\f]*([•●▪◦∙·\uF0B7\uF0A7–-])[ \t]*$/gmu;
/** The line below, over empty ones, but not over the end of a page. */
const BELOW = /[ \t]*(?:\r\n|[\r\n])(?:[ \t]*(?:\r\n|[\r\n]))*[ \t]*([^\s\f][^\r\n\f]*)/uy;
/** A text with fewer has a sign that was lost from its line. */
const LEAST = 3;

/** Each sign that stands alone, with the first line of its point. */
export function loneSigns(letter: string): WrittenTable[] {
  const signs = [...letter.matchAll(LONE)];
  if (signs.length < LEAST) return [];
  const points: WrittenTable[] = [];
  let waiting: readonly [number, number] | null = null;
  for (const sign of signs) {
    const mark = sign[1] ?? '';
    const from = sign.index + sign[0].indexOf(mark);
    const at = [from, from + mark.length] as const;
    BELOW.lastIndex = at[1];
    const below = BELOW.exec(letter);
    const text = below?.[1]?.trimEnd() ?? '';
    // Over the signs of the points within it stands that of the point after them.
    if (below && isLone(text)) {
      waiting = at;
      points.push({ from, to: at[1], rows: [] });
    } else if (below && text !== '') {
      const start = BELOW.lastIndex - (below[1]?.length ?? 0);
      points.push({ from, to: start + text.length, rows: [[[at, [start, start + text.length]]]] });
      const next = waiting ? pointAfter(letter, start + text.length) : null;
      if (waiting && next) points.push({ from: next[0], to: next[1], rows: [[[waiting, next]]] });
      if (next) waiting = null;
    }
  }
  return points;
}

function isLone(text: string): boolean {
  return /^[•●▪◦∙·\uF0B7\uF0A7–-]$/u.test(text);
}

/** The first line of the paragraph that comes next, where it has no sign and opens with a capital letter. */
function pointAfter(letter: string, from: number): readonly [number, number] | null {
  const first = /(?:\r?\n[ \t]*){2,}(\S[^\r\n\f]*)/u.exec(letter.slice(from, from + 800));
  const text = first?.[1]?.trimEnd();
  if (!first || text === undefined || isLone(text) || !/^\p{Lu}.*\p{Ll}{3}/u.test(text)) return null;
  const start = from + first.index + first[0].length - (first[1]?.length ?? 0);
  return [start, start + text.length];
}
