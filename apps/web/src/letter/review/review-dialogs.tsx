import { pastDeadlines } from '../bulk-result';
import { ItemFormDialog } from '../item-form-dialog';
import { PastDeadlineDialog } from '../past-deadline-dialog';
import { RejectDialog } from '../reject-dialog';
import type { ReviewActs } from './use-review-acts';

/** The dialog that is open, if any: edit, reject, or the question about a deadline in the past. */
export function ReviewDialogs({ acts, letterId }: { acts: ReviewActs; letterId: string }) {
  const { dialog, outcome } = acts;
  const past = pastDeadlines(outcome?.answer);
  return (
    <>
      {dialog?.kind === 'edit' && <ItemFormDialog item={dialog.item} letterId={letterId} onClose={acts.close} />}
      {dialog?.kind === 'reject' && (
        <RejectDialog itemIds={[dialog.item.id]} onClose={acts.close} onDone={acts.rejected(dialog.item)} />
      )}
      {outcome && past.length > 0 && (
        <PastDeadlineDialog
          past={past}
          titles={new Map([[outcome.item.id, outcome.item.title]])}
          busy={acts.confirmingId !== undefined}
          onClose={acts.dismiss}
          onConfirm={() => acts.confirm(outcome.item, true)}
        />
      )}
    </>
  );
}
