import { BodyLong, BodyShort, Button, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import { useReportDate } from '../anchor/anchor-api';
import { movesWords } from '../anchor/moves-words';
import { ReportDateForm } from '../anchor/report-date-form';
import { DoneMessage } from '../parts/done-message';
import { EmptyState } from '../parts/empty-state';
import { writtenDay } from '../words/day';
import { REPORT_WORDS } from '../words/item-words';
import type { ReportDate } from './letter-api';

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
  const acts = useReportDate(agencyId, date);
  const moves = acts.save.data?.moves;
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
      <DoneMessage>{moves && `Datoen er lagret. ${movesWords(moves, true)}`}</DoneMessage>
      {editing ? (
        <ReportDateForm key={date.due} acts={acts} due={date.due} onClose={() => setEditing(false)} />
      ) : (
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {date.due ? 'Endre datoen' : 'Sett datoen'}
        </Button>
      )}
    </section>
  );
}
