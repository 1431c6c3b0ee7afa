import type { BulkResult, ItemRow, LetterQuestion, NotDeadlineRow, Remembered } from '@tertial/contracts';
import { useState } from 'react';
import { useConfirmItems } from '../../item/item-api';
import { standingOf } from '../../item/standing';
import { bulkSentence } from '../bulk-result';
import { useApplyRemembered } from './review-api';

/** Words of the letter that are to become a deadline. */
export interface WordsOfTime {
  readonly raw: string;
  readonly span: readonly [number, number];
  readonly itemId: string | null;
  readonly proposal: NotDeadlineRow['proposal'];
  readonly questionId: string | null;
}

export type ItemDialog = 'edit' | 'reject' | 'split' | 'merge' | 'not-deadline';

/** `backTo`: the line that gets focus when the dialog has gone. */
export type Dialog =
  | { readonly kind: ItemDialog; readonly item: ItemRow; readonly backTo: string }
  | { readonly kind: 'deadline'; readonly words: WordsOfTime; readonly backTo: string }
  | {
      readonly kind: 'passage';
      readonly span: readonly [number, number];
      readonly questionId: string | null;
      readonly backTo: string | null;
    }
  | { readonly kind: 'help'; readonly backTo: string | null };

type Outcome = {
  readonly words: string;
  readonly answer?: BulkResult;
  readonly item?: ItemRow;
  readonly backTo: string | null;
};

/** What can be done in the review of a letter. `back` is called when a dialog has gone, to give focus back; `show` brings a line forward. */
export function useReviewActs(letterId: string, back: (entryId: string) => void, show: (entryId: string) => void) {
  const confirming = useConfirmItems();
  const applying = useApplyRemembered(letterId);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const told = (verb: string, item: ItemRow) => (answer: BulkResult) => {
    setDialog(null);
    setOutcome({ words: bulkSentence(verb, answer), answer, item, backTo: item.id });
    back(item.id);
  };
  /** An act of the review is done: the sentence is shown, and the line that it left behind. */
  const done = (words: string, entryId: string | null) => {
    setDialog(null);
    setOutcome({ words, backTo: entryId });
    if (!entryId) return;
    show(entryId);
    back(entryId);
  };
  return {
    dialog,
    outcome,
    error: confirming.error ?? applying.error,
    confirmingId: confirming.isPending ? confirming.variables.itemIds[0] : undefined,
    applyingId: applying.isPending ? applying.variables.id : undefined,
    dismiss: () => {
      setOutcome(null);
      if (outcome?.backTo) back(outcome.backTo);
    },
    /** With the owner that stands there; what has nothing to hand over, or is decided, is left alone. */
    confirm: (item: ItemRow, acceptPast = false) => {
      if (confirming.isPending || item.registerStatus !== 'proposed' || standingOf(item) !== 'decide') return;
      confirming.mutate({ itemIds: [item.id], acceptPast }, { onSuccess: told('bekreftet', item) });
    },
    ask: (kind: ItemDialog, item: ItemRow) => {
      if (item.registerStatus === 'proposed') setDialog({ kind, item, backTo: item.id });
      else setOutcome(decidedAlready(item));
    },
    askDeadline: (words: NotDeadlineRow) =>
      setDialog({ kind: 'deadline', words: { ...words, questionId: null }, backTo: words.id }),
    askDeadlineOf: ({ id, raw, span, itemId }: LetterQuestion) =>
      setDialog({ kind: 'deadline', words: { raw, span, itemId, proposal: null, questionId: id }, backTo: id }),
    askPassage: (span: readonly [number, number], questionId: string | null = null) =>
      setDialog({ kind: 'passage', span, questionId, backTo: questionId }),
    help: (backTo: string | null) => setDialog({ kind: 'help', backTo }),
    apply: ({ id, target }: Remembered, entryId: string) => {
      if (applying.isPending) return;
      applying.mutate(
        { id, targetId: target.id },
        { onSuccess: ({ itemIds }) => done('Gjort som sist.', itemIds[0] ?? entryId) },
      );
    },
    rejected: (item: ItemRow) => told('avvist', item),
    done,
    close: () => {
      setDialog(null);
      if (dialog?.backTo) back(dialog.backTo);
    },
  };
}

export type ReviewActs = ReturnType<typeof useReviewActs>;

/** What is confirmed has a workflow: it is changed by commands on its own page. */
function decidedAlready(item: ItemRow): Outcome {
  const sentence =
    item.registerStatus === 'confirmed'
      ? 'Oppdraget er bekreftet og kan ikke endres i gjennomgangen. Gå til oppdraget for å endre det.'
      : 'Oppdraget er avvist og kan ikke endres.';
  const refused = [{ itemId: item.id, code: 'not-proposed', sentence }];
  return { words: '', answer: { done: [], pending: [], refused }, backTo: item.id };
}
