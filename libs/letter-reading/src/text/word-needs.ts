/** What words of a text patterns need, so that each is searched for only where it can match. */
export interface WordNeeds<Name extends string> {
  /** For each name the bit of its pattern. A pattern that needs several of them needs the sum. */
  readonly needs: Readonly<Record<Name, number>>;
  /** Which of them one word (see `text/words-of`) meets, as bits. */
  readonly metBy: (word: string) => number;
  /** Which of them a text meets by what stands between its words. */
  readonly metBetween: (text: string) => number;
}

/** A number has so many bits. */
const MOST = 31;

/** What a word must hold, and what must stand between words of a text, by name; at most 31 of both. */
export function wordNeeds<Name extends string, Between extends string = never>(
  patterns: Readonly<Record<Name, RegExp>>,
  between: Readonly<Record<Between, RegExp>> = {} as Readonly<Record<Between, RegExp>>,
): WordNeeds<Name | Between> {
  const ofWords = Object.entries<RegExp>(patterns).map(([name, pattern], at) => ({ name, pattern, bit: 1 << at }));
  const ofTexts = Object.entries<RegExp>(between).map(([name, pattern], at) => ({
    name,
    pattern,
    bit: 1 << (ofWords.length + at),
  }));
  const all = [...ofWords, ...ofTexts];
  if (all.length > MOST) throw new Error(`There are ${all.length} needs to meet, and a number has only ${MOST} bits`);
  const metIn = (named: typeof all, text: string): number =>
    named.reduce((met, { pattern, bit }) => (pattern.test(text) ? met | bit : met), 0);
  return {
    needs: Object.fromEntries(all.map(({ name, bit }) => [name, bit])) as Record<Name | Between, number>,
    metBy: (word) => metIn(ofWords, word),
    metBetween: (text) => metIn(ofTexts, text),
  };
}

/** Whether all that is needed is met. */
export function isMet(needed: number, met: number): boolean {
  return (needed & met) === needed;
}
