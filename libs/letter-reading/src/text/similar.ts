/** Likeness of words that a scanner may have damaged: letters lost, I and l or 0 and O mixed up, spaces lost or added. */

/** Letters only, small, with look-alikes made one: what is left of a heading when its damage is not looked at. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/0/gu, 'o')
    .replace(/[1i|]/gu, 'l')
    .replace(/[^\p{L}]/gu, '');
}

/** 0–1: twice the longest common subsequence over the sum of the lengths. */
export function likeness(a: string, b: string): number {
  if (a.length + b.length === 0) return 0;
  const row = new Uint16Array(b.length + 1);
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charCodeAt(at);
    let before = 0;
    for (let index = 1; index <= b.length; index += 1) {
      const above = row[index] ?? 0;
      row[index] = letter === b.charCodeAt(index - 1) ? before + 1 : Math.max(above, row[index - 1] ?? 0);
      before = above;
    }
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}

/** So many letters of a word may be lost or stand twice. */
const MOST_LETTERS = 3;
const SHORTEST_LONG = 11;

/** The words of a title that are long enough to tell by themselves, as `bare` gives them. */
export function longWordsOf(title: string): string[] {
  return title.split(/\s+/u).flatMap((word) => (word.length < SHORTEST_LONG ? [] : [bare(word)]));
}

/** Whether one of these words is at least so like `stem`. All as `bare` gives them. */
export function hasWordLike(words: readonly string[], stem: string, least: number): boolean {
  return words.some((word) => Math.abs(word.length - stem.length) <= MOST_LETTERS && likeness(word, stem) >= least);
}

/** Whether a piece of `text` that is about as long is at least so like `stem`. Both as `bare` gives them. */
export function isLikeWithin(text: string, stem: string, least: number): boolean {
  if (text.includes(stem)) return true;
  const length = Math.min(text.length, stem.length);
  if (length < stem.length - 2) return false;
  // A piece without enough of the stem's letters in any order cannot be like it: they are counted on from piece to piece.
  const enough = (least * (length + stem.length)) / 2;
  const wanted = new Int16Array(LETTERS);
  const count = (letter: number, more: number): number => (wanted[letter] = (wanted[letter] ?? 0) + more);
  for (let at = 0; at < stem.length; at += 1) count(letterAt(stem, at), 1);
  let shared = 0;
  for (let end = 0; end < text.length; end += 1) {
    if (count(letterAt(text, end), -1) >= 0) shared += 1;
    const from = end + 1 - length;
    if (from < 0) continue;
    if (shared >= enough && likeness(text.slice(from, end + 1), stem) >= least) return true;
    if (count(letterAt(text, from), 1) > 0) shared -= 1;
  }
  return false;
}

/** Latin letters by their code, and one place for all others: the known words have none of those. */
const LETTERS = 257;

function letterAt(text: string, at: number): number {
  return Math.min(text.charCodeAt(at), LETTERS - 1);
}

/** Looked for from its figure, as letters are many. */
const DAMAGED_NUMBER = /\d(?:[.:/-]*[OolI]|(?<=[OolI][.:/-]*\d))/u;

/** Digits that a scanner took for letters ("2O26", "l5."), made digits again; the length stays. */
export function withDigits(text: string): string {
  if (!DAMAGED_NUMBER.test(text)) return text;
  return text.replace(/(?<![\p{L}\d])[\dOolI.:/-]*\d[\dOolI.:/-]*(?![\p{L}\d])/gu, (token) =>
    token.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  );
}

/** The number at the start of a heading, with its digits made digits again ("3.l Tittel"). */
export function withNumber(text: string): string {
  return text.replace(/^[\dlIO]{1,2}(?:\.[\dlIO]{1,3}){0,4}(?=\.?\s)/u, (number) =>
    /\d/.test(number) ? number.replace(/O/g, '0').replace(/[lI]/g, '1') : number,
  );
}
