import type { ItemRow, LetterDetail, LetterReviewAnswer } from '@tertial/contracts';
import { useLetterItems } from '../../item/item-api';
import { EmptyState } from '../../parts/empty-state';
import { QueryView } from '../../parts/query-view';
import { useLetterText } from '../letter-api';
import { Review } from './review';
import { useReviewParts } from './review-api';

/** The whole letter beside all that was found in it, to be gone through from the first to the last. */
export function LetterReview({ letter }: { letter: LetterDetail }) {
  const items = useLetterItems(letter.id);
  const text = useLetterText(letter.id);
  const parts = useReviewParts(letter.id);
  return (
    <QueryView query={text}>
      {(whole) => (
        <QueryView query={parts}>
          {(review) => (
            <QueryView query={items}>
              {(rows) => <WithItems letter={letter} text={whole} rows={rows} review={review} />}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function WithItems(props: {
  letter: LetterDetail;
  text: string;
  rows: readonly ItemRow[];
  review: LetterReviewAnswer;
}) {
  const { letter, text, rows, review } = props;
  if (rows.length === 0 && letter.questions.length === 0 && review.notDeadlines.length === 0)
    return <EmptyState heading="Ingenting å gå gjennom">Tertial fant ingen oppdrag i brevet.</EmptyState>;
  return <Review letter={letter} text={text} items={rows} review={review} />;
}
