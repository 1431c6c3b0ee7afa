import { BodyLong, Select } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog';
import { ItemText } from '../../parts/item-text';
import { useMergeItems } from './review-api';
import { isProposed, type ReviewEntry } from './review-entries';
import { itemOption } from './review-words';

/** Makes one item of two; the next one is proposed. */
export function MergeDialog(props: {
  item: ItemRow;
  entries: readonly ReviewEntry[];
  onClose: () => void;
  onDone: (sentence: string, itemId: string | null) => void;
}) {
  const { item } = props;
  const all = props.entries.filter(isProposed);
  const at = all.findIndex(({ id }) => id === item.id);
  const others = all.filter(({ id }) => id !== item.id);
  const [withId, setWithId] = useState((all[at + 1] ?? all[at - 1])?.id ?? '');
  const merge = useMergeItems(item.id);
  const other = others.find(({ id }) => id === withId);
  const submit = () => {
    if (!other) return;
    merge.mutate(
      { version: item.version, withId, withVersion: other.item.version },
      { onSuccess: ({ itemIds }) => props.onDone('De to er slått sammen til ett oppdrag.', itemIds[0] ?? null) },
    );
  };
  return (
    <FormDialog
      heading="Slå sammen med et annet oppdrag"
      submit="Slå sammen"
      busy={merge.isPending}
      error={merge.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>Det blir ett oppdrag med begge tekstene og alle fristene.</BodyLong>
      <ItemText text={item.text} />
      <Select
        label="Slå sammen med"
        value={withId}
        onChange={(event) => setWithId(event.target.value)}
        error={others.length === 0 ? 'Det er ingen andre oppdrag å slå sammen med.' : undefined}
      >
        {others.map(({ id, item: it, number }) => (
          <option key={id} value={id}>
            {itemOption(it, number)}
          </option>
        ))}
      </Select>
      {other && <ItemText text={other.item.text} />}
    </FormDialog>
  );
}
