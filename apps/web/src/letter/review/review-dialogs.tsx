import type { LetterReviewAnswer } from '@tertial/contracts';
import { useMemo } from 'react';
import { pastDeadlines } from '../bulk-result';
import { ItemFormDialog } from '../item-form-dialog';
import { PastDeadlineDialog } from '../past-deadline-dialog';
import { RejectDialog } from '../reject-dialog';
import { DeadlineDialog } from './deadline-dialog';
import { MergeDialog } from './merge-dialog';
import { NotDeadlineDialog } from './not-deadline-dialog';
import { PassageDialog } from './passage-dialog';
import type { ReviewEntry } from './review-entries';
import { ReviewHelp } from './review-help';
import { SplitDialog } from './split-dialog';
import type { Dialog, ReviewActs } from './use-review-acts';

interface DialogsProps {
  readonly acts: ReviewActs;
  readonly letterId: string;
  readonly entries: readonly ReviewEntry[];
  readonly places: LetterReviewAnswer['places'];
}

/** The dialog that is open, if any, or the question about a deadline in the past. */
export function ReviewDialogs(props: DialogsProps) {
  const { dialog, outcome, busyId, dismiss, confirm } = props.acts;
  const past = pastDeadlines(outcome?.answer);
  const item = outcome?.item;
  return (
    <>
      {dialog && <OpenDialog {...props} dialog={dialog} />}
      {item && past.length > 0 && (
        <PastDeadlineDialog
          past={past}
          titles={new Map([[item.id, item.title]])}
          busy={busyId !== undefined}
          onClose={dismiss}
          onConfirm={() => confirm(item, true)}
        />
      )}
    </>
  );
}

function OpenDialog({ dialog, acts, letterId, entries, places }: DialogsProps & { dialog: Dialog }) {
  const placed = useMemo(() => new Set(places.flatMap((it) => it.deliverables.map(({ id }) => id))), [places]);
  const ways = { onClose: acts.close, onDone: acts.done };
  switch (dialog.kind) {
    case 'edit':
      return <ItemFormDialog item={dialog.item} letterId={letterId} onClose={acts.close} />;
    case 'reject':
      return <RejectDialog itemIds={[dialog.item.id]} onClose={acts.close} onDone={acts.rejected(dialog.item)} />;
    case 'split':
      return <SplitDialog item={dialog.item} {...ways} />;
    case 'merge':
      return <MergeDialog item={dialog.item} entries={entries} {...ways} />;
    case 'not-deadline':
      return <NotDeadlineDialog item={dialog.item} letterId={letterId} placed={placed} {...ways} />;
    case 'deadline':
      return <DeadlineDialog words={dialog.words} letterId={letterId} entries={entries} {...ways} />;
    case 'passage':
      return <PassageDialog span={dialog.span} questionId={dialog.questionId} letterId={letterId} {...ways} />;
    case 'help':
      return <ReviewHelp onClose={acts.close} />;
  }
}
