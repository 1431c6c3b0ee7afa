import type { DeliverableRow } from '@tertial/contracts';
import { shortDay, writtenDay } from '../words/day';
import { UNSETTLED_WORDS } from '../words/item-words';

/** The deadline in words, with the first one beside it where it was moved; or why there is none. */
export function DueDate({ deliverable }: { deliverable: DeliverableRow }) {
  const { due, originalDue, unsettled, innerDue } = deliverable;
  const inner = innerDue && <span className="original-due"> Intern frist: {shortDay(innerDue)}</span>;
  if (!due)
    return (
      <span>
        {unsettled ? UNSETTLED_WORDS[unsettled] : 'Ingen dato'}
        {inner}
      </span>
    );
  return (
    <span>
      <span className="due">{writtenDay(due)}</span>
      {originalDue && due !== originalDue && (
        <span className="original-due"> Opprinnelig frist: {shortDay(originalDue)}</span>
      )}
      {inner}
    </span>
  );
}
