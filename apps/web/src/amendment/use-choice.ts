import type { AmendmentRow, DeliverableRow, ItemRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { openDeliverables } from './amendment-words';

/** What a coordinator has chosen for a change so far: the item, which of its deliverables, and the day. */
export interface Choice {
  readonly item: ItemRow | null;
  readonly deliverable: DeliverableRow | null;
  readonly due: LocalDate | null;
  /** Why the item was found; empty when a person chose it. */
  readonly because: AmendmentRow['candidates'][number]['because'];
  readonly chooseItem: (item: ItemRow) => void;
  readonly chooseDeliverable: (id: string) => void;
  readonly setDue: (due: LocalDate | null) => void;
}

/** Begins with what is proposed; nothing is sent by choosing. */
export function useChoice(change: AmendmentRow): Choice {
  const [chosen, setChosen] = useState<ItemRow | null>(null);
  const [deliverableId, setDeliverableId] = useState<string | null>(null);
  const [due, setDue] = useState<LocalDate | null>(change.due);
  const itemId = chosen?.id ?? change.proposedItemId;
  const candidate = change.candidates.find(({ item }) => item.id === itemId);
  // A chosen item may have changed since: the list knows how it stands today.
  const item = candidate?.item ?? chosen;
  const open = item ? openDeliverables(item) : [];
  const wanted = deliverableId ?? candidate?.deliverableId ?? null;
  return {
    item,
    deliverable: open.find(({ id }) => id === wanted) ?? (open.length === 1 ? (open[0] ?? null) : null),
    due,
    because: candidate?.because ?? [],
    chooseItem: (next) => {
      setChosen(next);
      setDeliverableId(null);
    },
    chooseDeliverable: (id) => setDeliverableId(id || null),
    setDue,
  };
}
