import type { ItemKind } from '../letter/reading';
import type { ComparableItem, ComparableLetter } from './comparable-item';
import { weightsOf, wordsOf } from './letter-words';

/** Two items that look like the same demand in two years' letters. */
export interface ItemPair {
  readonly earlierId: string;
  readonly laterId: string;
  /** 0–1: how alike they are; see `pairItems`. */
  readonly score: number;
}

/** Below this two items are not shown as a pair. Set on letters of 2014, 2021 and 2026: see pair-items.test.ts. */
export const PAIR_THRESHOLD = 0.45;

/** Shares of the score; the words tell most, and the place breaks ties between demands in the same words. */
const SHARES = { words: 0.84, kind: 0.08, heading: 0.04, chapter: 0.04 };

/** What the field calls differently from year to year without meaning another thing. */
const SAME_TRADE: readonly (readonly ItemKind[])[] = [
  ['assignment', 'one-off-delivery', 'research-assignment', 'special-report'],
  ['main-report', 'joint-report', 'one-off-delivery'],
  ['key-information', 'steering-parameter', 'special-report'],
  ['special-report', 'statistic'],
  ['meeting', 'calendar-deadline'],
];

interface Signed {
  readonly item: ComparableItem;
  /** Its words, each with its weight. */
  readonly words: ReadonlyMap<string, number>;
  /** The sum of these weights. */
  readonly weight: number;
  readonly heading: string | null;
  readonly chapter: string | null;
}

/**
 * Items of a letter with those of an earlier year that look like them, each in one pair at most, in the later letter's order.
 * Score: the weight of the words that both have, against the mean of what each has (weighted Dice), with small shares for kind, heading
 * and chapter. The most alike are paired first. Kinds that cannot be the same thing (a meeting, a statistic) are never paired.
 */
export function pairItems(earlier: ComparableLetter, later: ComparableLetter): ItemPair[] {
  const weight = weightsOf([earlier, later]);
  const old = earlier.items.map((item) => signed(item, earlier.year, weight));
  const fresh = later.items.map((item) => signed(item, later.year, weight));
  const candidates = fresh
    .flatMap((b, place) => old.map((a, from) => ({ a, b, place, from, score: scoreOf(a, b) })))
    .filter(({ score }) => score >= PAIR_THRESHOLD)
    .sort((x, y) => y.score - x.score || x.place - y.place || x.from - y.from);
  const taken = new Set<ComparableItem>();
  const pairs = candidates.filter(({ a, b }) => {
    if (taken.has(a.item) || taken.has(b.item)) return false;
    taken.add(a.item).add(b.item);
    return true;
  });
  return pairs
    .sort((x, y) => x.place - y.place)
    .map(({ a, b, score }) => ({ earlierId: a.item.id, laterId: b.item.id, score }));
}

function signed(item: ComparableItem, year: number, weight: (word: string) => number): Signed {
  const words = new Map([...wordsOf(item, year)].map((word) => [word, weight(word)]));
  const sum = [...words.values()].reduce((total, one) => total + one, 0);
  return { item, words, weight: sum, heading: plain(item.heading), chapter: plain(item.chapter) };
}

function scoreOf(a: Signed, b: Signed): number {
  const kind = kindScore(a.item.kind, b.item.kind);
  // Kinds that cannot be the same thing, and texts without words, are like nothing, wherever they stand.
  if (kind === 0 || a.weight === 0 || b.weight === 0) return 0;
  let shared = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) shared += weight;
  const words = (2 * shared) / (a.weight + b.weight);
  const heading = a.heading !== null && a.heading === b.heading ? 1 : 0;
  const chapter = a.chapter !== null && a.chapter === b.chapter ? 1 : 0;
  return SHARES.words * words + SHARES.kind * kind + SHARES.heading * heading + SHARES.chapter * chapter;
}

function kindScore(a: ItemKind, b: ItemKind): number {
  if (a === b) return 1;
  return SAME_TRADE.some((kinds) => kinds.includes(a) && kinds.includes(b)) ? 0.5 : 0;
}

/** A heading or chapter without case and signs. */
function plain(text: string | null): string | null {
  return text && text.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
}
