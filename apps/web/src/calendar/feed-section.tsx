import { BodyLong, BodyShort, Button, CopyButton, Heading, HStack, TextField, VStack } from '@navikt/ds-react';
import type { CalendarFeedOwner } from '@tertial/contracts';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { ProblemMessage } from '../parts/problem-message';
import { writtenMoment } from '../words/day';
import { useMakeFeed, useRevokeFeed } from './calendar-feed-api';

/** One calendar: make its address, see it once, make another or end it. */
export function FeedSection(props: {
  owner: CalendarFeedOwner;
  title: string;
  madeAt: string | null;
  children: ReactNode;
}) {
  const make = useMakeFeed(props.owner);
  const address = props.madeAt && make.data ? make.data.address : null;
  return (
    <section aria-label={props.title}>
      <VStack gap="space-12">
        <Heading level="2" size="small">
          {props.title}
        </Heading>
        <BodyShort>{props.children}</BodyShort>
        {address && <NewAddress address={address} />}
        {props.madeAt && !address && (
          <BodyShort size="small">Kalenderen har en adresse, laget {writtenMoment(props.madeAt)}.</BodyShort>
        )}
        <ProblemMessage error={make.error} />
        <HStack gap="space-8">
          <Button size="small" variant="secondary" loading={make.isPending} onClick={() => make.mutate(props.madeAt)}>
            {props.madeAt ? 'Lag ny adresse' : 'Lag adresse'}
          </Button>
          {props.madeAt && <EndFeed owner={props.owner} onDone={make.reset} />}
        </HStack>
        {props.madeAt && (
          <BodyShort size="small" textColor="subtle">
            Med ny adresse slutter den gamle å virke: kalendere som bruker den, må få den nye.
          </BodyShort>
        )}
      </VStack>
    </section>
  );
}

/** Asks first: an address that holds no longer never comes back, and whoever uses it must be given another. */
function EndFeed(props: { owner: CalendarFeedOwner; onDone: () => void }) {
  const revoke = useRevokeFeed(props.owner);
  const [asked, setAsked] = useState(false);
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        setAsked(false);
        props.onDone();
      },
    });
  return (
    <>
      <Button size="small" variant="tertiary" onClick={() => setAsked(true)}>
        Slå av
      </Button>
      {asked && (
        <FormDialog
          heading="Slå av adressen"
          submit="Slå av"
          danger
          busy={revoke.isPending}
          error={revoke.error}
          onSubmit={end}
          onClose={() => setAsked(false)}
        >
          <BodyLong>
            Kalendere som bruker adressen, slutter å få fristene. Den samme adressen kan ikke slås på igjen; du kan lage
            en ny.
          </BodyLong>
        </FormDialog>
      )}
    </>
  );
}

function NewAddress({ address }: { address: string }) {
  return (
    <VStack gap="space-8" role="status">
      <TextField
        label="Adressen"
        description="Den vises bare nå. Den som har adressen, kan se fristene: ikke del den."
        size="small"
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div>
        <CopyButton size="small" copyText={address} text="Kopier adressen" activeText="Kopiert" />
      </div>
    </VStack>
  );
}
