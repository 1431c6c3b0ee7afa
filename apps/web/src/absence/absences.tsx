import { BodyShort, Button, Heading, HStack } from '@navikt/ds-react';
import type { AbsenceRow } from '@tertial/contracts';
import { lazy, Suspense, useState } from 'react';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { QueryView } from '../parts/query-view';
import { shortDay } from '../words/day';
import { useAbsences, useWithdrawAbsence } from './absence-api';

// The dialog brings the calendar along; who delivers from a phone does not wait for it.
const AbsenceDialog = lazy(async () => ({ default: (await import('./absence-dialog')).AbsenceDialog }));

/** Who is away and who stands in; `forOthers`: everybody's, for the coordinator, else one's own. */
export function Absences({ forOthers }: { forOthers: boolean }) {
  const absences = useAbsences();
  const withdraw = useWithdrawAbsence();
  const [open, setOpen] = useState<{ absence: AbsenceRow | null } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const saved = (absence: AbsenceRow) => {
    setOpen(null);
    setDone(`Fraværet til ${absence.person.name} er lagret.`);
  };
  return (
    <section aria-labelledby="fravaer">
      <HStack justify="space-between" align="center" gap="space-16" className="section-head">
        <Heading level="2" size="medium" id="fravaer">
          Fravær
        </Heading>
        <Button size="small" variant="secondary" onClick={() => setOpen({ absence: null })}>
          Registrer fravær
        </Button>
      </HStack>
      <DoneMessage onClose={() => setDone(null)}>{done}</DoneMessage>
      <ProblemMessage error={withdraw.error} />
      <QueryView query={absences}>
        {(rows) =>
          rows.length === 0 ? (
            <BodyShort textColor="subtle">Ingen fravær er registrert.</BodyShort>
          ) : (
            <ul className="plain-list rows">
              {rows.map((absence) => (
                <AbsenceLine
                  key={absence.id}
                  absence={absence}
                  onChange={() => setOpen({ absence })}
                  onWithdraw={() =>
                    withdraw.mutate(absence.id, { onSuccess: () => setDone('Fraværet er trukket tilbake.') })
                  }
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Suspense>
        {open && (
          <AbsenceDialog absence={open.absence} forOthers={forOthers} onClose={() => setOpen(null)} onSaved={saved} />
        )}
      </Suspense>
    </section>
  );
}

function AbsenceLine(props: { absence: AbsenceRow; onChange: () => void; onWithdraw: () => void }) {
  const { person, from, to, deputy, note } = props.absence;
  const about = <span className="sr-only"> fraværet til {person.name}</span>;
  return (
    <li className="row">
      <div>
        <strong>{person.name}</strong>, {from === to ? shortDay(from) : `${shortDay(from)} til ${shortDay(to)}`}
        <BodyShort size="small">
          {deputy
            ? `Varslene går til ${deputy.name}.`
            : 'Varslene går til oppdragets stedfortreder, ellers koordinatoren.'}
        </BodyShort>
        {note && <BodyShort size="small">{note}</BodyShort>}
      </div>
      <HStack gap="space-8">
        <Button size="small" variant="secondary" onClick={props.onChange}>
          Endre{about}
        </Button>
        <Button size="small" variant="tertiary" onClick={props.onWithdraw}>
          Trekk tilbake{about}
        </Button>
      </HStack>
    </li>
  );
}
