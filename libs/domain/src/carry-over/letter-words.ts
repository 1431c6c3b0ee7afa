import type { ItemKind } from '../letter/reading';
import { MONTH_NAMES } from '../time/norwegian-date';
import type { ComparableItem } from './comparable-item';

/** Of these a letter has one or a few: what it is tells as much as a rare word. */
const FEW_OF_A_YEAR: readonly ItemKind[] = ['main-report', 'joint-report'];
/** Longer words are compared by their beginning, so that 'rapporten' meets 'rapportere' and 'tiltakene' meets 'tiltak'. */
const STEM = 6;
/** Words without weight of their own, in bokmål and nynorsk. */
const FILLERS = new Set(
  'og i å på for til av med som det den de en et ei er skal kan vil har ved om fra seg sin sitt sine at eller også etter dei eit vere skal innen innan'.split(
    ' ',
  ),
);

/**
 * The words by which an item is recognised next year, each once: lower case, cut to their beginnings. Years count from the letter's
 * own ('2026' in the letter of 2026 is '2027' in that of 2027), and days of dates do not count: a date that has moved is no other demand.
 */
export function wordsOf({ text, kind }: Pick<ComparableItem, 'text' | 'kind'>, year: number): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => signOf(word, year));
  const signs = FEW_OF_A_YEAR.includes(kind) ? [...words, `kind ${kind}`] : words;
  return new Set(signs.filter((sign): sign is string => sign !== null));
}

function signOf(word: string, year: number): string | null {
  if (/^(?:19|20)\d\d$/.test(word)) return `år${Number(word) - year}`;
  if (/^\d+$/.test(word) || MONTH_NAMES.includes(word) || FILLERS.has(word)) return null;
  return word.slice(0, STEM);
}

/** A letter as far as its items' words go. */
interface WordedLetter {
  readonly year: number;
  readonly items: readonly Pick<ComparableItem, 'text' | 'kind'>[];
}

/** How much a word tells an item from the others: the rarer in both letters, the more. Words that most items have weigh next to nothing. */
export function weightsOf(letters: readonly WordedLetter[]): (word: string) => number {
  const items = letters.flatMap((letter) => letter.items.map((item) => wordsOf(item, letter.year)));
  const counts = new Map<string, number>();
  for (const words of items) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + items.length / (counts.get(word) ?? 1));
}
