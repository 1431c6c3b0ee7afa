import { BodyShort } from '@navikt/ds-react';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { writtenDay } from '../words/day';
import { AgencyOversight } from './agency-oversight';
import { useOversight } from './oversight-api';

/** The ministry's first page: per agency what is overdue, was late or was extended. */
export function OversightPage() {
  const oversight = useOversight();
  return (
    <Page title="Oversikt over virksomhetene">
      <QueryView query={oversight}>
        {({ today, agencies }) => (
          <>
            <BodyShort>Slik det står {writtenDay(today)}. Kravene er gjengitt med brevets egne ord.</BodyShort>
            {agencies.length === 0 && (
              <EmptyState heading="Ingen virksomheter ennå">
                Når en virksomhet har bekreftet oppdrag, vises de her.
              </EmptyState>
            )}
            {agencies.map((agency) => (
              <AgencyOversight key={agency.id} agency={agency} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}
