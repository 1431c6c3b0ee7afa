import { BodyLong, Select, TextField } from '@navikt/ds-react';
import type { AbsenceRow, PersonRef } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { useDeputies, useSaveAbsence } from './absence-api';

interface Draft {
  readonly personId: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly deputyId: string | null;
  readonly note: string;
}

const EMPTY: Draft = { personId: null, from: null, to: null, deputyId: null, note: '' };

function draftOf({ person, from, to, deputy, note }: AbsenceRow): Draft {
  return { personId: person.id, from, to, deputyId: deputy?.id ?? null, note };
}

/** Enters an absence, or changes one. `forOthers`: whose it is can be chosen. */
export function AbsenceDialog(props: {
  absence: AbsenceRow | null;
  forOthers: boolean;
  onClose: () => void;
  onSaved: (absence: AbsenceRow) => void;
}) {
  const [draft, setDraft] = useState(props.absence ? draftOf(props.absence) : EMPTY);
  const [tried, setTried] = useState(false);
  const colleagues = useDeputies().data ?? [];
  const save = useSaveAbsence(props.absence?.id ?? null);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const { personId, from, to, deputyId, note } = draft;
  const choosesPerson = props.forOthers && !props.absence;
  const missing = tried && {
    person: choosesPerson && !personId ? 'Velg hvem som er borte.' : undefined,
    from: from ? undefined : 'Skriv eller velg første dag.',
    to: to ? undefined : 'Skriv eller velg siste dag.',
  };
  const submit = () => {
    setTried(true);
    if (from && to && (personId || !choosesPerson))
      save.mutate({ personId, from, to, deputyId, note }, { onSuccess: props.onSaved });
  };
  return (
    <FormDialog
      heading={props.absence ? 'Endre fravær' : 'Registrer fravær'}
      submit="Lagre"
      busy={save.isPending}
      error={save.error}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <BodyLong>
        Så lenge fraværet varer, går varslene til stedfortrederen. Etterpå kommer én oversikt over hva som ble sendt i
        mellomtiden.
      </BodyLong>
      {choosesPerson && (
        <ColleagueField
          label="Hvem er borte?"
          nobody="Velg person"
          colleagues={colleagues}
          value={personId}
          onChange={(id) => set({ personId: id })}
          error={missing ? missing.person : undefined}
        />
      )}
      <DateField
        label="Første dag"
        value={from}
        onChange={(day) => set({ from: day })}
        error={missing ? missing.from : undefined}
      />
      <DateField
        label="Siste dag"
        value={to}
        onChange={(day) => set({ to: day })}
        error={missing ? missing.to : undefined}
      />
      <ColleagueField
        label="Stedfortreder"
        nobody="Oppdragets stedfortreder, ellers koordinatoren"
        colleagues={colleagues.filter(({ id }) => id !== personId)}
        value={deputyId}
        onChange={(id) => set({ deputyId: id })}
      />
      <TextField
        label="Merknad (valgfritt)"
        description="Ses av deg og koordinatoren. Skriv ikke noe om helse."
        value={note}
        onChange={(event) => set({ note: event.target.value })}
        autoComplete="off"
      />
    </FormDialog>
  );
}

function ColleagueField(props: {
  label: string;
  nobody: string;
  colleagues: readonly PersonRef[];
  value: string | null;
  onChange: (personId: string | null) => void;
  error?: string | undefined;
}) {
  return (
    <Select
      label={props.label}
      value={props.value ?? ''}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value || null)}
    >
      <option value="">{props.nobody}</option>
      {props.colleagues.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </Select>
  );
}
