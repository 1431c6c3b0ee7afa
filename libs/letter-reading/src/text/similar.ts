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
  let row = new Uint16Array(b.length + 1);
  for (const letter of a) {
    const next = new Uint16Array(b.length + 1);
    for (let index = 0; index < b.length; index += 1)
      next[index + 1] = letter === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}

/** The greatest likeness of `stem` to a piece of `text` that is about as long. Both as `bare` gives them. */
export function likenessWithin(text: string, stem: string): number {
  if (text.includes(stem)) return 1;
  if (text.length < stem.length - 2) return 0;
  let best = 0;
  for (let from = 0; from <= Math.max(0, text.length - stem.length); from += 1)
    best = Math.max(best, likeness(text.slice(from, from + stem.length), stem));
  return best;
}

/** Digits that a scanner took for letters ("2O26", "l5."), made digits again; the length stays. */
export function withDigits(text: string): string {
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
