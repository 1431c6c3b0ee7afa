import { BodyLong, Button, Heading, Loader, VStack } from '@navikt/ds-react';
import type { Person, PersonRole } from '@tertial/contracts';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { EmptyState } from '../parts/empty-state';
import { ProblemMessage } from '../parts/problem-message';
import { Page } from '../shell/page';
import { useSession, useSignIn } from './session-api';

const GROUPS: readonly { readonly role: PersonRole; readonly heading: string; readonly lead: string }[] = [
  { role: 'coordinator', heading: 'Koordinator', lead: 'Leser inn brev, gir oppdrag en ansvarlig og følger dem opp.' },
  { role: 'owner', heading: 'Ansvarlig', lead: 'Leverer det oppdraget ber om.' },
  { role: 'ministry', heading: 'Departementet', lead: 'Ser hva som er over fristen, levert for sent og utsatt.' },
];

/** Where to go after signing in; only a path of our own, never another site's address. */
export function pathAfterSignIn(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
}

/** The demo's sign-in: one click on a person. */
export function SignInPage() {
  const session = useSession();
  const [query] = useSearchParams();
  const signIn = useSignIn();
  const navigate = useNavigate();
  const after = pathAfterSignIn(query.get('til'));
  if (session.data?.person && !signIn.isPending) return <Navigate to={after} replace />;
  const people = session.data?.demoPeople ?? [];
  const choose = (person: Person) => signIn.mutate(person, { onSuccess: () => navigate(after, { replace: true }) });

  return (
    <main className="sign-in" id="innhold">
      <Page title="Logg inn i Tertial">
        {session.isPending && <Loader title="Henter hvem du kan logge inn som" />}
        <ProblemMessage error={session.error} onRetry={() => session.refetch()} />
        <ProblemMessage error={signIn.error} />
        {session.data && !session.data.demo && (
          <EmptyState heading="Innlogging er ikke satt opp">
            Denne installasjonen har ikke demo-innlogging. Be den som drifter Tertial om å sette opp innlogging.
          </EmptyState>
        )}
        {session.data?.demo && (
          <BodyLong>Dette er en demo. Velg hvem du vil være; du kan bytte når som helst.</BodyLong>
        )}
        {GROUPS.map((group) => (
          <DemoGroup
            key={group.role}
            {...group}
            people={peopleOf(people, group.role)}
            busy={signIn.isPending}
            onChoose={choose}
          />
        ))}
      </Page>
    </main>
  );
}

/** Each person once: under the first of the roles in the order that the page shows. */
function peopleOf(people: readonly Person[], role: PersonRole): Person[] {
  return people.filter((person) => GROUPS.find((group) => person.roles.includes(group.role))?.role === role);
}

function DemoGroup(props: {
  heading: string;
  lead: string;
  people: readonly Person[];
  busy: boolean;
  onChoose: (person: Person) => void;
}) {
  if (props.people.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small">
        {props.heading}
      </Heading>
      <BodyLong size="small" spacing textColor="subtle">
        {props.lead}
      </BodyLong>
      <VStack as="ul" gap="space-8" className="plain-list">
        {props.people.map((person) => (
          <li key={person.id}>
            <Button
              variant="secondary"
              className="demo-person"
              disabled={props.busy}
              onClick={() => props.onChoose(person)}
            >
              {person.name}
              {person.unitName && <span className="demo-unit">{person.unitName}</span>}
            </Button>
          </li>
        ))}
      </VStack>
    </section>
  );
}
