import { BodyShort, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import type { AmendmentRow, ItemRow } from '@tertial/contracts';
import { useDeferredValue, useState } from 'react';
import { useItems } from '../item/item-api';
import { FormDialog } from '../parts/form-dialog';
import { placeInLetter, REGISTER_WORDS } from '../words/item-words';
import { openDeliverables, todaysDeadline } from './amendment-words';

const MOST_SHOWN = 20;

/** Finds the item that a change is about: those that look like it, or any by its words. */
export function ChooseItemDialog(props: {
  change: AmendmentRow;
  onChoose: (item: ItemRow) => void;
  onClose: () => void;
}) {
  const { change } = props;
  const [q, setQ] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const found = useItems({ q: useDeferredValue(q.trim()), size: MOST_SHOWN });
  const isSearch = q.trim().length > 1;
  const offered = isSearch ? (found.data?.rows ?? []).filter(canChange) : change.candidates.map(({ item }) => item);
  const item = offered.find(({ id }) => id === picked);
  const submit = () => {
    setTried(true);
    if (!item) return;
    props.onChoose(item);
    props.onClose();
  };
  return (
    <FormDialog
      heading="Hvilket oppdrag gjelder det?"
      submit="Velg oppdraget"
      busy={false}
      error={isSearch ? found.error : null}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyShort>Brevet sier «{change.concerns}».</BodyShort>
      <TextField
        label="Søk i alle oppdrag"
        description="Ord fra teksten, overskrift, nummer eller kapittel"
        value={q}
        onChange={(event) => setQ(event.target.value)}
        autoComplete="off"
      />
      {offered.length === 0 ? (
        <BodyShort>{isSearch ? 'Ingen treff.' : 'Ingen oppdrag ligner. Søk etter det.'}</BodyShort>
      ) : (
        <RadioGroup
          legend={isSearch ? 'Treff' : 'Ligner mest'}
          value={item?.id ?? ''}
          onChange={(id: string) => setPicked(id)}
          error={tried && !item ? 'Velg et oppdrag.' : undefined}
        >
          {offered.map((it) => (
            <Radio key={it.id} value={it.id} description={described(it)}>
              {it.title}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FormDialog>
  );
}

function canChange({ registerStatus, closed }: ItemRow): boolean {
  return registerStatus !== 'rejected' && !closed;
}

function described(item: ItemRow): string {
  const deadlines = openDeliverables(item).map(todaysDeadline).join(', ');
  return [item.letterTitle, placeInLetter(item), REGISTER_WORDS[item.registerStatus], deadlines]
    .filter(Boolean)
    .join(' · ');
}
