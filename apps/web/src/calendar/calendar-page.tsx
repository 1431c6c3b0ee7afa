import { BodyLong, BodyShort, Heading, List, VStack } from '@navikt/ds-react';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { useCalendarFeeds } from './calendar-feed-api';
import { FeedSection } from './feed-section';

/** One's own and the agency's calendar, for the program that one keeps one's days in. */
export function CalendarPage() {
  const feeds = useCalendarFeeds();
  return (
    <Page title="Kalender">
      <BodyLong>
        Få fristene inn i kalenderen du bruker. Flyttes en frist, flytter den seg der også, neste gang kalenderen
        henter.
      </BodyLong>
      <QueryView query={feeds}>
        {({ mine, agency }) => (
          <VStack gap="space-32">
            <FeedSection owner="mine" title="Dine frister" madeAt={mine?.madeAt ?? null}>
              Fristene for oppdrag som du er ansvarlig eller stedfortreder for.
            </FeedSection>
            {agency !== undefined && (
              <FeedSection owner="agency" title="Virksomhetens frister og møter" madeAt={agency?.madeAt ?? null}>
                Alle bekreftede frister, og møtene i brevene med klokkeslett.
              </FeedSection>
            )}
            <HowTo />
          </VStack>
        )}
      </QueryView>
    </Page>
  );
}

function HowTo() {
  return (
    <section>
      <Heading level="2" size="small" spacing>
        Slik legger du den til
      </Heading>
      <List as="ul">
        <List.Item title="Outlook">Kalender, «Legg til kalender», «Abonner fra nettet», lim inn adressen.</List.Item>
        <List.Item title="Google Kalender">
          «Andre kalendere», pluss-tegnet, «Fra nettadresse», lim inn adressen.
        </List.Item>
        <List.Item title="iPhone og Mac">Kalender, «Legg til abonnement på kalender», lim inn adressen.</List.Item>
      </List>
      <BodyShort size="small" textColor="subtle" className="after-list">
        Programmene henter selv, noen av dem bare én gang i døgnet. E-postene fra Tertial kommer uansett.
      </BodyShort>
    </section>
  );
}
