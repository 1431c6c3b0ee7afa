import type { ItemRow, LetterDetail, LetterReviewAnswer, Remembered } from '@tertial/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DoneMessage } from '../../parts/done-message';
import { ProblemMessage } from '../../parts/problem-message';
import { refusedOtherwise } from '../bulk-result';
import { RefusedList } from '../refused-list';
import { NotDeadlineSection } from './not-deadline-list';
import { ReviewDialogs } from './review-dialogs';
import { ReviewHead } from './review-head';
import { onKeyOutside, onReviewKey, type ReviewKeys } from './review-keys';
import { ReviewLetter } from './review-letter';
import { ReviewRow, type RowActs } from './review-row';
import { useReview, wordsByItem } from './use-review';
import { useReviewActs } from './use-review-acts';
import { reviewKeys } from './review-key-acts';

/** The letter and its lines side by side; below each other on a narrow screen, where the letter can be folded away. */
export function Review(props: {
  letter: LetterDetail;
  text: string;
  items: readonly ItemRow[];
  review: LetterReviewAnswer;
}) {
  const { letter, text } = props;
  const review = useReview(text, props.items, letter.questions, props.review);
  const acts = useReviewActs(letter.id, review.focusHead, review.choose);
  const [textOpen, setTextOpen] = useState(false);
  const [selected, setSelected] = useState<readonly [number, number] | null>(null);
  const hints = useMemo(() => hintsByEntry(props.items, props.review), [props.items, props.review]);
  const rowActs = useStableActs({
    ...review,
    ...acts,
    showInText: () => {
      setTextOpen(true);
      requestAnimationFrame(review.showInText);
    },
  });
  const keys = reviewKeys(review, acts, { selected, hints });
  useKeysOutside(keys);
  return (
    <div className={`review${textOpen ? ' text-open' : ''}`} onKeyDown={(event) => onReviewKey(event, keys)}>
      <div className="review-side">
        <ReviewHead progress={review.progress} onHelp={keys.help} />
        <DoneMessage pending={(acts.outcome?.answer?.pending.length ?? 0) > 0}>{acts.outcome?.words}</DoneMessage>
        <RefusedList refused={refusedOtherwise(acts.outcome?.answer)} onClose={acts.dismiss} />
        <ProblemMessage error={acts.error} />
        <ReviewList {...{ review, acts, hints, rowActs, text }} parts={props.review} year={letter.year} />
      </div>
      <ReviewLetter
        {...{ review, text, textOpen, selected }}
        onFold={() => setTextOpen(!textOpen)}
        onSelect={setSelected}
        onPassage={keys.passage}
      />
      <ReviewDialogs acts={acts} letterId={letter.id} entries={review.entries} places={props.review.places} />
    </div>
  );
}

function ReviewList(props: {
  review: ReturnType<typeof useReview>;
  acts: ReturnType<typeof useReviewActs>;
  hints: ReadonlyMap<string, readonly Remembered[]>;
  rowActs: RowActs;
  text: string;
  parts: LetterReviewAnswer;
  year: number | null;
}) {
  const { review, acts, hints, rowActs, parts, year } = props;
  const { current } = review;
  const words = useMemo(() => wordsByItem(parts), [parts]);
  return (
    <section className="review-list" aria-label="Oppdrag og spørsmål i brevets rekkefølge" ref={review.panes.list}>
      <ol className="plain-list">
        {review.entries.map((entry, at) => (
          <ReviewRow
            key={entry.id}
            entry={entry}
            current={entry.id === current?.id}
            open={entry.id === current?.id && review.open}
            tabbable={current ? entry.id === current.id : at === 0}
            busy={acts.busyId === entry.id}
            hints={hints.get(entry.id)}
            words={words.get(entry.id)}
            year={year}
            applyingId={acts.applyingId}
            acts={rowActs}
          />
        ))}
      </ol>
      <NotDeadlineSection
        words={parts.notDeadlines}
        text={props.text}
        hints={hints}
        year={year}
        currentId={review.currentId}
        open={review.listsOther}
        onToggle={() => review.setListsOther(!review.listsOther)}
        applyingId={acts.applyingId}
        acts={rowActs}
      />
    </section>
  );
}

/** Lets the keys work from the moment that the page is open, before anything in it has focus. */
function useKeysOutside(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyOutside(event, latest.current);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** What was chosen before, by the line that shows it: a deadline's stands with its item. */
function hintsByEntry(items: readonly ItemRow[], { remembered }: LetterReviewAnswer): Map<string, Remembered[]> {
  const holders = new Map(items.flatMap((item) => item.deliverables.map(({ id }) => [id, item.id] as const)));
  const found = new Map<string, Remembered[]>();
  for (const hint of remembered) {
    const { kind, id } = hint.target;
    const entryId = kind === 'deliverable' ? holders.get(id) : id;
    if (entryId) found.set(entryId, [...(found.get(entryId) ?? []), hint]);
  }
  return found;
}

/** The acts of the lines as functions that stay the same, so that only the lines that changed are drawn anew. */
function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  const [stable] = useState<RowActs>(() => ({
    choose: (id) => latest.current.choose(id),
    toggle: () => latest.current.toggle(),
    confirm: (item) => latest.current.confirm(item),
    restore: (item) => latest.current.restore(item),
    ask: (kind, item) => latest.current.ask(kind, item),
    askDeadline: (words) => latest.current.askDeadline(words),
    askDeadlineOf: (question) => latest.current.askDeadlineOf(question),
    askPassage: (span, questionId) => latest.current.askPassage(span, questionId),
    apply: (hint, entryId) => latest.current.apply(hint, entryId),
    showInText: () => latest.current.showInText(),
    focusHead: (id) => latest.current.focusHead(id),
  }));
  return stable;
}
