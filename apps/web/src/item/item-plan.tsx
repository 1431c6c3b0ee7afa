import { BodyShort, Heading, Link, ReadMore } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { Link as RouterLink } from 'react-router';
import { useSession } from '../session/session-api';
import { writtenDay, writtenMoment } from '../words/day';
import { recipientWords } from './plan-recipient';

type PlanRow = ItemDetail['plan'][number];

/** What is to be sent about the item, to whom and why; and what was sent. */
export function ItemPlan({
  itemId,
  plan,
  ownerId,
}: {
  itemId: string;
  plan: readonly PlanRow[];
  ownerId: string | null;
}) {
  const mayDecide = useSession().data?.person?.roles.includes('coordinator');
  const sent = plan.filter((row) => row.sentAt).sort((a, b) => (b.sentAt ?? '').localeCompare(a.sentAt ?? ''));
  const planned = plan.filter((row) => !row.sentAt).sort((a, b) => a.sendOn.localeCompare(b.sendOn));
  const next = planned[0];
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        Varsler
      </Heading>
      <BodyShort spacing>
        {next
          ? `Neste: ${writtenDay(next.sendOn)} til ${recipientWords(next, ownerId)}. ${next.reason}`
          : 'Ingen flere varsler er planlagt.'}
      </BodyShort>
      {mayDecide && (
        <BodyShort spacing>
          <Link as={RouterLink} to={`/varslingsregler?for=${itemId}`}>
            Egne varslingsregler for oppdraget
          </Link>
          {' · '}
          <Link as={RouterLink} to={`/utsendinger?oppdrag=${itemId}`}>
            Alt som er sendt om oppdraget
          </Link>
          {' · '}
          <Link as={RouterLink} to={`/kommende-utsendinger?oppdrag=${itemId}`}>
            Alt som vil bli sendt det neste året
          </Link>
        </BodyShort>
      )}
      {planned.length > 1 && (
        <PlanList heading={`Planlagte varsler (${planned.length})`} rows={planned} ownerId={ownerId} />
      )}
      {sent.length > 0 && <PlanList heading={`Sendte varsler (${sent.length})`} rows={sent} ownerId={ownerId} />}
    </section>
  );
}

function PlanList(props: { heading: string; rows: readonly PlanRow[]; ownerId: string | null }) {
  return (
    <ReadMore header={props.heading} size="small">
      <ul className="plain-list rows">
        {props.rows.map((row) => (
          <li key={row.key} className="row stacked">
            <BodyShort size="small">
              <strong>{row.sentAt ? writtenMoment(row.sentAt) : writtenDay(row.sendOn)}</strong> til{' '}
              {recipientWords(row, props.ownerId)}
            </BodyShort>
            <BodyShort size="small">{row.reason}</BodyShort>
          </li>
        ))}
      </ul>
    </ReadMore>
  );
}
