import type { ItemRow, LetterDetail } from '@tertial/contracts';
import { useLetterItems } from '../../item/item-api';
import { EmptyState } from '../../parts/empty-state';
import { QueryView } from '../../parts/query-view';
import { useLetterText } from '../letter-api';
import { Review } from './review';

/** The whole letter beside all that was found in it, to be gone through from the first to the last. */
export function LetterReview({ letter }: { letter: LetterDetail }) {
  const items = useLetterItems(letter.id);
  const text = useLetterText(letter.id);
  return (
    <QueryView query={text}>
      {(whole) => (
        <QueryView query={items}>{(rows) => <WithItems letter={letter} text={whole} rows={rows} />}</QueryView>
      )}
    </QueryView>
  );
}

function WithItems({ letter, text, rows }: { letter: LetterDetail; text: string; rows: readonly ItemRow[] }) {
  if (rows.length === 0 && letter.questions.length === 0)
    return <EmptyState heading="Ingenting å gå gjennom">Tertial fant ingen oppdrag i brevet.</EmptyState>;
  return <Review letterId={letter.id} text={text} items={rows} questions={letter.questions} />;
}
