import { Select } from '@navikt/ds-react';
import type { Person } from '@tertial/contracts';
import { usePeople } from '../person/person-api';
import { choosablePeople, type Choosing } from './choosable-people';

/** A person of the agency, or nobody. */
export function PersonField(
  props: Choosing & {
    label: string;
    value: string | null;
    onChange: (personId: string | null) => void;
    /** What choosing nobody is called. */
    nobody: string;
    hideLabel?: boolean;
    size?: 'small' | 'medium';
    disabled?: boolean;
    error?: string | undefined;
  },
) {
  const people = usePeople().data ?? [];
  const ofAgency = choosablePeople(people, props);
  return (
    <Select
      label={props.label}
      hideLabel={props.hideLabel ?? false}
      size={props.size ?? 'medium'}
      value={props.value ?? ''}
      disabled={props.disabled ?? false}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value || null)}
    >
      <option value="">{props.nobody}</option>
      {ofAgency.map((person) => (
        <option key={person.id} value={person.id}>
          {personWords(person)}
        </option>
      ))}
    </Select>
  );
}

function personWords(person: Person): string {
  const unit = person.unitName ? ` (${person.unitName}${person.mailbox ? ', felles postkasse' : ''})` : '';
  return `${person.name}${unit}${person.confirmedAt ? '' : ' – adressen er ikke bekreftet'}`;
}
