import { letterDefaultRule, type Span } from '../letter/reading';
import { sameWording } from './wording';

/** What tells to which part of an item a deliverable belongs. */
export interface PlacedDeliverable {
  readonly raw: string;
  readonly rule: string;
  readonly span?: Span | null;
}

const SENTENCE_END = /[.!?;:]["»”)]?\s+(?=["«”(]?[\p{Lu}•●▪◦–])|\s(?=[•●▪◦]\s)|\s(?=o\s\p{Lu})/gu;
const ABBREVIATION = /(?:^|[\s(])(?:jf|kap|prop|meld|st|nr|pkt|ev|evt|bl\.a|ca|inkl|f\.eks|dvs|\d{1,2})\.\s*$/iu;

/** The places of a text where a sentence or bullet begins after its first: where it may be split. Offsets in it. Pure. */
export function splitPlaces(text: string): number[] {
  const places = [...text.matchAll(SENTENCE_END)]
    .filter((match) => !ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1)))
    .map((match) => match.index + match[0].length);
  return [...new Set(places)].filter((at) => at > 0 && at < text.length);
}

/** Where a text is to be cut so that its first part has the wording of `first`; null when no such place is found. Pure. */
export function splitPlaceOf(text: string, first: string): number | null {
  const starts = [...text.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index);
  // Numbers at the end of the part are all alike: the last place takes them in.
  return starts.findLast((at) => sameWording(partsOf(text, at)[0], first)) ?? null;
}

/** Bullet signs and white space at a place where a text was cut say nothing by themselves. */
export function partsOf(text: string, at: number): [string, string] {
  return [
    text.slice(0, at).trim(),
    text
      .slice(at)
      .replace(/^(?:[\s•●▪◦–]|o(?=\s))+/u, '')
      .trim(),
  ];
}

/**
 * Deliverables of an item that is cut in two, by where their words stand: before `cut` in the letter or after. Words whose place
 * is not known are looked for in the second part. `byDefault`: what holds for a part without any words of its own. Pure.
 */
export function divideDeliverables<T extends PlacedDeliverable>(
  deliverables: readonly T[],
  { cut, second, byDefault }: { cut: number; second: string; byDefault: readonly T[] },
): [T[], T[]] {
  const own = deliverables.filter((it) => it.rule !== letterDefaultRule);
  const isSecond = (it: T) => (it.span ? it.span[0] >= cut : it.raw !== '' && second.includes(it.raw));
  const orDefault = (part: T[]) => (part.length > 0 ? part : [...byDefault]);
  return [orDefault(own.filter((it) => !isSecond(it))), orDefault(own.filter(isSecond))];
}

/** Deliverables of two items as those of one: each once, the default rule only when neither has words of its own. Pure. */
export function joinDeliverables<T extends PlacedDeliverable & { readonly due: string | null; readonly label: string }>(
  first: readonly T[],
  second: readonly T[],
): T[] {
  const all = [...first, ...second];
  const own = all.filter((it) => it.rule !== letterDefaultRule);
  const same = (a: T, b: T) => a.due === b.due && a.raw === b.raw && a.label === b.label;
  return (own.length > 0 ? own : all).filter((it, at, kept) => kept.findIndex((other) => same(other, it)) === at);
}
