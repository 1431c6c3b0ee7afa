import { BodyLong, Textarea } from '@navikt/ds-react';
import type { BulkResult, ItemRow, LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { useLeave } from './carry-over-api';

/** Leaves the chosen items with their own letter; the reason stays with the choice. */
export function LeaveDialog(props: {
  letter: Pick<LetterDetail, 'id'>;
  items: readonly ItemRow[];
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const { items } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const leave = useLeave(props.letter.id);
  const tooShort = reason.trim().length < 3;
  const submit = () => {
    setTried(true);
    const input = { itemIds: items.map(({ id }) => id), reason: reason.trim() };
    if (!tooShort) leave.mutate(input, { onSuccess: props.onDone });
  };
  return (
    <FormDialog
      heading={items.length === 1 ? 'La oppdraget stå i sitt brev' : `La ${items.length} oppdrag stå i sitt brev`}
      submit="La stå"
      busy={leave.isPending}
      error={leave.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>
        Fristene, påminnelsene og de ansvarlige er som før. Du kan ombestemme deg så lenge oppdraget ikke er avsluttet.
      </BodyLong>
      <Textarea
        label="Begrunnelse"
        description="For eksempel «Leveres i årsrapporten 15. mars»."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && tooShort ? 'Skriv en begrunnelse på minst tre tegn.' : undefined}
        maxLength={2000}
      />
    </FormDialog>
  );
}
