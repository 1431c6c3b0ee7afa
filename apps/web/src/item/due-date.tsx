import type { DeliverableRow } from '@tertial/contracts';
import { shortDay, writtenDay } from '../words/day';
import { UNSETTLED_WORDS } from '../words/item-words';

/** The deadline in words, with the first one beside it where it was moved; or why there is none. */
export function DueDate({ deliverable }: { deliverable: DeliverableRow }) {
  const { due, originalDue, unsettled } = deliverable;
  if (!due) return <span>{unsettled ? UNSETTLED_WORDS[unsettled] : 'Ingen dato'}</span>;
  return (
    <span>
      <span className="due">{writtenDay(due)}</span>
      {originalDue && due !== originalDue && (
        <span className="original-due"> Opprinnelig frist: {shortDay(originalDue)}</span>
      )}
    </span>
  );
}
