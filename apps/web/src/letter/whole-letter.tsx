import { BodyShort } from '@navikt/ds-react';
import { QueryView } from '../parts/query-view';
import { useLetterText } from './letter-api';

/** The letter as it was read; the places of all items are offsets in this text. */
export function WholeLetter({ letterId }: { letterId: string }) {
  const text = useLetterText(letterId);
  return (
    <>
      <BodyShort spacing>Teksten slik Tertial leste den.</BodyShort>
      <QueryView query={text}>{(whole) => <div className="letter-text">{whole}</div>}</QueryView>
    </>
  );
}
