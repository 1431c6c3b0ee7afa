import { BodyShort, Heading, Link, ReadMore } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { ItemAmendments } from '../amendment/item-amendments';
import { Lineage } from '../carry-over/lineage';
import { LetterPassage } from '../letter/letter-passage';
import { ItemText } from '../parts/item-text';
import { useHasRole } from '../session/session-api';
import { placeInLetter } from '../words/item-words';
import { DemandFacts } from './demand-facts';

/** What is asked, in the letter's own words, and where it stands. */
export function Demand({ item }: { item: ItemDetail }) {
  const coordinator = useHasRole('coordinator');
  const [open, setOpen] = useState(false);
  const place = placeInLetter(item);
  const reworded = item.amendments.some(({ text }) => text);
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        Dette er bedt om
      </Heading>
      <blockquote className="demand">
        <ItemText text={item.text} />
      </blockquote>
      <DemandFacts item={item} />
      <BodyShort size="small">
        {item.letterId && coordinator ? (
          <Link as={RouterLink} to={`/brev/${item.letterId}`}>
            {item.letterTitle}
          </Link>
        ) : (
          (item.letterTitle ?? 'Lagt til for hånd')
        )}
        {[place, item.heading && `«${item.heading}»`].filter(Boolean).map((words) => ` · ${words}`)}
      </BodyShort>
      <Reworded item={item} />
      <Lineage item={item} />
      {item.lead && <BodyShort size="small">Leder arbeidet: {item.lead}</BodyShort>}
      {item.parties.length > 0 && <BodyShort size="small">Deltar: {item.parties.join(', ')}</BodyShort>}
      {item.letterId && item.span && (
        <ReadMore
          header={reworded ? 'Vis den opprinnelige ordlyden i brevet' : 'Vis stedet i brevet'}
          size="small"
          open={open}
          onOpenChange={setOpen}
        >
          {open && <LetterPassage letterId={item.letterId} span={item.span} />}
        </ReadMore>
      )}
      <ItemAmendments item={item} />
    </section>
  );
}

/** A letter's title within a sentence: 'supplerende tildelingsbrev nr. 2 …'. */
function withinSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The words above stand in a later letter than the demand first came with. */
function Reworded({ item }: { item: Pick<ItemDetail, 'amendments'> }) {
  const by = item.amendments.filter(({ text }) => text).at(-1);
  if (!by) return null;
  return (
    <BodyShort size="small">
      Ordlyden er endret av {withinSentence(by.letterTitle)}
      {by.page && `, side ${by.page}`}. Den tidligere står nedenfor.
    </BodyShort>
  );
}
