import { BodyShort, Button, Checkbox } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { DueDate } from '../item/due-date';
import { useAssignItems } from '../item/item-api';
import { PersonField } from '../parts/person-field';
import { ProblemMessage } from '../parts/problem-message';
import { KIND_WORDS, placeInLetter } from '../words/item-words';

/** One proposed item: what it says, by when and why, and who is to own it. */
export function ProposedItem(props: { item: ItemRow; chosen: boolean; onToggle: () => void; onEdit: () => void }) {
  const { item } = props;
  const assign = useAssignItems();
  const facts = [KIND_WORDS[item.kind], placeInLetter(item), item.heading && `«${item.heading}»`];
  return (
    <li className={props.chosen ? 'row proposed chosen' : 'row proposed'}>
      <Checkbox size="small" checked={props.chosen} onChange={props.onToggle} hideLabel>
        Velg: {item.title}
      </Checkbox>
      <div className="proposed-body">
        <BodyShort size="small" textColor="subtle">
          {facts.filter(Boolean).join(' · ')}
        </BodyShort>
        <p className="proposed-text">{item.text}</p>
        <ul className="plain-list deliverable-lines">
          {item.deliverables.map((it) => (
            <li key={it.id}>
              <strong>{it.label}:</strong> <DueDate deliverable={it} />
              {it.informational && <span className="subtle">Til orientering: fristen gjelder andre.</span>}
              <span className="why">{it.why}</span>
            </li>
          ))}
          {item.deliverables.length === 0 && (
            <li className="missing">Ingen leveranse: legg til en før du bekrefter.</li>
          )}
        </ul>
        <div className="proposed-acts">
          <PersonField
            label={`Ansvarlig for ${item.title}`}
            hideLabel
            size="small"
            nobody="Ingen ansvarlig ennå"
            value={item.owner?.id ?? null}
            disabled={assign.isPending}
            onChange={(ownerId) => assign.mutate({ itemIds: [item.id], ownerId, deputyId: item.deputy?.id ?? null })}
          />
          <Button size="small" variant="tertiary" onClick={props.onEdit}>
            Endre<span className="sr-only"> {item.title}</span>
          </Button>
          <Link to={`/oppdrag/${item.id}`}>
            Se i brevet<span className="sr-only">: {item.title}</span>
          </Link>
        </div>
        <ProblemMessage error={assign.error} />
        {assign.data?.refused.map((it) => (
          <BodyShort key={it.itemId} className="missing">
            {it.sentence}
          </BodyShort>
        ))}
      </div>
    </li>
  );
}
