import { BodyShort, Heading, Link } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { Link as RouterLink } from 'react-router';
import { ItemText } from '../parts/item-text';
import { useHasRole } from '../session/session-api';
import { changedBy } from './amendment-words';

/** What later letters have changed of an item, in those letters' words, beside the words that it came with. */
export function ItemAmendments({ item }: { item: Pick<ItemDetail, 'amendments'> }) {
  const coordinator = useHasRole('coordinator');
  if (item.amendments.length === 0) return null;
  return (
    <section className="item-amendments">
      <Heading level="3" size="small" spacing>
        Endret av senere brev
      </Heading>
      <ul className="plain-list rows">
        {item.amendments.map((it) => (
          <li key={it.id} className="row stacked">
            <BodyShort weight="semibold">{changedBy(it)}</BodyShort>
            <blockquote className="demand">{it.words}</blockquote>
            <BodyShort size="small">
              {coordinator ? (
                <Link as={RouterLink} to={`/brev/${it.letterId}?fane=endringer`}>
                  {it.letterTitle}
                </Link>
              ) : (
                it.letterTitle
              )}
              {it.page && ` · side ${it.page}`}
            </BodyShort>
            {it.text && (
              <>
                <BodyShort size="small" weight="semibold">
                  Tidligere ordlyd
                </BodyShort>
                <blockquote className="demand earlier">
                  <ItemText text={it.text.before} />
                </blockquote>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
