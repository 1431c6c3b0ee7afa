import { Button, Loader } from '@navikt/ds-react';
import type { Session } from '@tertial/contracts';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { ProblemMessage } from '../parts/problem-message';
import { useSession, useSignOut } from '../session/session-api';
import { navigationOf } from './navigation';

/** Head, navigation and place for the page; sends who is not signed in to sign in, and back here afterwards. */
export function AppFrame() {
  const session = useSession();
  const location = useLocation();
  const navigation = useNavigation();
  if (session.isPending) return <Loader size="xlarge" title="Åpner Tertial" className="whole-page-loader" />;
  if (!session.data)
    return (
      <main className="main">
        <ProblemMessage error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  if (!session.data.person) {
    const here = `${location.pathname}${location.search}${location.hash}`;
    return <Navigate to={here === '/' ? '/logg-inn' : `/logg-inn?til=${encodeURIComponent(here)}`} replace />;
  }
  return (
    <>
      <a href="#innhold" className="skip-link">
        Hopp til innholdet
      </a>
      <Head session={session.data} />
      <main className="main" id="innhold" tabIndex={-1} aria-busy={navigation.state === 'loading'}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}

function Head({ session }: { session: Session }) {
  const signOut = useSignOut();
  const person = session.person;
  if (!person) return null;
  return (
    <header className="head">
      <div className="head-inner">
        <NavLink to="/" className="brand" end>
          Tertial
        </NavLink>
        <nav aria-label="Hovedmeny" className="head-nav">
          <ul>
            {navigationOf(person.roles).map((link) => (
              <li key={link.to}>
                <NavLink to={link.to} end={link.to === '/'}>
                  {link.text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="head-person">
          <span>
            <span className="head-name">{person.name}</span>
            <span className="head-agency">{session.agency?.name ?? 'Departementet'}</span>
          </span>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            loading={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {session.demo ? 'Bytt person' : 'Logg ut'}
          </Button>
        </div>
      </div>
    </header>
  );
}
