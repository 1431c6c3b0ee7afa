import { BodyShort, Heading, Link, Loader, VStack } from '@navikt/ds-react';
import type { MailLinkView } from '@tertial/contracts';
import { Link as RouterLink, useLocation } from 'react-router';
import { DoneMessage } from '../parts/done-message';
import { ItemText } from '../parts/item-text';
import { ProblemMessage } from '../parts/problem-message';
import { Page } from '../shell/page';
import { writtenDay, shortDay } from '../words/day';
import { placeInLetter } from '../words/item-words';
import { AcknowledgeByLink, DeliverByLink } from './mail-link-forms';
import { useMailLinkView } from './mail-link-api';

const TITLES = { deliver: 'Marker som levert', acknowledge: 'Bekreft mottatt' } as const;
const NO_SECRET =
  'Lenken er ikke hel. Noen e-postprogrammer kutter lange lenker: åpne den fra e-posten på nytt, eller logg inn.';

/**
 * What a link in a mail opens, without sign-in. The secret stands behind '#' in the address, which no browser sends to a server;
 * nothing happens before the button is pressed.
 */
export function MailLinkPage() {
  const { hash } = useLocation();
  const secret = hash.slice(1);
  return (
    <main className="sign-in" id="innhold">
      {secret === '' ? <Incomplete /> : <OpenedLink key={secret} secret={secret} />}
    </main>
  );
}

function Incomplete() {
  return (
    <Page title="Fra e-posten">
      <BodyShort>{NO_SECRET}</BodyShort>
      <Onwards to="/" />
    </Page>
  );
}

function OpenedLink({ secret }: { secret: string }) {
  const { data: view, error, isPending, refetch } = useMailLinkView(secret);
  if (isPending)
    return (
      <Page title="Fra e-posten">
        <Loader title="Henter" aria-label="Henter" />
      </Page>
    );
  if (!view)
    return (
      <Page title="Fra e-posten">
        <ProblemMessage error={error} onRetry={() => refetch()} />
        <Onwards to="/" />
      </Page>
    );
  return (
    <Page title={TITLES[view.action]}>
      <BodyShort>
        {view.mailbox ? 'Du gjør dette for den felles postkassen' : 'Du gjør dette som'}{' '}
        <strong>{view.personName}</strong>.
      </BodyShort>
      <Standing view={view} />
      <DemandOfLink view={view} />
      {view.standing === 'open' && <Form view={view} secret={secret} />}
      <Onwards to={`/oppdrag/${view.itemId}`} />
    </Page>
  );
}

function Standing({ view: { standing, sentence } }: { view: MailLinkView }) {
  return <DoneMessage pending={standing !== 'done'}>{standing === 'open' ? null : sentence}</DoneMessage>;
}

function Form({ view, secret }: { view: MailLinkView; secret: string }) {
  const [deliverable] = view.deliverables;
  if (view.action === 'acknowledge') return <AcknowledgeByLink secret={secret} mailbox={view.mailbox} />;
  return deliverable ? <DeliverByLink secret={secret} deliverableId={deliverable.id} mailbox={view.mailbox} /> : null;
}

function DemandOfLink({ view: { demand, deliverables } }: { view: MailLinkView }) {
  if (!demand) return null;
  return (
    <section>
      <Heading level="2" size="xsmall" spacing>
        Dette er bedt om
      </Heading>
      <blockquote className="demand">
        <ItemText text={demand.text} />
      </blockquote>
      <BodyShort size="small" spacing>
        {[demand.letterTitle ?? 'Lagt til for hånd', placeInLetter(demand)].filter(Boolean).join(' · ')}
      </BodyShort>
      <VStack as="ul" gap="space-8" className="plain-list">
        {deliverables.map((it) => (
          <li key={it.id}>
            <DeadlineOfLink deliverable={it} />
          </li>
        ))}
      </VStack>
    </section>
  );
}

function DeadlineOfLink({ deliverable: it }: { deliverable: MailLinkView['deliverables'][number] }) {
  const moved = it.originalDue && it.due && it.originalDue !== it.due;
  return (
    <>
      <BodyShort>
        {it.label}: <strong>{it.due ? `frist ${writtenDay(it.due)}` : 'datoen er ikke fastsatt'}</strong>
        {it.overdue && <span>, {it.daysLate === 1 ? '1 dag' : `${it.daysLate} dager`} over fristen</span>}
      </BodyShort>
      <BodyShort size="small" textColor="subtle">
        {it.why} {moved && it.originalDue && `Opprinnelig frist: ${shortDay(it.originalDue)}.`}
      </BodyShort>
    </>
  );
}

function Onwards({ to }: { to: string }) {
  return (
    <BodyShort>
      <Link as={RouterLink} to={to}>
        {to === '/' ? 'Logg inn i Tertial' : 'Logg inn og åpne oppdraget'}
      </Link>
    </BodyShort>
  );
}
