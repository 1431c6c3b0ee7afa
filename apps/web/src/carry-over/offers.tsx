import { BodyLong, Checkbox, Heading } from '@navikt/ds-react';
import type { CarryOverOffer, LetterComparison, LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { EmptyState } from '../parts/empty-state';
import { canBeChosen, grouped, GROUP_WORDS, type OfferGroup } from './offer-groups';
import { OfferRow } from './offer-row';
import { OffersBar } from './offers-bar';
import { nothingHeading, nothingLeft } from './nothing-left';

/** What earlier years left unfinished. Nothing happens by itself: what nobody decides is offered until somebody does. */
export function Offers(props: {
  letter: Pick<LetterDetail, 'id' | 'title'>;
  offers: readonly CarryOverOffer[];
  /** Items of earlier years that nobody has confirmed. */
  unconfirmed: number;
  comparison: LetterComparison | undefined;
}) {
  const { letter, offers, unconfirmed, comparison } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ids = offers.filter(canBeChosen).map(({ item }) => item.id);
  const mine = ids.filter((id) => chosen.includes(id));
  const set = (some: readonly string[], on: boolean) =>
    setChosen(on ? [...new Set([...mine, ...some])] : mine.filter((id) => !some.includes(id)));
  if (offers.length === 0)
    return <EmptyState heading={nothingHeading(unconfirmed)}>{nothingLeft(unconfirmed)}</EmptyState>;
  return (
    <>
      <BodyLong>
        Dette er ikke ferdig fra tidligere år. Ingenting skjer før du velger, og det står her til det er avgjort.
      </BodyLong>
      {grouped(offers).map((it) => (
        <Group key={it.group} {...it} chosen={mine} onSet={set} comparison={comparison} />
      ))}
      <OffersBar
        letter={letter}
        chosen={offers.filter(({ item }) => mine.includes(item.id))}
        comparison={comparison}
        onDone={() => setChosen([])}
      />
    </>
  );
}

function Group(props: {
  group: OfferGroup;
  offers: readonly CarryOverOffer[];
  chosen: readonly string[];
  onSet: (ids: readonly string[], on: boolean) => void;
  comparison: LetterComparison | undefined;
}) {
  const { group, offers, chosen, onSet } = props;
  const { heading, lead } = GROUP_WORDS[group];
  const ids = group === 'settled' ? [] : offers.filter(canBeChosen).map(({ item }) => item.id);
  const all = ids.length > 0 && ids.every((id) => chosen.includes(id));
  return (
    <section className="offer-group">
      <Heading level="2" size="small">
        {heading} ({offers.length})
      </Heading>
      <BodyLong size="small">{lead}</BodyLong>
      {ids.length > 1 && (
        <Checkbox
          size="small"
          checked={all}
          indeterminate={!all && ids.some((id) => chosen.includes(id))}
          onChange={() => onSet(ids, !all)}
        >
          Velg alle {ids.length}
        </Checkbox>
      )}
      <ul className="plain-list rows">
        {offers.map((offer) => (
          <OfferRow
            key={offer.item.id}
            offer={offer}
            chosen={chosen.includes(offer.item.id)}
            onToggle={() => onSet([offer.item.id], !chosen.includes(offer.item.id))}
            alike={props.comparison?.pairs.find(({ earlier }) => earlier.id === offer.item.id)?.later}
          />
        ))}
      </ul>
    </section>
  );
}
