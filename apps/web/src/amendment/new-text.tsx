import { BodyShort, Button, Textarea } from '@navikt/ds-react';
import type { AmendmentRow, ItemRow } from '@tertial/contracts';
import { wordChanges } from '@tertial/domain/word-changes';
import { useState } from 'react';
import { WordDiff } from '../carry-over/word-diff';
import type { Choice } from './use-choice';

/** What becomes of a demand's text, word by word. Where the letter gives no new wording, or not the whole, she writes it. */
export function NewText({ change, item, choice }: { change: AmendmentRow; item: ItemRow; choice: Choice }) {
  const [writes, setWrites] = useState(false);
  const after = choice.text ?? change.text ?? item.text;
  return (
    <>
      {after === item.text ? (
        <BodyShort>
          Brevet gir ikke hele den nye teksten. Skriv den om du vil; setningen i brevet vises uansett.
        </BodyShort>
      ) : (
        <WordDiff words={wordChanges(item.text, after)} />
      )}
      {writes ? (
        <Textarea
          size="small"
          label="Slik skal oppdraget lyde"
          value={after}
          onChange={(event) => choice.setText(event.target.value)}
        />
      ) : (
        <Button size="small" variant="tertiary" className="write-text" onClick={() => setWrites(true)}>
          {change.text ? 'Rett teksten' : 'Skriv den nye teksten'}
        </Button>
      )}
    </>
  );
}
