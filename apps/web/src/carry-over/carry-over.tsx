import { ToggleGroup } from '@navikt/ds-react';
import type { LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { QueryView } from '../parts/query-view';
import { useComparison, useOffers } from './carry-over-api';
import { Comparison } from './comparison';
import { undecided } from './offer-groups';
import { Offers } from './offers';

type Part = 'offers' | 'comparison';

/** What a letter takes over from earlier years: what is unfinished, and what looks like last year's. */
export function CarryOver({ letter }: { letter: Pick<LetterDetail, 'id' | 'title'> }) {
  const [part, setPart] = useState<Part>('offers');
  const offers = useOffers(letter.id);
  const comparison = useComparison(letter.id);
  const waiting = offers.data ? ` (${undecided(offers.data.offers)})` : '';
  const alike = comparison.data ? ` (${comparison.data.pairs.length})` : '';
  return (
    <>
      <ToggleGroup size="small" value={part} onChange={(value) => setPart(value as Part)} label="Vis">
        <ToggleGroup.Item value="offers" label={`Ikke ferdig${waiting}`} />
        <ToggleGroup.Item value="comparison" label={`Ligner på i fjor${alike}`} />
      </ToggleGroup>
      {part === 'offers' ? (
        <QueryView query={offers}>
          {(data) => <Offers letter={letter} {...data} comparison={comparison.data} />}
        </QueryView>
      ) : (
        <QueryView query={comparison}>{(data) => <Comparison letterId={letter.id} comparison={data} />}</QueryView>
      )}
    </>
  );
}
