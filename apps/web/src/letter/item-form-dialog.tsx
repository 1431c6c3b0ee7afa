import { Button, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { useSaveItem } from '../item/item-api';
import { FormDialog } from '../parts/form-dialog';
import { KIND_WORDS } from '../words/item-words';
import { DeliverablesFields } from './deliverable-fields';
import { draftOfItem, inputOf, withOneMore, type ItemDraft } from './item-draft';

/** Adds an item by hand, or changes a proposed one. */
export function ItemFormDialog(props: { item: ItemRow | null; letterId: string; onClose: () => void }) {
  const { item } = props;
  const [draft, setDraft] = useState<ItemDraft>(() => draftOfItem(item));
  const [tried, setTried] = useState(false);
  const save = useSaveItem(item?.id ?? null);
  const tooShort = draft.text.trim().length < 5;
  const set = (change: Partial<ItemDraft>) => setDraft({ ...draft, ...change });
  const submit = () => {
    setTried(true);
    if (!tooShort) save.mutate(inputOf(draft, item, props.letterId), { onSuccess: props.onClose });
  };
  return (
    <FormDialog
      heading={item ? 'Endre forslaget' : 'Legg til et oppdrag'}
      submit={item ? 'Lagre' : 'Legg til'}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <ItemFields draft={draft} onChange={set} missingText={tried && tooShort} />
      <DeliverablesFields value={draft.deliverables} onChange={(deliverables) => set({ deliverables })} />
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => set({ deliverables: withOneMore(draft.deliverables) })}
      >
        Legg til en leveranse
      </Button>
    </FormDialog>
  );
}

function ItemFields(props: {
  draft: ItemDraft;
  onChange: (change: Partial<ItemDraft>) => void;
  /** It was tried to save without the words of the demand. */
  missingText: boolean;
}) {
  const { draft, onChange: set } = props;
  return (
    <>
      <Textarea
        label="Hva er det bedt om?"
        description="Bruk brevets egne ord."
        value={draft.text}
        onChange={(event) => set({ text: event.target.value })}
        error={props.missingText ? 'Skriv hva oppdraget er.' : undefined}
      />
      <Select
        label="Type"
        value={draft.kind}
        onChange={(event) => set({ kind: event.target.value as ItemRow['kind'] })}
      >
        {Object.entries(KIND_WORDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </Select>
      <TextField
        label="Kapittel i brevet (valgfritt)"
        value={draft.chapter}
        onChange={(event) => set({ chapter: event.target.value })}
        autoComplete="off"
      />
    </>
  );
}
