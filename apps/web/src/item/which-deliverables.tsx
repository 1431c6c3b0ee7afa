import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { DeliverableRow, ItemRow } from '@tertial/contracts';
import { writtenDay } from '../words/day';

/** Which deliverables are chosen, by the item's id. */
export type ChosenDeliverables = Readonly<Record<string, string[]>>;

/** Deliverables that may be given more time: open, and with a date. */
export function extendable({ deliverables }: Pick<ItemRow, 'deliverables'>): DeliverableRow[] {
  return deliverables.filter(
    (it) => it.due !== null && !it.informational && ['planned', 'acknowledged', 'returned'].includes(it.status),
  );
}

/** Of each item with several open deliverables, those that are meant. */
export function WhichDeliverables(props: {
  items: readonly ItemRow[];
  chosen: ChosenDeliverables;
  /** Somebody has tried to send it; what is missing is said. */
  tried: boolean;
  onChange: (chosen: ChosenDeliverables) => void;
}) {
  return props.items.map((item) => {
    const chosen = props.chosen[item.id] ?? [];
    return (
      <CheckboxGroup
        key={item.id}
        size="small"
        legend={`Hvilke leveranser? ${item.title}`}
        value={chosen}
        onChange={(ids: string[]) => props.onChange({ ...props.chosen, [item.id]: ids })}
        error={props.tried && chosen.length === 0 ? 'Velg minst én leveranse.' : undefined}
      >
        {extendable(item).map((it) => (
          <Checkbox key={it.id} value={it.id}>
            {it.label}
            {it.due && `, frist ${writtenDay(it.due)}`}
          </Checkbox>
        ))}
      </CheckboxGroup>
    );
  });
}
