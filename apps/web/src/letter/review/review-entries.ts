import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { findWords, type Mark } from './segments';
import { standingOf } from '../../item/standing';

/** One line of the review: an item or a question, in the letter's order. `number` counts items and questions apart, from 1. */
export type ReviewEntry =
  | { readonly kind: 'item'; readonly id: string; readonly number: number; readonly item: ItemRow }
  | { readonly kind: 'question'; readonly id: string; readonly number: number; readonly question: LetterQuestion };

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

/** What is marked in the text: items, the words of their deadlines and the questions, by where they begin. Pure. */
export function marksOf(text: string, entries: readonly ReviewEntry[]): Mark[] {
  return entries.flatMap(entryMarks(text)).sort((a, b) => a.from - b.from || b.to - a.to);
}

const entryMarks =
  (text: string) =>
  (entry: ReviewEntry): Mark[] => {
    const { id: of, kind } = entry;
    const span = kind === 'item' ? entry.item.span : entry.question.span;
    if (!span) return [];
    const [from, to] = span;
    const raws = kind === 'item' ? new Set(entry.item.deliverables.map((it) => it.raw)) : [];
    const deadlines = [...raws].flatMap((raw): Mark[] => {
      const place = findWords(text, span, raw);
      return place ? [{ of, kind: 'deadline', from: place[0], to: place[1] }] : [];
    });
    return [{ of, kind, from, to }, ...deadlines];
  };

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
