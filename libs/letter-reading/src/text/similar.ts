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
  const pieceLength = Math.min(text.length, stem.length);
  if (pieceLength < stem.length - 2) return false;
  // Without enough of the stem's letters in any order no piece can be like it: most texts, and most pieces, are told so.
  const enough = (least * (pieceLength + stem.length)) / 2;
  if (!hasLettersOf(stem, text, enough)) return false;
  for (let from = 0; from <= Math.max(0, text.length - stem.length); from += 1) {
    const piece = text.slice(from, from + stem.length);
    if (hasLettersOf(stem, piece, enough) && likeness(piece, stem) >= least) return true;
  }
  return false;
}

/** Whether the text has so many letters of `stem`, each counted as often as it stands in both. */
function hasLettersOf(stem: string, text: string, enough: number): boolean {
  let left = stem.length;
  for (let at = 0; at < stem.length; at += 1) {
    const letter = stem.charAt(at);
    if (stem.indexOf(letter) === at) left -= Math.max(0, timesIn(stem, letter) - timesIn(text, letter));
    if (left < enough) return false;
  }
  return true;
}

function timesIn(text: string, letter: string): number {
  let times = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) times += 1;
  return times;
}

const DAMAGED_NUMBER = /\d[.:/-]*[OolI]|[OolI][.:/-]*\d/u;

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
