import { BodyLong, BodyShort, Heading, ReadMore } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import type { CommandKind } from '@tertial/domain/item';
import { useEffect, useId, useState } from 'react';
import { useLocation } from 'react-router';
import { dayOfMoment, days, shortDay, writtenMoment } from '../words/day';
import { allowedOn } from './allowed';
import { DeliverForm } from './deliver-form';
import { DeliverableButtons } from './deliverable-buttons';
import { DeliverableFacts } from './deliverable-facts';
import { DueDate } from './due-date';
import { EvidenceList } from './evidence-list';
import type { ItemActs } from './item-acts';
import { StatusTags } from './status-tags';

type Deliverable = ItemDetail['deliverables'][number];

/** One deliverable: by when and why, what was delivered, and the buttons that are allowed on it. */
export function DeliverableSection(props: {
  item: ItemDetail;
  deliverable: Deliverable;
  acts: ItemActs;
  /** It should be delivered now, and stands above the demand. */
  pressing: boolean;
  /** Its form is open at once. */
  formOpen: boolean;
}) {
  const { item, deliverable, acts, pressing } = props;
  const several = item.deliverables.length > 1;
  const heading = useId();
  const anchor = `lever-${deliverable.id}`;
  const asked = useAskedFor(anchor);
  const [delivering, setDelivering] = useState(props.formOpen || asked);
  const may = (kind: CommandKind) => allowedOn(item, kind)?.includes(deliverable.id) ?? false;
  return (
    <section className="deliverable" aria-labelledby={heading} id={anchor}>
      <div className="deliverable-head">
        <Heading level={pressing ? '2' : '3'} size="small" id={heading}>
          {deliverable.label}
          {several && deliverable.due && ` ${shortDay(deliverable.due)}`}
        </Heading>
        {item.registerStatus === 'confirmed' && <StatusTags deliverable={deliverable} />}
      </div>
      <BodyShort>
        Frist: <DueDate deliverable={deliverable} factsBeside />
      </BodyShort>
      <Why deliverable={deliverable} />
      <Deliveries deliverable={deliverable} />
      {deliverable.missedAt && <Missed deliverable={deliverable} />}
      <DeliverableFacts deliverable={deliverable} />
      <DeliverableButtons
        may={may}
        acts={acts}
        deliverable={deliverable}
        delivering={delivering}
        onDeliver={() => setDelivering(true)}
      />
      {delivering && may('deliver') && (
        <DeliverForm
          deliverableId={deliverable.id}
          acts={acts}
          level={pressing ? '3' : '4'}
          onCancel={() => setDelivering(false)}
        />
      )}
    </section>
  );
}

/** Whether the address names this place, as the links in mails do; then the page goes there, once. */
function useAskedFor(anchor: string): boolean {
  const asked = useLocation().hash === `#${anchor}`;
  useEffect(() => {
    if (asked) document.getElementById(anchor)?.scrollIntoView();
  }, [asked, anchor]);
  return asked;
}

function Why({ deliverable }: { deliverable: Deliverable }) {
  const earlier = deliverable.versions.filter((it) => it.version !== deliverable.deadlineVersion);
  return (
    <>
      <BodyLong size="small">{deliverable.why}</BodyLong>
      {earlier.length > 0 && (
        <ReadMore header={`Tidligere frister (${earlier.length})`} size="small">
          <ul>
            {earlier.map((it) => (
              <li key={it.version}>
                {it.due ? shortDay(it.due) : 'Ingen dato'}, gjaldt fra {dayOfMoment(it.from)}. {it.why}
                {it.reference && ` (henvisning: ${it.reference})`}
              </li>
            ))}
          </ul>
        </ReadMore>
      )}
    </>
  );
}

function Missed({ deliverable }: { deliverable: Deliverable }) {
  const late = deliverable.overdue ? 0 : deliverable.daysLate;
  return (
    <BodyShort size="small" className="missing">
      {late > 0 ? `Levert ${days(late)} etter fristen.` : 'En frist for denne leveransen er brutt.'} Det blir stående,
      også når det er levert og godkjent.
    </BodyShort>
  );
}

function Deliveries({ deliverable }: { deliverable: Deliverable }) {
  if (deliverable.deliveries.length === 0) return null;
  return (
    <ul className="plain-list deliveries">
      {deliverable.deliveries.map((delivery) => (
        <li key={delivery.at}>
          <BodyShort>
            Levert {writtenMoment(delivery.at)} av {delivery.by}
            {delivery.daysLate > 0 && `, ${days(delivery.daysLate)} for sent`}
          </BodyShort>
          <EvidenceList evidence={delivery.evidence} />
          {delivery.note && <BodyLong size="small">«{delivery.note}»</BodyLong>}
        </li>
      ))}
    </ul>
  );
}
