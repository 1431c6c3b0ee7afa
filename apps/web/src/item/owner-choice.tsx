import { BodyShort } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import type { ReactNode } from 'react';
import { PersonField } from '../parts/person-field';
import { ProblemMessage } from '../parts/problem-message';
import { useAssignItems } from './item-api';

/** Who is to own a proposed item; kept at once. `children` stand beside the field. */
export function OwnerChoice({ item, children }: { item: ItemRow; children?: ReactNode }) {
  const assign = useAssignItems();
  return (
    <>
      <div className="proposed-acts">
        <PersonField
          label={`Ansvarlig for ${item.title}`}
          hideLabel
          size="small"
          nobody="Ingen ansvarlig ennå"
          value={(assign.isPending ? assign.variables.ownerId : item.owner?.id) ?? null}
          disabled={assign.isPending}
          onChange={(ownerId) => assign.mutate({ itemIds: [item.id], ownerId, deputyId: item.deputy?.id ?? null })}
        />
        {children}
      </div>
      <ProblemMessage error={assign.error} />
      {assign.data?.refused.map((it) => (
        <BodyShort key={it.itemId} className="missing">
          {it.sentence}
        </BodyShort>
      ))}
    </>
  );
}
