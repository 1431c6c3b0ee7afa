import { BodyLong, BodyShort } from '@navikt/ds-react';
import type { Departure, Holdings, Person } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { PersonField } from '../parts/person-field';
import { QueryView } from '../parts/query-view';
import { useHoldings, useLeave } from './absence-api';
import { handedOver, type Successors } from './handed-over';

const NOBODY_NAMED: Successors = {
  ownerSuccessorId: null,
  deputySuccessorId: null,
  coordinatorSuccessorId: null,
  leaderSuccessorId: null,
};

/** Somebody leaves: from when, and who takes over what. */
export function LeaveDialog(props: { person: Person; onClose: () => void; onSaved: (departure: Departure) => void }) {
  const { person } = props;
  const [day, setDay] = useState<LocalDate | null>(null);
  const [successors, setSuccessors] = useState(NOBODY_NAMED);
  const [tried, setTried] = useState(false);
  const holdings = useHoldings(person.id);
  const leave = useLeave();
  const submit = () => {
    setTried(true);
    if (day) leave.mutate({ personId: person.id, day, ...successors }, { onSuccess: props.onSaved });
  };
  return (
    <FormDialog
      heading={person.mailbox ? `Avvikle ${person.name}` : `${person.name} slutter`}
      submit="Overfør alt på dagen"
      busy={leave.isPending}
      error={leave.error}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <BodyLong>
        Fra og med denne dagen får {person.name} ingen e-post{person.mailbox ? '' : ' og kan ikke logge inn'}, og alt
        går over i ett. Er dagen i dag eller tidligere, skjer det med en gang.
      </BodyLong>
      <DateField
        label="Andre overtar fra og med"
        value={day}
        onChange={setDay}
        error={tried && !day ? 'Skriv eller velg en dag.' : undefined}
      />
      <QueryView query={holdings}>
        {(held) => (
          <SuccessorFields
            leaver={person.id}
            held={held}
            value={successors}
            onChange={(change) => setSuccessors({ ...successors, ...change })}
          />
        )}
      </QueryView>
    </FormDialog>
  );
}

function SuccessorFields(props: {
  leaver: string;
  held: Holdings;
  value: Successors;
  onChange: (change: Partial<Successors>) => void;
}) {
  const lines = handedOver(props.held);
  if (lines.length === 0) return <BodyShort>Det er ingenting å overta.</BodyShort>;
  return (
    <>
      {lines.map(({ role, what, nobody }) => (
        <PersonField
          key={role}
          label={what}
          nobody={nobody}
          except={props.leaver}
          noMailbox={role === 'coordinatorSuccessorId' || role === 'leaderSuccessorId'}
          value={props.value[role]}
          onChange={(personId) => props.onChange({ [role]: personId })}
        />
      ))}
    </>
  );
}
