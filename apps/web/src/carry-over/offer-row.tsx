import { BodyShort } from '@navikt/ds-react';
import type { CarryOverOffer, ComparedItem } from '@tertial/contracts';
import { Link } from 'react-router';
import { DueDate } from '../item/due-date';
import { StatusTags } from '../item/status-tags';
import { ChosenRow } from '../parts/chosen-row';
import { dayOfMoment } from '../words/day';
import { KIND_WORDS, placeInLetter } from '../words/item-words';
import { choiceWords } from './carry-over-words';
import { canBeChosen } from './offer-groups';

/** One unfinished item: what it says, how it stands, what in the new letter looks like it, and what was decided. */
export function OfferRow(props: {
  offer: CarryOverOffer;
  chosen: boolean;
  onToggle: () => void;
  alike: ComparedItem | undefined;
}) {
  const { offer, chosen, alike } = props;
  const { item, settled } = offer;
  const facts = [KIND_WORDS[item.kind], item.letterTitle, placeInLetter(item)];
  return (
    <ChosenRow title={item.title} facts={facts} chosen={chosen} onToggle={canBeChosen(offer) ? props.onToggle : null}>
      <Link to={`/oppdrag/${item.id}`}>{item.title}</Link>
      <ul className="plain-list deliverable-lines">
        {item.deliverables
          .filter((it) => !it.informational)
          .map((it) => (
            <li key={it.id}>
              {item.deliverables.length > 1 && <strong>{it.label}:</strong>} <DueDate deliverable={it} />{' '}
              <StatusTags deliverable={it} />
            </li>
          ))}
      </ul>
      <BodyShort size="small">
        {item.owner ? `Ansvarlig: ${item.owner.name}` : <span className="missing">Ingen ansvarlig</span>}
      </BodyShort>
      {!settled && alike && (
        <BodyShort size="small" className="alike">
          Ligner på i dette brevet: <Link to={`/oppdrag/${alike.id}`}>{alike.title}</Link>
        </BodyShort>
      )}
      {settled && <Decided settled={settled} />}
    </ChosenRow>
  );
}

function Decided({ settled }: { settled: NonNullable<CarryOverOffer['settled']> }) {
  const { later, reason, by, at } = settled;
  return (
    <BodyShort size="small" className="decided">
      <strong>{choiceWords(settled)}</strong>
      {later && (
        <>
          : <Link to={`/oppdrag/${later.id}`}>{later.title}</Link>
        </>
      )}
      {reason && `. Begrunnelse: ${reason}`} · {by}, {dayOfMoment(at)}
    </BodyShort>
  );
}
