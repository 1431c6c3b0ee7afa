import { BodyLong } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { writtenDay } from '../words/day';
import { CommandFields } from './command-fields';
import { formOf, missingIn, startOf, type CommandValues, type DialogCommand } from './command-forms';
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
  const [values, setValues] = useState<CommandValues>(() => startOf(kind, deliverable));
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
      <CommandFields form={form} values={values} missing={missing} set={set} />
    </FormDialog>
  );
}
