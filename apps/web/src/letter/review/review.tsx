import { Button } from '@navikt/ds-react';
import type { ItemRow, LetterQuestion } from '@tertial/contracts';
import { useRef, useState } from 'react';
import { DoneMessage } from '../../parts/done-message';
import { ProblemMessage } from '../../parts/problem-message';
import { refusedOtherwise } from '../bulk-result';
import { RefusedList } from '../refused-list';
import { ReviewDialogs } from './review-dialogs';
import { ReviewHead } from './review-head';
import { onReviewKey } from './review-keys';
import { ReviewRow, type RowActs } from './review-row';
import { ReviewText } from './review-text';
import { useReview } from './use-review';
import { useReviewActs } from './use-review-acts';

/** The letter and its lines side by side; below each other on a narrow screen, where the letter can be folded away. */
export function Review(props: {
  letterId: string;
  text: string;
  items: readonly ItemRow[];
  questions: readonly LetterQuestion[];
}) {
  const review = useReview(props.text, props.items, props.questions);
  const { current, panes } = review;
  const acts = useReviewActs(review.focusHead);
  const [textOpen, setTextOpen] = useState(false);
  const rowActs = useStableActs({
    ...review,
    confirm: acts.confirm,
    ask: acts.ask,
    showInText: () => {
      setTextOpen(true);
      requestAnimationFrame(review.showInText);
    },
  });
  const item = current?.kind === 'item' ? current.item : null;
  const keys = {
    move: review.move,
    accept: () => (item ? acts.confirm(item) : current && review.answer(current.id)),
    edit: () => item && acts.ask('edit', item),
    reject: () => item && acts.ask('reject', item),
    leave: () => current && review.focusHead(current.id),
  };
  return (
    <div className={`review${textOpen ? ' text-open' : ''}`} onKeyDown={(event) => onReviewKey(event, keys)}>
      <div className="review-side">
        <ReviewHead progress={review.progress} />
        <DoneMessage pending={(acts.outcome?.answer.pending.length ?? 0) > 0}>{acts.outcome?.words}</DoneMessage>
        <RefusedList refused={refusedOtherwise(acts.outcome?.answer)} onClose={acts.dismiss} />
        <ProblemMessage error={acts.error} />
        <section className="review-list" aria-label="Oppdrag og spørsmål i brevets rekkefølge" ref={panes.list}>
          <ol className="plain-list">
            {review.entries.map((entry, at) => (
              <ReviewRow
                key={entry.id}
                entry={entry}
                current={entry.id === current?.id}
                open={entry.id === current?.id && review.open}
                tabbable={current ? entry.id === current.id : at === 0}
                busy={acts.confirmingId === entry.id}
                acts={rowActs}
              />
            ))}
          </ol>
        </section>
      </div>
      <div className="review-letter">
        <Button
          size="small"
          variant="secondary"
          className="only-narrow"
          aria-expanded={textOpen}
          onClick={() => setTextOpen(!textOpen)}
        >
          {textOpen ? 'Skjul brevet' : 'Vis brevet'}
        </Button>
        <Legend />
        <ReviewText
          text={props.text}
          blocks={review.blocks}
          entries={review.byId}
          currentId={current?.id ?? null}
          onChoose={(id) => {
            review.choose(id);
            review.focusHead(id);
          }}
          pane={panes.text}
        />
      </div>
      <ReviewDialogs acts={acts} letterId={props.letterId} />
    </div>
  );
}

function Legend() {
  return (
    <p className="review-legend">
      <span className="place-label of-item">1</span> <mark className="place place-item">oppdrag</mark>{' '}
      <mark className="place place-item place-deadline">ordene som gir fristen</mark>{' '}
      <span className="place-label of-question">?1</span> <mark className="place place-question">åpent spørsmål</mark>
    </p>
  );
}

/** The acts of the lines as functions that stay the same, so that only the lines that changed are drawn anew. */
function useStableActs(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  const [stable] = useState<RowActs>(() => ({
    choose: (id) => latest.current.choose(id),
    toggle: () => latest.current.toggle(),
    confirm: (item) => latest.current.confirm(item),
    ask: (kind, item) => latest.current.ask(kind, item),
    showInText: () => latest.current.showInText(),
    focusHead: (id) => latest.current.focusHead(id),
  }));
  return stable;
}
