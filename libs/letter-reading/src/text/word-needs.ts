/** What words of a text patterns need, so that each is searched for only where it can match. */
export interface WordNeeds<Name extends string> {
  /** For each name the bit of its pattern. A pattern that needs several of them needs the sum. */
  readonly needs: Readonly<Record<Name, number>>;
  /** Which of them one word (see `text/words-of`) meets, as bits. */
  readonly metBy: (word: string) => number;
}

/** A number has so many bits. */
const MOST = 31;

/** `patterns`: what a word must hold, by name; at most 31. */
export function wordNeeds<Name extends string>(patterns: Readonly<Record<Name, RegExp>>): WordNeeds<Name> {
  const named = Object.entries<RegExp>(patterns).map(([name, pattern], at) => ({
    name,
    pattern,
    bit: 1 << at,
  }));
  if (named.length > MOST) throw new Error(`A word has ${named.length} needs to meet, and a number only ${MOST} bits`);
  return {
    needs: Object.fromEntries(named.map(({ name, bit }) => [name, bit])) as Record<Name, number>,
    metBy: (word) => named.reduce((met, { pattern, bit }) => (pattern.test(word) ? met | bit : met), 0),
  };
}

/** Whether all that is needed is met. */
export function isMet(needed: number, met: number): boolean {
  return (needed & met) === needed;
}
