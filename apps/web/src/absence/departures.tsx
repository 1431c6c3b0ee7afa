import { BodyShort, Button, Heading } from '@navikt/ds-react';
import type { Departure } from '@tertial/contracts';
import { ProblemMessage } from '../parts/problem-message';
import { shortDay } from '../words/day';
import { useDepartures, useWithdrawDeparture } from './absence-api';

/** Who leaves or has left, and how far the handing over has come; nothing where nobody does. */
export function Departures() {
  const departures = useDepartures();
  const withdraw = useWithdrawDeparture();
  if (!departures.data || departures.data.length === 0) return <ProblemMessage error={departures.error} />;
  return (
    <section aria-labelledby="slutter">
      <Heading level="2" size="medium" spacing id="slutter">
        Slutter eller har sluttet
      </Heading>
      <ProblemMessage error={withdraw.error} />
      <ul className="plain-list rows">
        {departures.data.map((departure) => (
          <li key={departure.id} className="row">
            <div>
              <strong>{departure.person.name}</strong>, fra og med {shortDay(departure.day)}
              <BodyShort size="small">{successorWords(departure)}</BodyShort>
              <BodyShort size="small" role="status">
                {progressWords(departure)}
              </BodyShort>
            </div>
            {!departure.doneAt && (
              <Button size="small" variant="secondary" onClick={() => withdraw.mutate(departure.id)}>
                Trekk tilbake<span className="sr-only"> at {departure.person.name} slutter</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function successorWords({ owner, deputy, coordinator, leader }: Departure): string {
  const named = [
    owner && `${owner.name} blir ansvarlig`,
    deputy && `${deputy.name} blir stedfortreder`,
    coordinator && `${coordinator.name} blir koordinator`,
    leader && `${leader.name} blir leder`,
  ].filter(Boolean);
  return named.length > 0 ? `${named.join(', ')}. Resten overtar koordinatoren.` : 'Koordinatoren overtar.';
}

function progressWords({ doneAt, progress: { total, done } }: Departure): string {
  if (!doneAt) return 'Overtakelsen skjer av seg selv på dagen.';
  if (total === 0) return 'Ingen oppdrag å overta.';
  return done < total
    ? `${done} av ${total} oppdrag er overført. Resten er på vei.`
    : `Alle ${total} oppdrag er overført.`;
}
