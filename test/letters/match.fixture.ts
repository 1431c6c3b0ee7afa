import type { ItemKind, ReadItem, Reading } from '@tertial/domain';
import type { Label, LabelledLetter } from './labels.fixture';

/** Labels and items side by side. What counts neither way is in none but `pairs`. */
export interface Matched {
  readonly pairs: readonly (readonly [label: Label, item: ReadItem])[];
  /** Labels that must be found. */
  readonly wanted: readonly Label[];
  /** Items that a label or nothing must back. */
  readonly seen: readonly ReadItem[];
  readonly missed: readonly Label[];
  readonly extra: readonly ReadItem[];
}

const STARTS = 60;

/** Small letters and digits only, words split at line ends made whole: what two transcriptions of one text share. */
export function key(text: string): string {
  return text
    .replace(/-\s*\n\s*/g, '')
    .toLowerCase()
    .replace(/[^0-9a-zæøåéü]/gu, '');
}

/** The words by which figures are kept: all reports are one, however they are demanded. */
export function kindOf(kind: ItemKind): ItemKind | 'report' {
  return kind === 'main-report' || kind === 'joint-report' || kind === 'one-off-delivery' ? 'report' : kind;
}

/** Twice the longest common subsequence over the sum of the lengths. */
function likeness(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at += 1)
      next.push(letter === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length || 1);
}

type Test = (label: string, item: string, whole: string) => boolean;

/** From strict to loose: the same start; nearly the same; an item that begins a little earlier. */
const TESTS: readonly Test[] = [
  (label, item) =>
    label === item || (item.length >= 12 && (label.startsWith(item) || (label !== '' && item.startsWith(label)))),
  (label, item) => {
    const length = Math.min(label.length, item.length, STARTS);
    return length >= 12 && likeness(label.slice(0, length), item.slice(0, length)) > 0.93;
  },
  (label, _item, whole) => whole.slice(0, 260).includes(label.slice(0, 50)),
];

/** Each item beside its label: every exact match first, then the looser ones, going on from where the last one stood. */
function pair(labels: readonly Label[], items: readonly ReadItem[]): Map<Label, ReadItem> {
  const keys = new Map(items.map((item) => [item, key(item.text)]));
  const pairs = new Map<Label, ReadItem>();
  const used = new Set<ReadItem>();
  for (const test of TESTS) {
    let at = 0;
    for (const label of labels) {
      const starts = key(label.starts).slice(0, STARTS);
      const hit =
        pairs.get(label) ??
        [...items.slice(at), ...items.slice(0, at)].find((item) => {
          const whole = keys.get(item) ?? '';
          const free = !used.has(item) && kindOf(item.kind) === kindOf(label.kind);
          return free && test(starts, whole.slice(0, STARTS), whole);
        });
      if (!hit) continue;
      pairs.set(label, hit);
      used.add(hit);
      at = items.indexOf(hit);
    }
  }
  return pairs;
}

/** Puts what was read beside what a person read. Labels marked optional count neither way. */
export function match({ items: labels, optional = [] }: LabelledLetter, { items }: Reading): Matched {
  const hits = pair(labels, items);
  const used = new Set(hits.values());
  const either = new Set(labels.flatMap((label) => (label.optional ? (hits.get(label) ?? []) : [])));
  const free = optional.map(key);
  const seen = items.filter(
    (item) => !either.has(item) && (used.has(item) || !free.some((words) => key(item.text).includes(words))),
  );
  const wanted = labels.filter((label) => !label.optional);
  return {
    pairs: [...hits],
    wanted,
    seen,
    missed: wanted.filter((label) => !hits.has(label)),
    extra: seen.filter((item) => !used.has(item)),
  };
}
