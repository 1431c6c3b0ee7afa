import type { BulkResult, ItemRow, LetterQuestion, NotDeadlineRow, Remembered } from '@tertial/contracts';
import { useState } from 'react';
import { useConfirmItems, useRestoreItem } from '../../item/item-api';
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
  const restoring = useRestoreItem();
  const applying = useApplyRemembered(letterId);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const confirmingId = confirming.isPending ? confirming.variables.itemIds[0] : undefined;
  const restoringId = restoring.isPending ? restoring.variables.id : undefined;
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
    error: confirming.error ?? restoring.error ?? applying.error,
    /** The item that is being confirmed or taken back. */
    busyId: confirmingId ?? restoringId,
    applyingId: applying.isPending ? applying.variables.id : undefined,
    dismiss: () => {
      setOutcome(null);
      if (outcome?.backTo) back(outcome.backTo);
    },
    /** With the owner that stands there; what has nothing to hand over, or is decided, is left alone. */
    confirm: (item: ItemRow, acceptPast = false) => {
      if (confirming.isPending || item.registerStatus !== 'proposed' || standingOf(item) === 'incomplete') return;
      confirming.mutate({ itemIds: [item.id], acceptPast }, { onSuccess: told('bekreftet', item) });
    },
    /** What was rejected is a proposal again; anything else is left alone. */
    restore: (item: ItemRow) => {
      if (restoring.isPending || item.registerStatus !== 'rejected') return;
      const { id, version } = item;
      restoring.mutate({ id, version }, { onSuccess: () => done('Oppdraget er tatt tilbake som forslag.', id) });
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
      : 'Oppdraget er avvist. Ta det tilbake først, med knappen eller med r.';
  const refused = [{ itemId: item.id, code: 'not-proposed', sentence }];
  return { words: '', answer: { done: [], pending: [], refused }, backTo: item.id };
}
