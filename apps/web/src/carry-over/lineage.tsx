import { BodyShort, ReadMore } from '@navikt/ds-react';
import type { ItemDetail, ItemLinks } from '@tertial/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { LetterPassage } from '../letter/letter-passage';
import { placeInLetter } from '../words/item-words';

/** The items of other years' letters that an item goes on from or in, and where its words stand when that is another letter. */
export function Lineage({ item }: { item: Pick<ItemDetail, 'links'> }) {
  const { earlier, later, source } = item.links;
  return (
    <>
      {earlier.map((it) => (
        <Linked key={it.id} item={it} words={it.choice === 'replaced' ? 'Erstatter' : 'Overført fra'} />
      ))}
      {later && <Linked item={later} words={later.choice === 'replaced' ? 'Erstattet av' : 'Går videre i'} />}
      {source && <Source source={source} />}
    </>
  );
}

function Linked({ item, words }: { item: NonNullable<ItemLinks['later']>; words: string }) {
  return (
    <BodyShort size="small">
      {words} {item.letterTitle ?? 'et oppdrag lagt til for hånd'}: <Link to={`/oppdrag/${item.id}`}>{item.title}</Link>
    </BodyShort>
  );
}

function Source({ source }: { source: NonNullable<ItemLinks['source']> }) {
  const [open, setOpen] = useState(false);
  const { letterId, letterTitle, span, heading } = source;
  const place = [letterTitle, placeInLetter(source), heading && `«${heading}»`].filter(Boolean).join(' · ');
  return (
    <>
      {place && <BodyShort size="small">Ordene står i {place}</BodyShort>}
      {letterId && span && (
        <ReadMore header="Vis stedet i brevet" size="small" open={open} onOpenChange={setOpen}>
          {open && <LetterPassage letterId={letterId} span={span} />}
        </ReadMore>
      )}
    </>
  );
}
