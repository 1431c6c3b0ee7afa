/**
 * Words that a scanner damaged, found again by likeness to known words: letters lost, doubled, turned round or taken for
 * others. How like is like enough is said here, and only here, for words; for headings see `structure/vocabulary`.
 */

/** Shorter words say too little by themselves: what stands around them must tell. */
export const SHORTEST_MENDED = 5;
/** Faults that a word may have: one; two from so many letters on. */
export const TWO_FAULTS_FROM = 10;

/** Shapes that a scanner takes for one another are compared as one letter. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/rn/gu, 'm'],
  [/cl/gu, 'd'],
  [/[1i|íìï]/gu, 'l'],
  [/[0óòöø]/gu, 'o'],
  [/[áàâäåæ]/gu, 'a'],
  [/[cé]/gu, 'e'],
  [/5/gu, 's'],
  [/8/gu, 'b'],
  [/q/gu, 'g'],
];

/** A word in small letters with the shapes that look alike made one. */
export function shapeOf(word: string): string {
  let shape = word;
  for (const [pattern, put] of SHAPES) shape = shape.replace(pattern, put);
  return shape;
}

/** How many letters are lost, added, changed or turned round between two words; `most` + 1 for more than `most`. */
export function faultsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

/** The letters that a shape has, as bits: one fault changes at most two of them. */
function lettersOf(shape: string): number {
  let bits = 0;
  for (let at = 0; at < shape.length; at += 1) bits |= 1 << (shape.charCodeAt(at) % 31);
  return bits;
}

function countOf(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count += 1) rest &= rest - 1;
  return count;
}

/** Known words, to which damaged ones are likened. */
export interface KnownWords {
  has(word: string): boolean;
  /** The known words that a damaged one is nearest to, within the faults that their length allows; none for a known one. */
  nearest(word: string): readonly string[];
  /** Whether the word may be a piece of a known or damaged one: not, where each of them lacks too many of its letters. */
  mayBePiece(word: string): boolean;
}

/** Words remembered; a letter has some thousand different ones. */
const MOST_REMEMBERED = 50_000;

/** `real`: words that are near a known one and right as they stand. */
export function knownWords(words: readonly string[], real: ReadonlySet<string> = new Set()): KnownWords {
  const known = new Set(words);
  const entries = words.map((word) => {
    const shape = shapeOf(word);
    return { word, shape, letters: lettersOf(shape), most: shape.length >= TWO_FAULTS_FROM ? 2 : 1 };
  });
  const find = (word: string): string[] => {
    const shape = shapeOf(word);
    const letters = lettersOf(shape);
    let best = 3;
    let found: string[] = [];
    for (const entry of entries) {
      const most = Math.min(entry.most, best);
      if (Math.abs(entry.shape.length - shape.length) > most || countOf(entry.letters ^ letters) > 2 * most) continue;
      const faults = faultsBetween(shape, entry.shape, most);
      if (faults > most) continue;
      found = faults < best ? [entry.word] : [...found, entry.word];
      best = faults;
    }
    return found;
  };
  const mayBePiece = (word: string): boolean => {
    // Letters at its ends may be one shape with those of the other piece.
    const shape = shapeOf(word.replace(/^[nl]|[rc]$/gu, ''));
    const letters = lettersOf(shape);
    return entries.some(
      (entry) => shape.length <= entry.shape.length + entry.most && countOf(letters & ~entry.letters) <= entry.most,
    );
  };
  const remembered = new Map<string, readonly string[]>();
  return {
    has: (word) => known.has(word),
    mayBePiece,
    nearest(word) {
      const before = remembered.get(word);
      if (before) return before;
      const found = known.has(word) || real.has(word) || word.length > 40 ? [] : find(word);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, found);
      return found;
    },
  };
}
