import { BodyLong } from '@navikt/ds-react';
import type { BulkResult, ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { CommandFields } from './command-fields';
import { missingIn, NO_VALUES, type CommandValues } from './command-forms';
import { extensionForm } from './extension-forms';
import { useExtendItems } from './item-api';
import { extendable, WhichDeliverables, type ChosenDeliverables } from './which-deliverables';

const FORM = {
  ...extensionForm('extend', null),
  lead: 'For når ett brev fra departementet gir utsatt frist for flere oppdrag. Hvert av dem får den nye datoen og samme henvisning. De som ikke kan få den, blir nevnt med grunnen.',
};

/** One letter of the ministry gives more time for many items. */
export function ExtendManyDialog(props: {
  itemIds: readonly string[];
  /** The items of the list, by which a person sees what is chosen between. */
  rows: readonly ItemRow[];
  /** What the list showed of each of them. */
  seen: Record<string, number>;
  onDone: (result: BulkResult) => void;
  onClose: () => void;
}) {
  const extending = useExtendItems();
  const [values, setValues] = useState<CommandValues>(NO_VALUES);
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState<ChosenDeliverables>({});
  const several = props.rows.filter((row) => props.itemIds.includes(row.id) && extendable(row).length > 1);
  const submit = () => {
    setTried(true);
    const { due, on, reason, reference } = values;
    if (!due || Object.keys(missingIn(FORM, values)).length > 0) return;
    if (several.some(({ id }) => !chosen[id]?.length)) return;
    const deliverables = several.length > 0 ? { deliverables: chosen } : {};
    extending.mutate(
      {
        ...{ itemIds: [...props.itemIds], ...deliverables, seen: props.seen, due, reason, reference },
        ...(on && { decidedOn: on }),
      },
      { onSuccess: props.onDone },
    );
  };
  return (
    <FormDialog
      heading={props.itemIds.length === 1 ? 'Gi utsatt frist' : `Gi ${props.itemIds.length} oppdrag utsatt frist`}
      submit={FORM.submit}
      busy={extending.isPending}
      error={extending.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>{FORM.lead}</BodyLong>
      <WhichDeliverables items={several} chosen={chosen} tried={tried} onChange={setChosen} />
      <CommandFields
        form={FORM}
        values={values}
        missing={tried ? missingIn(FORM, values) : {}}
        set={(change) => setValues({ ...values, ...change })}
      />
    </FormDialog>
  );
}
