import type { ItemPlaces, ItemRow, LetterQuestion, LetterReviewAnswer } from '@tertial/contracts';
import { findWords, type Mark } from './segments';
import { standingOf } from '../../item/standing';
import { whyNoDeadline } from './review-words';

/** One line of the review: an item or a question, in the letter's order. `number` counts items and questions apart, from 1. */
export type ReviewEntry =
  | { readonly kind: 'item'; readonly id: string; readonly number: number; readonly item: ItemRow }
  | { readonly kind: 'question'; readonly id: string; readonly number: number; readonly question: LetterQuestion };

export type ItemEntry = Extract<ReviewEntry, { kind: 'item' }>;

/** Items that may still be changed. */
export function isProposed(entry: ReviewEntry): entry is ItemEntry {
  return entry.kind === 'item' && entry.item.registerStatus === 'proposed';
}

/** Items and questions by where they stand in the letter; what was added by hand comes last. Pure. */
export function reviewEntries(items: readonly ItemRow[], questions: readonly LetterQuestion[]): ReviewEntry[] {
  const places = [
    ...items.map((item) => ({ id: item.id, span: item.span, item, question: null })),
    ...questions.map((question) => ({ id: question.id, span: question.span, item: null, question })),
  ];
  const start = ({ span }: (typeof places)[number]) => span?.[0] ?? Number.MAX_SAFE_INTEGER;
  const end = ({ span }: (typeof places)[number]) => span?.[1] ?? 0;
  // Of two that begin together the one that contains the other comes first, as one reads.
  places.sort((a, b) => start(a) - start(b) || end(b) - end(a));
  let itemNumber = 0;
  let questionNumber = 0;
  return places.map(({ id, item, question }) =>
    item
      ? { kind: 'item', id, number: ++itemNumber, item }
      : { kind: 'question', id, number: ++questionNumber, question },
  );
}

/** What is known of places beside the items and questions themselves. */
export type ReviewPlaces = Pick<LetterReviewAnswer, 'places' | 'notDeadlines'>;

/** What is marked in the text: items, the words of their deadlines, questions, and words that are no deadline; by where they begin. Pure. */
export function marksOf(text: string, entries: readonly ReviewEntry[], { places, notDeadlines }: ReviewPlaces): Mark[] {
  const known = new Map(places.map((it) => [it.itemId, it]));
  return [
    ...entries.flatMap((entry) =>
      entry.kind === 'item' ? itemMarks(text, entry.item, known.get(entry.id)) : questionMarks(entry),
    ),
    ...notDeadlines.map((it): Mark => {
      const [from, to] = it.span;
      return { of: it.id, kind: 'not-deadline', from, to, tip: whyNoDeadline(it) };
    }),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
}

function questionMarks({ id: of, question }: Extract<ReviewEntry, { kind: 'question' }>): Mark[] {
  const [from, to] = question.span;
  return [{ of, kind: 'question', from, to }];
}

/** An item in each of its pieces, and in them the words of its deadlines with why they give that date. */
function itemMarks(text: string, { id: of, span, deliverables }: ItemRow, places: ItemPlaces | undefined): Mark[] {
  if (!span) return [];
  const pieces = (places?.spans ?? [span]).map(([from, to]): Mark => ({ of, kind: 'item', from, to }));
  const whys = new Map<string, { place: readonly [number, number]; tips: string[] }>();
  for (const it of deliverables) {
    const place = places?.deliverables.find(({ id }) => id === it.id)?.span ?? findWords(text, span, it.raw);
    if (!place) continue;
    const said = whys.get(place.join()) ?? { place, tips: [] };
    whys.set(place.join(), { place, tips: [...said.tips, it.why] });
  }
  const deadlines = [...whys.values()].map(({ place: [from, to], tips }): Mark => ({
    of,
    kind: 'deadline',
    from,
    to,
    tip: [...new Set(tips)].join(' '),
  }));
  return [...pieces, ...deadlines];
}

/** Whether somebody has decided, or nothing is to be decided; an open question and a proposed item wait. */
export function isSettled(entry: ReviewEntry): boolean {
  if (entry.kind === 'question') return entry.question.resolvedAt !== null;
  return entry.item.registerStatus !== 'proposed' || standingOf(entry.item) === 'included';
}

export interface Progress {
  readonly settled: number;
  readonly total: number;
}

/** How many of those that need a decision have one. What only goes into the reports needs none, whatever became of it. */
export function progressOf(entries: readonly ReviewEntry[]): Progress {
  const deciding = entries.filter((it) => it.kind === 'question' || standingOf(it.item) !== 'included');
  return { settled: deciding.filter(isSettled).length, total: deciding.length };
}

/** The entry at or before a place of the letter, for moving on from words that are no entry. */
export function entryAt(entries: readonly ReviewEntry[], place: number): string | null {
  const before = entries.filter((entry) => (spanOf(entry)?.[0] ?? Number.MAX_SAFE_INTEGER) <= place);
  return before.at(-1)?.id ?? null;
}

export function spanOf(entry: ReviewEntry): readonly [number, number] | null {
  return entry.kind === 'item' ? entry.item.span : entry.question.span;
}

/** The entry `step` places on from the current one, held at both ends; the first when there is none. `open`: only unsettled ones, round the end. */
export function entryFrom(
  entries: readonly ReviewEntry[],
  currentId: string | null,
  step: 1 | -1 | 'open',
): ReviewEntry | undefined {
  const at = entries.findIndex((entry) => entry.id === currentId);
  if (step !== 'open') return entries[at < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, at + step))];
  return [...entries.slice(at + 1), ...entries.slice(0, at + 1)].find((entry) => !isSettled(entry));
}
