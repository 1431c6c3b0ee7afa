import { BodyLong, BodyShort, Select } from '@navikt/ds-react';
import type { BulkResult, ItemRow, LetterComparison, LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { useLetterItems } from '../item/item-api';
import { FormDialog } from '../parts/form-dialog';
import { placeInLetter } from '../words/item-words';
import { useReplace } from './carry-over-api';

/** Says for each chosen item which one of this letter takes its place; the one that looks like it is proposed. */
export function ReplaceDialog(props: {
  letter: Pick<LetterDetail, 'id' | 'title'>;
  items: readonly ItemRow[];
  /** What the page showed of them when the dialog was opened. */
  seen: Record<string, number>;
  comparison: LetterComparison | undefined;
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const { letter, items } = props;
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(() => alikeOf(items, props.comparison));
  const [tried, setTried] = useState(false);
  const replace = useReplace(letter.id);
  const successors = (useLetterItems(letter.id).data ?? []).filter((it) => it.registerStatus !== 'rejected');
  const missing = items.filter(({ id }) => !picked.get(id));
  const submit = () => {
    setTried(true);
    const pairs = items.map(({ id }) => ({ earlierId: id, laterId: picked.get(id) ?? '' }));
    if (missing.length === 0) replace.mutate({ pairs, seen: props.seen }, { onSuccess: props.onDone });
  };
  return (
    <FormDialog
      heading={items.length === 1 ? 'Erstattes av et nytt oppdrag' : `Erstatt ${items.length} oppdrag`}
      submit="Erstatt"
      busy={replace.isPending}
      error={replace.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>
        Velg oppdraget i {letter.title} som tar over. Det gamle avsluttes som erstattet, med henvisning, og det som ble
        forsinket der, forblir forsinket.
      </BodyLong>
      {items.map((item) => (
        <div key={item.id} className="stacked-form">
          <BodyShort weight="semibold">{item.title}</BodyShort>
          <Select
            label="Erstattes av"
            value={picked.get(item.id) ?? ''}
            onChange={(event) => setPicked(new Map(picked).set(item.id, event.target.value))}
            error={tried && !picked.get(item.id) ? 'Velg et oppdrag i dette brevet.' : undefined}
          >
            <option value="">Velg oppdrag</option>
            {successors.map((it) => (
              <option key={it.id} value={it.id}>
                {[placeInLetter(it), it.title].filter(Boolean).join(': ')}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </FormDialog>
  );
}

function alikeOf(items: readonly ItemRow[], comparison: LetterComparison | undefined): Map<string, string> {
  const found = items.flatMap(({ id }) => {
    const pair = comparison?.pairs.find(({ earlier }) => earlier.id === id);
    return pair ? [[id, pair.later.id] as const] : [];
  });
  return new Map(found);
}
