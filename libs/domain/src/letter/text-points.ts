export interface Point {
  /** 0: the words themselves; 1: a bullet; 2: a bullet below a bullet. */
  readonly level: 0 | 1 | 2;
  readonly words: string;
}

/** A bullet sign between words; «o» is one where it stands alone, as PDFs have it for the second level. A dash is one at a line's start. */
const SIGN = /(?:^|\s)([•●▪◦]|o(?=\s))\s*|^\s*([-–])\s+/g;

/**
 * An item's words as lines to show: what leads in, each bullet that was folded into them, and each line that was broken by hand, which
 * ends a bullet. The words themselves stay. Pure.
 */
export function textPoints(text: string): Point[] {
  const points: Point[] = [];
  let dots = false;
  for (const line of text.split(/\r?\n/)) {
    let from = 0;
    let level: Point['level'] = 0;
    const close = (to: number) => {
      const words = line.slice(from, to).trim();
      if (words) points.push({ level, words });
    };
    for (const found of line.matchAll(SIGN)) {
      close(found.index);
      const second = found[1] === undefined || found[1] === 'o' || found[1] === '◦';
      level = second && dots ? 2 : 1;
      dots ||= !second;
      from = found.index + found[0].length;
    }
    close(line.length);
  }
  return points;
}

/** A title as one line: what leads in, where bullets were folded into it. '… skal gå ned. o Andelen …' → '… skal gå ned …' */
export function titleWords(title: string): string {
  const [first, ...rest] = textPoints(title);
  return first && rest.length > 0 ? `${first.words.replace(/[.:;,]$/, '')} …` : title;
}

/**
 * All of it in one line, without the signs of its bullets. 'Vurdering av: o skiltene o tavlene' → 'Vurdering av: skiltene; tavlene'. What
 * ends in a sign of its own keeps it.
 */
export function inOneLine(text: string): string {
  return textPoints(text)
    .map(({ level, words }, at, points) =>
      level && points[at + 1]?.level && !/[.!?:]$/.test(words) ? words.replace(/[,;]?$/, ';') : words,
    )
    .join(' ');
}
