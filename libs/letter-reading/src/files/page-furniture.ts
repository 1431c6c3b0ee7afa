import { isDeadlineLine } from '../structure/continuation';
import { fieldOf } from '../structure/vocabulary';
import { partsOf, wordsOf, type PageLine } from './page-lines';

/** A page without its running heads and feet, and its printed number. */
export interface BarePage {
  readonly lines: readonly PageLine[];
  readonly number: number | null;
}

interface Edge {
  readonly line: PageLine;
  readonly page: number;
  /** Digits aside, and where on the page it stands: what two heads have in common. */
  readonly key: string;
  /** The same without the place. */
  readonly words: string;
  /** Nothing stands above it, or nothing below. */
  readonly outermost: boolean;
}

/** So many lines at the head and at the foot of a page may be furniture. */
const EDGE_LINES = 4;
const ADDRESS_LINES = 8;
const ADDRESSES = /^(?:post|kontor|besøks)adresse/iu;
const NAMED_NUMBER = /(?:^|\s)side:?\s*(\d{1,3})(?:\s*(?:av|\/)\s*\d{1,3})?(?=\s|$)/iu;
const BARE_NUMBER = /^(?:[-–]\s*)?(\d{1,3})(?:\s*(?:av|\/)\s*\d{1,3}|\s*\(\d{1,3}\))?(?:\s*[-–])?$/iu;

/**
 * Takes heads and feet out: lines at a page's edge that come again at the same height on at least half of the pages
 * (on both of two), the same lines outermost on a page of another height, and page numbers, which count with the pages.
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): BarePage[] {
  const edges = pages.flatMap((lines, page) => edgesOf(lines, page));
  const again = repeated(edges, pages.length);
  const words = new Set(again.map((edge) => edge.words));
  const turned = edges.filter((edge) => edge.outermost && words.has(edge.words));
  const furniture = new Set([...again, ...turned].map(({ line }) => line));
  const numbers = pageNumbers(edges, furniture);
  return pages.map((lines, page) => {
    const own = lines.filter((line) => !furniture.has(line) && numbers[page]?.line !== line);
    return { lines: page === 0 ? addressesFirst(own) : own, number: numbers[page]?.number ?? null };
  });
}

/** The sender's addresses at the foot of the first page are its letterhead: at its head they part no sentence. */
function addressesFirst(lines: readonly PageLine[]): readonly PageLine[] {
  const at = lines.findIndex(
    (line, index) => index >= lines.length - ADDRESS_LINES && ADDRESSES.test(wordsOf(line)) && partsOf(line) > 1,
  );
  return at < 0 ? lines : [...lines.slice(at), ...lines.slice(0, at)];
}

function edgesOf(lines: readonly PageLine[], page: number): Edge[] {
  return lines.flatMap((line, index) => {
    if (index >= EDGE_LINES && index < lines.length - EDGE_LINES) return [];
    // "Frist: 1. juni" and "Frist: 1. mai" are text, also at the foot of several pages.
    if (isDeadlineLine(wordsOf(line))) return [];
    const words = wordsOf(line).replace(/\d+/gu, '#');
    const outermost = index === 0 || index === lines.length - 1;
    return [{ line, page, key: `${Math.round(line.y / 4)} ${words}`, words, outermost }];
  });
}

function repeated(edges: readonly Edge[], pages: number): Edge[] {
  const seen = new Map<string, Set<number>>();
  for (const { key, page } of edges) seen.set(key, (seen.get(key) ?? new Set()).add(page));
  // The first page has often a head of its own; left and right pages may differ.
  const enough = pages === 2 ? 2 : Math.max(3, Math.ceil((pages - 1) * 0.4));
  const isOnAllButFirst = (on: ReadonlySet<number>): boolean => pages === 3 && on.size === 2 && !on.has(0);
  return edges.filter(({ key, line, outermost }) => {
    const on = seen.get(key) ?? new Set();
    return (
      on.size >= enough ||
      (outermost && isOnAllButFirst(on) && /\p{L}{4}/u.test(wordsOf(line)) && fieldOf(wordsOf(line)) === null)
    );
  });
}

/** For each page the line that has its number: named ("Side 3"), or bare and as far from the page's index as on others. */
function pageNumbers(
  edges: readonly Edge[],
  furniture: ReadonlySet<PageLine>,
): Record<number, { line: PageLine; number: number }> {
  const found: Record<number, { line: PageLine; number: number }> = {};
  const bare = new Map<number, { line: PageLine; page: number; number: number }[]>();
  for (const { line, page } of edges) {
    const words = wordsOf(line);
    const named = NAMED_NUMBER.exec(words)?.[1];
    const alone = named !== undefined && words.replace(NAMED_NUMBER, '').trim() === '';
    if (named !== undefined && (alone || furniture.has(line))) found[page] = { line, number: Number(named) };
    for (const { text } of named === undefined ? line.segments : []) {
      const number = Number(BARE_NUMBER.exec(text)?.[1] ?? NaN);
      if (Number.isNaN(number) || !(furniture.has(line) || line.segments.length === 1)) continue;
      const offset = number - page;
      bare.set(offset, [...(bare.get(offset) ?? []), { line, page, number }]);
    }
  }
  const counting = [...bare.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (counting.length >= 2) for (const { line, page, number } of counting) found[page] ??= { line, number };
  return found;
}
