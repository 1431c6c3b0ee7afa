import { Button } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { Link } from 'react-router';
import { DeliverableLines } from '../item/deliverable-lines';
import { ExemptTag } from '../item/exempt-tag';
import { OwnerChoice } from '../item/owner-choice';
import { ChosenRow } from '../parts/chosen-row';
import { ItemText } from '../parts/item-text';
import { KIND_WORDS, placeInLetter } from '../words/item-words';

/** One proposed item: what it says, by when and why, and who is to own it. */
export function ProposedItem(props: { item: ItemRow; chosen: boolean; onToggle: () => void; onEdit: () => void }) {
  const { item } = props;
  const facts = [KIND_WORDS[item.kind], placeInLetter(item), item.heading && `«${item.heading}»`];
  return (
    <ChosenRow title={item.title} facts={facts} chosen={props.chosen} onToggle={props.onToggle}>
      <ExemptTag item={item} />
      <ItemText text={item.text} />
      <DeliverableLines item={item} />
      <OwnerChoice item={item}>
        <Button size="small" variant="tertiary" onClick={props.onEdit}>
          Endre<span className="sr-only"> {item.title}</span>
        </Button>
        <Link to={`/oppdrag/${item.id}`}>
          Se i brevet<span className="sr-only">: {item.title}</span>
        </Link>
      </OwnerChoice>
    </ChosenRow>
  );
}
