import { BodyLong, BodyShort, Radio, RadioGroup, Textarea } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { partsOf, splitPlaces } from '@tertial/domain/review';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog';
import { shortened } from '../letter-words';
import { useSplitItem } from './review-api';

/** Makes two items of one, at a sentence or bullet that is chosen or at a place in the text. */
export function SplitDialog(props: {
  item: ItemRow;
  onClose: () => void;
  onDone: (sentence: string, itemId: string) => void;
}) {
  const { item } = props;
  const places = splitPlaces(item.text);
  const [at, setAt] = useState(places[0] ?? 0);
  const [tried, setTried] = useState(false);
  const split = useSplitItem(item.id);
  const parts = partsOf(item.text, at);
  const whole = at > 0 && parts.every((part) => part.length >= 3);
  const submit = () => {
    setTried(true);
    if (!whole) return;
    const done = () => props.onDone('Oppdraget er delt i to. Hvert har fristene som står i sin tekst.', item.id);
    split.mutate({ version: item.version, at }, { onSuccess: done });
  };
  return (
    <FormDialog
      heading="Del oppdraget i to"
      submit="Del i to"
      busy={split.isPending}
      error={split.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {places.length > 0 && (
        <RadioGroup legend="Hvor begynner det andre oppdraget?" value={at} onChange={setAt}>
          {places.map((place) => (
            <Radio key={place} value={place}>
              «{shortened(partsOf(item.text, place)[1])}»
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Textarea
        label={places.length > 0 ? 'Eller sett markøren der det skal deles' : 'Sett markøren der det skal deles'}
        description="Klikk i teksten, eller flytt markøren med piltastene."
        readOnly
        className="split-text"
        size="small"
        value={item.text}
        onSelect={({ currentTarget }) => {
          const place = wordStart(item.text, currentTarget.selectionStart);
          // Focus alone puts the cursor at the start or the end: that is no choice.
          if (place > 0 && place < item.text.length) setAt(place);
        }}
        error={tried && !whole ? 'Velg et sted med tekst både før og etter.' : undefined}
      />
      {whole && <Preview parts={parts} />}
    </FormDialog>
  );
}

function Preview({ parts: [first, second] }: { parts: readonly [string, string] }) {
  return (
    <div className="split-preview" role="status">
      <BodyShort weight="semibold">Det blir to oppdrag</BodyShort>
      <BodyLong>1. {shortenedMiddle(first)}</BodyLong>
      <BodyLong>2. {shortenedMiddle(second)}</BodyLong>
    </div>
  );
}

/** The beginning of the word that a place lies in. */
function wordStart(text: string, at: number): number {
  return at - (/\S*$/.exec(text.slice(0, at))?.[0].length ?? 0);
}

/** Beginning and end, cut at words. */
function shortenedMiddle(text: string): string {
  if (text.length <= 240) return text;
  return `${text.slice(0, 130).replace(/\s\S*$/, '')} … ${text.slice(-90).replace(/^\S*\s/, '')}`;
}
