import { BodyLong, BodyShort, Button, Heading, TextField } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { movesWords } from '../anchor/moves-words';
import { DateField } from '../parts/date-field';
import { DoneMessage } from '../parts/done-message';
import { EmptyState } from '../parts/empty-state';
import { ProblemMessage } from '../parts/problem-message';
import { writtenDay } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import { useSetReportDate, type ReportDate } from './letter-api';

/** The dates of the main reports: entered once, each with where it stands; everything that follows them is derived. */
export function ReportDates(props: { dates: readonly ReportDate[]; agencyId: string }) {
  if (props.dates.length === 0)
    return <EmptyState heading="Ingen rapporter">Dette brevet har ingen hovedrapporter å sette dato for.</EmptyState>;
  return (
    <>
      <BodyLong>
        Skriv inn datoen fra styringskalenderen én gang. Alle oppdrag som følger rapporten, får datoen, og historikken
        viser hvor den kommer fra.
      </BodyLong>
      <div className="report-dates">
        {props.dates.map((date) => (
          <OneReport key={`${date.year}${date.report}`} date={date} agencyId={props.agencyId} />
        ))}
      </div>
    </>
  );
}

function OneReport({ date, agencyId }: { date: ReportDate; agencyId: string }) {
  const [editing, setEditing] = useState(false);
  const save = useSetReportDate(agencyId, date);
  const followers =
    date.dependents === 1 ? '1 åpen leveranse følger den' : `${date.dependents} åpne leveranser følger den`;
  return (
    <section className="report-date" aria-label={`${REPORT_WORDS[date.report]} ${date.year}`}>
      <Heading level="2" size="small">
        {REPORT_WORDS[date.report]} {date.year}
      </Heading>
      <BodyShort weight="semibold">
        {date.due ? writtenDay(date.due) : <span className="missing">Ikke kjent</span>}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {date.source && `Kilde: ${date.source}. `}
        {followers}.
      </BodyShort>
      <DoneMessage>{save.data && `Datoen er lagret. ${movesWords(save.data.moves, true)}`}</DoneMessage>
      {date.due && !editing ? (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          Endre datoen
        </Button>
      ) : (
        <DateForm key={date.due} save={save} start={date} onSaved={() => setEditing(false)} />
      )}
    </section>
  );
}

function DateForm(props: { save: ReturnType<typeof useSetReportDate>; start: ReportDate; onSaved: () => void }) {
  const { save } = props;
  const [due, setDue] = useState(props.start.due);
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const noSource = source.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (due && !noSource) save.mutate({ due, source: source.trim() }, { onSuccess: props.onSaved });
  };
  return (
    <form onSubmit={submit} noValidate className="stacked-form">
      <DateField
        label="Dato"
        value={due}
        onChange={setDue}
        size="small"
        error={tried && !due ? 'Skriv datoen.' : undefined}
      />
      <TextField
        label="Hvor står datoen?"
        description="For eksempel «Styringskalender 2026»"
        size="small"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        error={tried && noSource ? 'Skriv hvor datoen står.' : undefined}
        autoComplete="off"
      />
      <ProblemMessage error={save.error} />
      <Button type="submit" size="small" loading={save.isPending}>
        Lagre datoen
      </Button>
    </form>
  );
}
