import { BodyLong, Textarea, TextField } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { DateField } from '../parts/date-field';
import { FormDialog } from '../parts/form-dialog';
import { writtenDay } from '../words/day';
import {
  formOf,
  missingIn,
  NO_VALUES,
  type CommandForm,
  type CommandValues,
  type DialogCommand,
} from './command-forms';
import { commandOf } from './command-of';
import type { ItemActs } from './item-acts';

/** The dialog of a command that needs words: which fields it has stands in its form. */
export function CommandDialog(props: {
  kind: DialogCommand;
  deliverableId: string | null;
  item: ItemDetail;
  acts: ItemActs;
}) {
  const { kind, deliverableId, acts } = props;
  const deliverable = props.item.deliverables.find((it) => it.id === deliverableId);
  const form = formOf(kind, deliverable);
  const [values, setValues] = useState<CommandValues>(NO_VALUES);
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
      <Fields form={form} values={values} missing={missing} set={set} />
    </FormDialog>
  );
}

function Fields(props: {
  form: CommandForm;
  values: CommandValues;
  missing: Partial<Record<keyof CommandValues, string>>;
  set: (change: Partial<CommandValues>) => void;
}) {
  const { form, values, missing, set } = props;
  return (
    <>
      <WordsField field={form.what} name="what" {...props} />
      {form.on && (
        <DateField label={form.on.label} value={values.on} onChange={(on) => set({ on })} error={missing.on} />
      )}
      {form.due && (
        <DateField label={form.due.label} value={values.due} onChange={(due) => set({ due })} error={missing.due} />
      )}
      {form.workingDays && (
        <TextField
          label={form.workingDays.label}
          inputMode="numeric"
          htmlSize={6}
          value={values.workingDays}
          onChange={(event) => set({ workingDays: event.target.value })}
          error={missing.workingDays}
          autoComplete="off"
        />
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
      <WordsField field={form.reference} name="reference" {...props} />
    </>
  );
}

function WordsField(props: {
  field: CommandForm['what'];
  name: 'what' | 'reference';
  values: CommandValues;
  missing: Partial<Record<keyof CommandValues, string>>;
  set: (change: Partial<CommandValues>) => void;
}) {
  const { field, name } = props;
  if (!field) return null;
  return (
    <TextField
      label={field.label}
      description={field.hint}
      value={props.values[name]}
      onChange={(event) => props.set({ [name]: event.target.value })}
      error={props.missing[name]}
      autoComplete="off"
    />
  );
}
