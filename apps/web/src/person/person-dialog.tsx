import { BodyLong, Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import type { Person, PersonRole } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { RHYTHM_WORDS, ROLE_WORDS } from '../words/person-words';
import { useSavePerson, useUnits } from './person-api';

export interface PersonDraft {
  readonly id: string | null;
  readonly name: string;
  readonly email: string;
  readonly unitId: string | null;
  readonly roles: readonly PersonRole[];
  readonly confirmed: boolean;
  /** A unit's shared mailbox. */
  readonly mailbox: boolean;
  readonly rhythm: Person['rhythm'];
  /** Mails to the address do not arrive. */
  readonly undeliverable: boolean;
}

export const NEW_PERSON: PersonDraft = {
  id: null,
  name: '',
  email: '',
  unitId: null,
  roles: ['owner'],
  confirmed: true,
  mailbox: false,
  rhythm: 'daily',
  undeliverable: false,
};

export const NEW_MAILBOX: PersonDraft = { ...NEW_PERSON, mailbox: true };

export function draftOf(person: Person): PersonDraft {
  const { id, name, email, unitId, roles, rhythm, mailbox } = person;
  return {
    id,
    name,
    email,
    unitId,
    roles,
    rhythm,
    mailbox,
    confirmed: person.confirmedAt !== null,
    undeliverable: person.refusedAt !== null,
  };
}

/** Adds a person or a unit's shared mailbox, or changes one. */
export function PersonDialog(props: { start: PersonDraft; onClose: () => void; onSaved: (person: Person) => void }) {
  const [draft, setDraft] = useState(props.start);
  const units = useUnits().data ?? [];
  const save = useSavePerson(draft.id);
  const set = (change: Partial<PersonDraft>) => setDraft({ ...draft, ...change });
  const { name, email, unitId, roles, confirmed, mailbox, rhythm, undeliverable } = draft;
  const what = mailbox ? 'felles postkasse' : 'person';
  const changed = {
    ...(!draft.id && mailbox ? { mailbox } : {}),
    ...(draft.id && undeliverable !== props.start.undeliverable ? { undeliverable } : {}),
    ...(draft.id && rhythm !== props.start.rhythm ? { rhythm } : {}),
  };
  return (
    <FormDialog
      heading={draft.id ? `Endre ${what}` : `Legg til ${what}`}
      submit={draft.id ? 'Lagre' : 'Legg til'}
      busy={save.isPending}
      error={save.error}
      onClose={props.onClose}
      onSubmit={() =>
        save.mutate({ name, email, unitId, roles: [...roles], confirmed, ...changed }, { onSuccess: props.onSaved })
      }
    >
      {mailbox && (
        <BodyLong>
          En postkasse som flere i en enhet leser. Den kan være ansvarlig eller stedfortreder og får varsler som en
          person. Ingen logger inn som den: den som leverer fra en lenke i e-posten, skriver navnet sitt.
        </BodyLong>
      )}
      <TextField
        label="Navn"
        description={mailbox ? 'Slik det skal stå på oppdrag, for eksempel «Postmottak, Seksjon for kart».' : undefined}
        value={name}
        onChange={(event) => set({ name: event.target.value })}
        autoComplete="off"
      />
      <TextField
        label="E-postadresse"
        type="email"
        value={email}
        onChange={(event) => set({ email: event.target.value })}
        autoComplete="off"
      />
      <Select label="Enhet" value={unitId ?? ''} onChange={(event) => set({ unitId: event.target.value || null })}>
        <option value="">{mailbox ? 'Velg enhet' : 'Ingen enhet'}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </Select>
      {!mailbox && <RolesField roles={roles} onChange={(chosen) => set({ roles: chosen })} />}
      <Checkbox
        checked={confirmed}
        onChange={(event) => set({ confirmed: event.target.checked })}
        description="Ingenting sendes til en adresse som ikke er bekreftet."
      >
        Jeg bekrefter at adressen er riktig
      </Checkbox>
      {draft.id && (
        <Select
          label="Påminnelser"
          value={rhythm}
          onChange={(event) => set({ rhythm: event.target.value as Person['rhythm'] })}
          description="Det som er nytt, har frist i dag eller er forfalt, kommer alltid på dagen."
        >
          {Object.entries(RHYTHM_WORDS).map(([value, { text }]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
      {draft.id && (
        <Checkbox
          checked={undeliverable}
          onChange={(event) => set({ undeliverable: event.target.checked })}
          description="Varslene går til stedfortrederen, ellers koordinatoren, til adressen virker igjen."
        >
          E-post til adressen kommer ikke fram
        </Checkbox>
      )}
    </FormDialog>
  );
}

function RolesField(props: { roles: readonly PersonRole[]; onChange: (roles: PersonRole[]) => void }) {
  return (
    <CheckboxGroup legend="Roller" value={[...props.roles]} onChange={props.onChange}>
      {Object.entries(ROLE_WORDS).map(([role, words]) => (
        <Checkbox key={role} value={role}>
          {words}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
