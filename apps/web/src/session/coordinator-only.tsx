import { BodyLong, Link } from '@navikt/ds-react';
import { Link as RouterLink, Outlet } from 'react-router';
import { Page } from '../shell/page';
import { useHasRole } from './session-api';

/** Pages that only a coordinator has a use for; the API refuses others what is on them anyway. */
export function CoordinatorOnly() {
  if (useHasRole('coordinator')) return <Outlet />;
  return (
    <Page title="Bare for koordinatoren">
      <BodyLong>Denne siden er for koordinatoren i virksomheten. Logg inn som koordinator for å se den.</BodyLong>
      <Link as={RouterLink} to="/">
        Gå til forsiden
      </Link>
    </Page>
  );
}
