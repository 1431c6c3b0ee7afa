import type { BulkResult, ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { useAssignItems, useConfirmItems } from '../item/item-api';
import { seenOf } from '../item/seen';
import { bulkSentence } from './bulk-result';

/** What can be done to all chosen items at once, and what came of it. `onDone`: nothing of what was chosen is left. */
export function useBulkActs(chosen: readonly ItemRow[], onDone: () => void) {
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [result, setResult] = useState<{ words: string; answer: BulkResult } | null>(null);
  const confirming = useConfirmItems();
  const assigning = useAssignItems();
  const itemIds = chosen.map((item) => item.id);
  const finished = (verb: string) => (answer: BulkResult) => {
    setResult({ words: bulkSentence(verb, answer), answer });
    if (answer.refused.length === 0) onDone();
  };
  return {
    itemIds,
    ownerId,
    setOwnerId,
    answer: result?.answer,
    words: result?.words,
    dismiss: () => setResult(null),
    error: confirming.error ?? assigning.error,
    confirming: confirming.isPending,
    assigning: assigning.isPending,
    /** With the owner that is chosen; `acceptPast`: the question about past deadlines was answered with yes. */
    confirm: (ids: readonly string[], acceptPast: boolean) =>
      confirming.mutate({ itemIds: [...ids], ownerId, acceptPast }, { onSuccess: finished('bekreftet') }),
    assign: () =>
      assigning.mutate({ itemIds, seen: seenOf(chosen), ownerId }, { onSuccess: finished('gitt en ansvarlig') }),
    rejected: finished('avvist'),
  };
}

export type BulkActs = ReturnType<typeof useBulkActs>;
