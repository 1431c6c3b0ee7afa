import type { ItemRow } from '@tertial/contracts';
import { whyNothingToConfirm } from './standing';
import { DueDate } from './due-date';

/** What a proposed item asks to have handed over, by when and why; or that there is nothing. */
export function DeliverableLines({ item }: { item: ItemRow }) {
  const nothing = whyNothingToConfirm(item);
  return (
    <ul className="plain-list deliverable-lines">
      {item.deliverables.map((it) => (
        <li key={it.id}>
          <strong>{it.label}:</strong> <DueDate deliverable={it} />
          {it.informational && item.kind !== 'meeting' && (
            <span className="subtle">Til orientering: fristen gjelder andre.</span>
          )}
          <span className="why">{it.why}</span>
        </li>
      ))}
      {nothing && <li className="nothing-to-confirm">{nothing}</li>}
    </ul>
  );
}
