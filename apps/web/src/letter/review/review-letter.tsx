import { Button } from '@navikt/ds-react';
import { ReviewText } from './review-text';
import type { useReview } from './use-review';

/** The letter's side of the review: its text with all that is marked in it. */
export function ReviewLetter(props: {
  review: ReturnType<typeof useReview>;
  text: string;
  textOpen: boolean;
  selected: readonly [number, number] | null;
  onFold: () => void;
  onSelect: (span: readonly [number, number] | null) => void;
  onPassage: () => void;
}) {
  const { review, textOpen } = props;
  return (
    <div className="review-letter">
      <Button size="small" variant="secondary" className="only-narrow" aria-expanded={textOpen} onClick={props.onFold}>
        {textOpen ? 'Skjul brevet' : 'Vis brevet'}
      </Button>
      <Legend />
      {props.selected && (
        <div className="selected-passage" role="status">
          <Button size="small" onClick={props.onPassage}>
            Lag oppdrag av det merkede
          </Button>
        </div>
      )}
      <ReviewText
        text={props.text}
        blocks={review.blocks}
        entries={review.byId}
        currentId={review.currentId}
        onChoose={(id) => {
          review.choose(id);
          review.focusHead(id);
        }}
        onSelect={props.onSelect}
        pane={review.panes.text}
      />
    </div>
  );
}

function Legend() {
  return (
    <p className="review-legend">
      <span className="place-label of-item">1</span> <mark className="place place-item">oppdrag</mark>{' '}
      <mark className="place place-item place-deadline">frist</mark> <span className="place-label of-question">?1</span>{' '}
      <mark className="place place-question">åpent spørsmål</mark>{' '}
      <mark className="place place-not-deadline">ikke en frist</mark>
    </p>
  );
}
