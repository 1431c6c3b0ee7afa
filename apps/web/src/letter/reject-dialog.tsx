import { BodyLong, Textarea } from '@navikt/ds-react';
import type { BulkResult } from '@tertial/contracts';
import { useState } from 'react';
import { useRejectItems } from '../item/item-api';
import { FormDialog } from '../parts/form-dialog';

/** Rejects proposed items; the reason stays with them. */
export function RejectDialog(props: {
  itemIds: readonly string[];
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reject = useRejectItems();
  const tooShort = reason.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (!tooShort) reject.mutate({ itemIds: [...props.itemIds], reason: reason.trim() }, { onSuccess: props.onDone });
  };
  return (
    <FormDialog
      heading={props.itemIds.length === 1 ? 'Avvis oppdraget' : `Avvis ${props.itemIds.length} oppdrag`}
      submit="Avvis"
      danger
      busy={reject.isPending}
      error={reject.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>Det som avvises, følges ikke opp. Det blir stående under Avvist med begrunnelsen din.</BodyLong>
      <Textarea
        label="Begrunnelse"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && tooShort ? 'Skriv en begrunnelse på minst tre tegn.' : undefined}
        maxLength={2000}
      />
    </FormDialog>
  );
}
