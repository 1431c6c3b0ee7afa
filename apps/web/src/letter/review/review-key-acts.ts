import type { Remembered } from '@tertial/contracts';
import type { ReviewKeys } from './review-keys';
import { mayBeDeadline } from './review-words';
import type { useReview } from './use-review';
import type { ReviewActs } from './use-review-acts';

/** What each key means for what is chosen just now. */
export function reviewKeys(
  review: ReturnType<typeof useReview>,
  acts: ReviewActs,
  {
    selected,
    hints,
  }: { selected: readonly [number, number] | null; hints: ReadonlyMap<string, readonly Remembered[]> },
): ReviewKeys {
  const { current, words, currentId } = review;
  const item = current?.kind === 'item' ? current.item : null;
  const question = current?.kind === 'question' && !current.question.resolvedAt ? current.question : null;
  return {
    move: review.move,
    accept: () => (item ? acts.confirm(item) : current && review.answer(current.id)),
    edit: () => item && acts.ask('edit', item),
    reject: () => item && acts.ask('reject', item),
    restore: () => item && acts.restore(item),
    split: () => item && acts.ask('split', item),
    merge: () => item && acts.ask('merge', item),
    deadline: () => {
      if (words) acts.askDeadline(words);
      else if (item) acts.ask('not-deadline', item);
      else if (question && mayBeDeadline(question)) acts.askDeadlineOf(question);
    },
    passage: () => {
      if (selected) acts.askPassage(selected);
      else if (question) acts.askPassage(question.span, question.id);
    },
    again: () => {
      const [hint] = (currentId && hints.get(currentId)) || [];
      if (hint && currentId) acts.apply(hint, currentId);
    },
    across: (inText) => (inText && currentId ? review.focusHead(currentId) : review.focusText()),
    help: () => acts.help(currentId),
    leave: () => current && review.focusHead(current.id),
  };
}
