import { BodyLong } from '@navikt/ds-react';
import type { LetterDetail } from '@tertial/contracts';
import { QueryView } from '../parts/query-view';
import { useAmendments } from './amendment-api';
import { AmendmentRowView } from './amendment-row';

/** What a letter changes of earlier letters, each change beside the item that it is about; nothing is done before she says so. */
export function Amendments({ letter }: { letter: Pick<LetterDetail, 'id'> }) {
  const amendments = useAmendments(letter.id);
  return (
    <>
      <BodyLong>
        Dette endrer brevet i det dere allerede har. Se at det er riktig oppdrag, og gjør endringen. Den gamle fristen
        og den gamle teksten blir stående, og historikken viser til brevet.
      </BodyLong>
      <QueryView query={amendments}>
        {(changes) => (
          <ul className="plain-list rows">
            {changes.map((change) => (
              <AmendmentRowView key={change.id} letterId={letter.id} change={change} />
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}
