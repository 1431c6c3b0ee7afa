import { BodyLong, Button, Link } from '@navikt/ds-react';
import { Link as RouterLink, useRouteError } from 'react-router';
import { Page } from './page';

export function NotFoundPage() {
  return (
    <Page title="Fant ikke siden">
      <BodyLong spacing>Adressen finnes ikke. Kanskje er lenken skrevet av feil, eller siden er flyttet.</BodyLong>
      <Link as={RouterLink} to="/">
        Gå til forsiden
      </Link>
    </Page>
  );
}

/** What is shown when the page itself has failed; the fault goes to the console for whoever looks into it. */
export function FaultPage() {
  console.error(useRouteError());
  return (
    <main className="main">
      <Page title="Siden stoppet">
        <BodyLong spacing>
          Noe gikk galt i nettsiden. Ingenting av det du har sendt inn, er borte. Last siden på nytt.
        </BodyLong>
        <Button onClick={() => window.location.reload()}>Last siden på nytt</Button>
      </Page>
    </main>
  );
}
