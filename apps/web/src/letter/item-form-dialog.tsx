import { Button, Fieldset, Select, Textarea, TextField } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { useSaveItem, type DeliverableInput } from '../item/item-api';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { KIND_WORDS, REPORT_WORDS } from '../words/item-words';
import { draftOfItem, inputOf, NEW_DELIVERABLE, type ItemDraft } from './item-draft';

/** Adds an item by hand, or changes a proposed one. */
export function ItemFormDialog(props: { item: ItemRow | null; letterId: string; onClose: () => void }) {
  const { item } = props;
  const [draft, setDraft] = useState<ItemDraft>(() => draftOfItem(item));
  const [tried, setTried] = useState(false);
  const save = useSaveItem(item?.id ?? null);
  const tooShort = draft.text.trim().length < 5;
  const set = (change: Partial<ItemDraft>) => setDraft({ ...draft, ...change });
  const setDeliverable = (index: number, change: Partial<DeliverableInput>) =>
    set({ deliverables: draft.deliverables.map((it, at) => (at === index ? { ...it, ...change } : it)) });
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
      <Textarea
        label="Hva er det bedt om?"
        description="Bruk brevets egne ord."
        value={draft.text}
        onChange={(event) => set({ text: event.target.value })}
        error={tried && tooShort ? 'Skriv hva oppdraget er.' : undefined}
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
      {draft.deliverables.map((deliverable, index) => (
        <DeliverableFields
          key={index}
          number={index + 1}
          value={deliverable}
          onChange={(change) => setDeliverable(index, change)}
          {...(draft.deliverables.length > 1 && {
            onRemove: () => set({ deliverables: draft.deliverables.filter((_, at) => at !== index) }),
          })}
        />
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => set({ deliverables: [...draft.deliverables, NEW_DELIVERABLE] })}
      >
        Legg til en leveranse
      </Button>
    </FormDialog>
  );
}

function DeliverableFields(props: {
  number: number;
  value: DeliverableInput;
  onChange: (change: Partial<DeliverableInput>) => void;
  onRemove?: () => void;
}) {
  const { value, onChange } = props;
  return (
    <Fieldset legend={`Leveranse ${props.number}`} size="small" className="deliverable-fields">
      <TextField
        label="Navn"
        size="small"
        value={value.label ?? ''}
        onChange={(event) => onChange({ label: event.target.value })}
        autoComplete="off"
      />
      <Select
        label="Frist"
        size="small"
        value={value.report ?? ''}
        onChange={(event) =>
          onChange({ report: (event.target.value || null) as DeliverableInput['report'], due: null })
        }
      >
        <option value="">En dato, eller ikke kjent ennå</option>
        {Object.entries(REPORT_WORDS).map(([report, words]) => (
          <option key={report} value={report}>
            Følger {words.toLowerCase()}
          </option>
        ))}
      </Select>
      {!value.report && (
        <DateField
          label="Dato"
          description="La feltet stå tomt når datoen ikke er kjent. Da blir den etterspurt."
          size="small"
          value={value.due}
          onChange={(due) => onChange({ due })}
        />
      )}
      <TextField
        label="Ordene eller kilden som gir fristen"
        description="For eksempel «innen utgangen av februar» eller «e-post av 4. mars»."
        size="small"
        value={value.raw ?? ''}
        onChange={(event) => onChange({ raw: event.target.value })}
        autoComplete="off"
      />
      {props.onRemove && (
        <Button type="button" size="small" variant="tertiary" data-color="danger" onClick={props.onRemove}>
          Fjern leveransen
        </Button>
      )}
    </Fieldset>
  );
}
