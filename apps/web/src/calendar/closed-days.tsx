import { BodyShort, Button, Heading, TextField, VStack } from '@navikt/ds-react';
import type { ClosedDay } from '@tertial/contracts';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { Form } from '../parts/form';
import { ProblemMessage } from '../parts/problem-message';
import { QueryView } from '../parts/query-view';
import { writtenDay } from '../words/day';
import { useClosedDays, useCloseDay, useOpenDay } from './closed-day-api';

/** Days on which the agency is closed: nobody is reminded on them. */
export function ClosedDays(props: { onDone: (text: string) => void }) {
  const days = useClosedDays();
  // A new form after each day: the picker keeps what was chosen in it.
  const [round, setRound] = useState(0);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        Stengte dager
      </Heading>
      <BodyShort spacing>
        Helger, helligdager, julaften og nyttårsaften er alltid stengt. På en stengt dag sendes ingen e-post; varsler
        som faller på den, kommer arbeidsdagen før. Fristen selv flyttes ikke.
      </BodyShort>
      <QueryView query={days}>{(rows) => <DayList rows={rows} onDone={props.onDone} />}</QueryView>
      <CloseDayForm
        key={round}
        onClosed={(day) => {
          setRound(round + 1);
          props.onDone(`${writtenDay(day)} er stengt. Varsler som falt på dagen, flyttes til arbeidsdagen før.`);
        }}
      />
    </section>
  );
}

function DayList(props: { rows: readonly ClosedDay[]; onDone: (text: string) => void }) {
  const open = useOpenDay();
  if (props.rows.length === 0)
    return <BodyShort spacing>Virksomheten har ingen egne stengte dager fra i dag.</BodyShort>;
  const remove = (day: LocalDate) =>
    open.mutate(day, { onSuccess: () => props.onDone(`${writtenDay(day)} er ikke lenger stengt.`) });
  return (
    <>
      <ul className="plain-list rows">
        {props.rows.map(({ day, reason }) => (
          <li key={day} className="row">
            <span>
              <strong>{writtenDay(day)}</strong>
              <BodyShort size="small">{reason}</BodyShort>
            </span>
            <Button
              size="small"
              variant="secondary"
              loading={open.isPending && open.variables === day}
              onClick={() => remove(day)}
            >
              Fjern<span className="sr-only"> {writtenDay(day)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemMessage error={open.error} />
    </>
  );
}

function CloseDayForm(props: { onClosed: (day: LocalDate) => void }) {
  const [day, setDay] = useState<LocalDate | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const close = useCloseDay();
  const submit = () => {
    setAsked(true);
    if (day) close.mutate({ day, reason }, { onSuccess: () => props.onClosed(day) });
  };
  return (
    <Form onSubmit={submit}>
      <VStack gap="space-16" align="start">
        <DateField label="Dag" value={day} onChange={setDay} error={asked && !day ? 'Velg en dag.' : undefined} />
        <TextField
          label="Hvorfor er det stengt?"
          description="For eksempel planleggingsdag eller inneklemt dag."
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          autoComplete="off"
        />
        <ProblemMessage error={close.error} />
        <Button type="submit" variant="secondary" loading={close.isPending}>
          Legg til stengt dag
        </Button>
      </VStack>
    </Form>
  );
}
