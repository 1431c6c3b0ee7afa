import type { BulkResult, ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { useConfirmItems } from '../../item/item-api';
import { standingOf } from '../../item/standing';
import { bulkSentence } from '../bulk-result';

type Dialog = { readonly kind: 'edit' | 'reject'; readonly item: ItemRow };

/** What can be done to one proposed item of the review. `back` is called when a dialog has gone, to give focus back. */
export function useReviewActs(back: (itemId: string) => void) {
  const confirming = useConfirmItems();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [outcome, setOutcome] = useState<{ words: string; answer: BulkResult; item: ItemRow } | null>(null);
  const told = (verb: string, item: ItemRow) => (answer: BulkResult) => {
    setDialog(null);
    setOutcome({ words: bulkSentence(verb, answer), answer, item });
    back(item.id);
  };
  return {
    dialog,
    outcome,
    error: confirming.error,
    confirmingId: confirming.isPending ? confirming.variables.itemIds[0] : undefined,
    dismiss: () => {
      setOutcome(null);
      if (outcome) back(outcome.item.id);
    },
    /** With the owner that stands there; what has nothing to hand over, or is decided, is left alone. */
    confirm: (item: ItemRow, acceptPast = false) => {
      if (confirming.isPending || item.registerStatus !== 'proposed' || standingOf(item) !== 'decide') return;
      confirming.mutate({ itemIds: [item.id], acceptPast }, { onSuccess: told('bekreftet', item) });
    },
    ask: (kind: Dialog['kind'], item: ItemRow) => {
      if (item.registerStatus === 'proposed') setDialog({ kind, item });
    },
    rejected: (item: ItemRow) => told('avvist', item),
    close: () => {
      setDialog(null);
      if (dialog) back(dialog.item.id);
    },
  };
}

export type ReviewActs = ReturnType<typeof useReviewActs>;
