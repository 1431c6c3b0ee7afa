import { BodyLong } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { PersonField } from '../parts/person-field';
import type { ItemActs } from './item-acts';

/** Who is to own the item, and who stands in. */
export function AssignDialog({ item, acts }: { item: ItemDetail; acts: ItemActs }) {
  const [ownerId, setOwnerId] = useState(item.owner?.id ?? null);
  const [deputyId, setDeputyId] = useState(item.deputy?.id ?? null);
  return (
    <FormDialog
      heading={item.owner ? 'Bytt ansvarlig' : 'Velg ansvarlig for oppdraget'}
      submit="Lagre"
      busy={acts.busy}
      error={acts.error}
      onClose={acts.close}
      onSubmit={() => acts.give({ kind: 'assign', ownerId, deputyId })}
    >
      <BodyLong weight="semibold">Ansvarlig nå: {item.owner?.name ?? 'ingen'}</BodyLong>
      <BodyLong>En ny ansvarlig får en e-post om oppdraget i neste runde, og må bekrefte mottak.</BodyLong>
      <PersonField label="Ansvarlig" nobody="Ingen ansvarlig" value={ownerId} onChange={setOwnerId} />
      <PersonField label="Stedfortreder" nobody="Ingen stedfortreder" value={deputyId} onChange={setDeputyId} />
    </FormDialog>
  );
}
