import type { DeliverableRow } from '@tertial/contracts';
import { shortDay, writtenDay } from '../words/day';
import { UNSETTLED_WORDS } from '../words/item-words';

/**
 * The deadline in words, with the first one beside it where it was moved; or why there is none. `factsBeside`: the agency's own date is
 * said in a sentence of its own there.
 */
export function DueDate({ deliverable, factsBeside }: { deliverable: DeliverableRow; factsBeside?: boolean }) {
  const { due, originalDue, unsettled, innerDue, binding } = deliverable;
  const inner = innerDue && !factsBeside && <span className="original-due"> Intern frist: {shortDay(innerDue)}</span>;
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
      {binding === 'inner' && <span className="original-due"> Satt da leveransen ble sendt tilbake.</span>}
      {originalDue && due !== originalDue && (
        <span className="original-due"> Opprinnelig frist: {shortDay(originalDue)}</span>
      )}
      {inner}
    </span>
  );
}
