import { BodyShort, Heading } from '@navikt/ds-react';
import type { Attention } from '@tertial/contracts';
import { Link } from 'react-router';
import { QueryView } from '../parts/query-view';
import { Page } from '../shell/page';
import { writtenDay } from '../words/day';
import { useAttention } from './attention-api';
import { attentionLines, type AttentionLine } from './attention-lines';
import { RoundNow } from './round-now';

/** The coordinator's first page: what needs her now, each a way into the list of just that. */
export function AttentionPage() {
  const attention = useAttention();
  return (
    <Page title="Dette trenger deg nå">
      <QueryView query={attention}>
        {(data) => (
          <>
            <BodyShort>{writtenDay(data.today)}</BodyShort>
            <Lines attention={data} />
            <RefusedAddresses attention={data} />
          </>
        )}
      </QueryView>
      <RoundNow />
    </Page>
  );
}

function Lines({ attention }: { attention: Attention }) {
  const lines = attentionLines(attention);
  const quiet = lines.filter((line) => line.count === 0);
  const loud = lines.filter((line) => line.count > 0);
  return (
    <section aria-labelledby="trenger">
      <Heading level="2" size="small" id="trenger" className="sr-only">
        Oppdrag og brev
      </Heading>
      {loud.length === 0 && <BodyShort className="all-quiet">Ingenting venter på deg.</BodyShort>}
      <ul className="plain-list attention">
        {loud.map((line) => (
          <li key={line.to}>
            <AttentionCard line={line} />
          </li>
        ))}
      </ul>
      {quiet.length > 0 && (
        <BodyShort size="small" textColor="subtle">
          Ingen: {quiet.map((line) => line.words.toLowerCase()).join(', ')}.
        </BodyShort>
      )}
    </section>
  );
}

function AttentionCard({ line }: { line: AttentionLine }) {
  return (
    <Link to={line.to} className={line.pressing ? 'attention-card pressing' : 'attention-card'}>
      <span className="attention-count">{line.count}</span>
      <span className="attention-words">
        {line.words}
        <span className="subtle">{line.hint}</span>
      </span>
    </Link>
  );
}

function RefusedAddresses({ attention }: { attention: Attention }) {
  if (attention.refusedAddresses.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="small" spacing>
        Adresser som er avvist
      </Heading>
      <BodyShort>Disse får ingen e-post før adressen er rettet under Personer.</BodyShort>
      <ul className="plain-list rows">
        {attention.refusedAddresses.map((it) => (
          <li key={it.personId} className="row">
            <div>
              <strong>{it.name}</strong> <span className="break-anywhere">{it.email}</span>
              {it.answer && <BodyShort size="small">E-posttjeneren svarte: {it.answer}</BodyShort>}
            </div>
            <Link to="/personer">
              Rett adressen<span className="sr-only"> til {it.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
