import { BodyLong, Textarea, TextField } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { writtenDay } from '../words/day';
import { COMMAND_FORMS, commandOf, missingIn, type CommandValues, type DialogCommand } from './command-forms';
import type { ItemActs } from './item-acts';

/** The dialog of a command that needs words: which fields it has stands in COMMAND_FORMS. */
export function CommandDialog(props: {
  kind: DialogCommand;
  deliverableId: string | null;
  item: ItemDetail;
  acts: ItemActs;
}) {
  const { kind, deliverableId, acts } = props;
  const form = COMMAND_FORMS[kind];
  const deliverable = props.item.deliverables.find((it) => it.id === deliverableId);
  const [values, setValues] = useState<CommandValues>({ due: null, reason: '', reference: '' });
  const [tried, setTried] = useState(false);
  const missing = tried ? missingIn(form, values) : {};
  const set = (change: Partial<CommandValues>) => setValues({ ...values, ...change });
  const submit = () => {
    setTried(true);
    const body = commandOf(kind, deliverableId, values);
    if (body && Object.keys(missingIn(form, values)).length === 0) acts.give(body);
  };
  return (
    <FormDialog {...form} busy={acts.busy} error={acts.error} onSubmit={submit} onClose={acts.close}>
      {deliverable && (
        <BodyLong weight="semibold">
          {deliverable.label}
          {deliverable.due && `, frist ${writtenDay(deliverable.due)}`}
        </BodyLong>
      )}
      <BodyLong>{form.lead}</BodyLong>
      {form.due && (
        <DateField label={form.due} value={values.due} onChange={(due) => set({ due })} error={missing.due} />
      )}
      {form.reason && (
        <Textarea
          label={form.reason}
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
          error={missing.reason}
          maxLength={2000}
        />
      )}
      {form.reference && (
        <TextField
          label={form.reference.label}
          description={form.reference.hint}
          value={values.reference}
          onChange={(event) => set({ reference: event.target.value })}
          error={missing.reference}
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
