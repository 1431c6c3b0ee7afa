import { BodyShort, Button, CopyButton, Heading, HStack, TextField, VStack } from '@navikt/ds-react';
import type { CalendarFeedOwner } from '@tertial/contracts';
import type { ReactNode } from 'react';
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
  const revoke = useRevokeFeed(props.owner);
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
        <ProblemMessage error={make.error ?? revoke.error} />
        <HStack gap="space-8">
          <Button size="small" variant="secondary" loading={make.isPending} onClick={() => make.mutate(props.madeAt)}>
            {props.madeAt ? 'Lag ny adresse' : 'Lag adresse'}
          </Button>
          {props.madeAt && (
            <Button
              size="small"
              variant="tertiary"
              loading={revoke.isPending}
              onClick={() => revoke.mutate(undefined, { onSuccess: () => make.reset() })}
            >
              Slå av
            </Button>
          )}
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
