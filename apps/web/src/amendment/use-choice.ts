import type { AmendmentRow, DeliverableRow, ItemRow } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { useItem } from '../item/item-api';
import { firstValues } from '../series/day-fields';
import type { SeriesValues } from '../series/series-form';
import { changeable, replaceable } from './amendment-words';

/** What a coordinator has chosen for a change so far: the item, which of its deliverables, the day, the text, or the rule of a new pace. */
export interface Choice {
  readonly item: ItemRow | null;
  readonly deliverable: DeliverableRow | null;
  readonly due: LocalDate | null;
  /** Why the item was found; empty when a person chose it. */
  readonly because: AmendmentRow['candidates'][number]['because'];
  readonly chooseItem: (item: ItemRow) => void;
  readonly chooseDeliverable: (id: string) => void;
  readonly setDue: (due: LocalDate | null) => void;
  /** The demand as she has written it; null: as the letter words it. */
  readonly text: string | null;
  readonly setText: (text: string) => void;
  readonly values: SeriesValues;
  readonly write: (change: Partial<SeriesValues>) => void;
  /** Ids of what a new pace comes in place of. */
  readonly replaces: readonly string[];
  readonly setReplaces: (ids: readonly string[]) => void;
}

/** Begins with what is proposed; nothing is sent by choosing. */
export function useChoice(change: AmendmentRow): Choice {
  const [chosen, setChosen] = useState<ItemRow | null>(null);
  const [deliverableId, setDeliverableId] = useState<string | null>(null);
  const [due, setDue] = useState<LocalDate | null>(change.due);
  const [text, setText] = useState<string | null>(null);
  const [values, setValues] = useState(() => letterPace(change));
  const [replaces, setReplaces] = useState<readonly string[] | null>(null);
  const itemId = chosen?.id ?? change.proposedItemId;
  const candidate = change.candidates.find(({ item }) => item.id === itemId);
  // A chosen item may have changed since: how it stands today is in the list, or is asked for.
  const today = useItem(chosen?.id ?? '', chosen !== null && !candidate).data;
  const item = candidate?.item ?? today ?? chosen;
  const open = item ? changeable(change.kind, item) : [];
  const wanted = deliverableId ?? candidate?.deliverableId ?? null;
  return {
    item,
    deliverable: open.find(({ id }) => id === wanted) ?? (open.length === 1 ? (open[0] ?? null) : null),
    due,
    because: candidate?.because ?? [],
    chooseItem: (next) => {
      setChosen(next);
      setDeliverableId(null);
      setText(null);
      setReplaces(null);
    },
    chooseDeliverable: (id) => setDeliverableId(id || null),
    setDue,
    ...{ text, setText, values, setReplaces },
    write: (change) => setValues({ ...values, ...change }),
    // What is told only because no frequency was named is what a frequency comes in place of.
    replaces: replaces ?? (item ? replaceable(item).filter(({ raw }) => raw === '') : []).map(({ id }) => id),
  };
}

/** What the letter says of a new pace; the day and from when it holds are left to be chosen where it does not. */
function letterPace({ every, days, effective }: AmendmentRow): SeriesValues {
  const given = days.map((day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }));
  // Tertialvis is with the main reports, unless somebody says otherwise.
  const known = given.length > 0 ? ({ kind: 'days', days: given } as const) : null;
  const day = known ?? (every === 'tertial' ? ({ kind: 'main-report' } as const) : null);
  return { ...firstValues({ frequency: every ?? 'year', day }), from: effective };
}
