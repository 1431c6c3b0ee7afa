import { TextField } from '@navikt/ds-react';
import type { Unit } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { PersonField } from '../parts/person-field';
import { useSaveUnit } from './person-api';

/** Adds a unit or changes one. */
export function UnitDialog(props: { unit: Unit | null; onClose: () => void; onSaved: (unit: Unit) => void }) {
  const [name, setName] = useState(props.unit?.name ?? '');
  const [leaderId, setLeaderId] = useState(props.unit?.leader?.id ?? null);
  const save = useSaveUnit(props.unit?.id ?? null);
  return (
    <FormDialog
      heading={props.unit ? 'Endre enhet' : 'Legg til enhet'}
      submit={props.unit ? 'Lagre' : 'Legg til'}
      busy={save.isPending}
      error={save.error}
      onClose={props.onClose}
      onSubmit={() => save.mutate({ name, leaderId }, { onSuccess: props.onSaved })}
    >
      <TextField label="Navn" value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
      <PersonField label="Leder" nobody="Ingen leder" noMailbox value={leaderId} onChange={setLeaderId} />
    </FormDialog>
  );
}
