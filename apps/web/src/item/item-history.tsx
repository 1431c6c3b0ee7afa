import { BodyShort, Heading } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { EmptyState } from '../parts/empty-state';
import { writtenMoment } from '../words/day';

/** What has happened to the item, newest first. */
export function ItemHistory({ item }: { item: ItemDetail }) {
  const entries = item.history.toReversed();
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        Historikk
      </Heading>
      {entries.length === 0 && <EmptyState heading="Ingenting har skjedd ennå" />}
      <ol className="plain-list rows" reversed>
        {entries.map((entry, at) => (
          <li key={entries.length - at} className="row stacked">
            <BodyShort>{entry.what}</BodyShort>
            <BodyShort size="small" textColor="subtle">
              {writtenMoment(entry.at)} · {entry.by}
            </BodyShort>
          </li>
        ))}
      </ol>
    </section>
  );
}
