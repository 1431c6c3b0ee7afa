import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { writtenMoment } from '../words/day';
import { useLatestRound, useStartRound } from './attention-api';
import { roundSentence } from './round-words';

/** Sends today's mails now instead of at eight o'clock tomorrow, and tells what came of it. */
export function RoundNow() {
  const [asked, setAsked] = useState<string | null>(null);
  const start = useStartRound();
  const latest = useLatestRound(asked);
  const round = latest.data;
  const mine = asked !== null && round?.workflowId === asked ? round : null;
  const running = asked !== null && (mine === null || mine.status === 'running');
  return (
    <section className="round">
      <Heading level="2" size="small">
        Dagens runde
      </Heading>
      <BodyShort>
        Hver virkedag, til virksomhetens klokkeslett, får hver person én e-post med det som gjelder. Du kan sende dagens
        e-poster nå; det som alt er sendt, sendes ikke igjen.
      </BodyShort>
      <div>
        <Button
          variant="secondary"
          loading={start.isPending || running}
          onClick={() => start.mutate(undefined, { onSuccess: ({ workflowId }) => setAsked(workflowId) })}
        >
          Kjør dagens runde nå
        </Button>
      </div>
      <ProblemMessage error={start.error ?? (asked ? latest.error : null)} />
      <DoneMessage pending={running || mine?.status === 'failed'}>
        {running ? 'Runden går …' : mine && roundSentence(mine)}
      </DoneMessage>
      {round && !running && (
        <BodyShort size="small" textColor="subtle">
          Siste runde: {writtenMoment(round.startedAt)}. {mine ? '' : roundSentence(round)}{' '}
          <Link to="/utsendinger">Se utsendingene</Link>
        </BodyShort>
      )}
    </section>
  );
}
