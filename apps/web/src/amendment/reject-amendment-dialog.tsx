import { BodyLong, Textarea } from '@navikt/ds-react';
import type { AmendmentRow } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { useRejectAmendment } from './amendment-api';

/** Says that a change is none here; the reason stays with it. */
export function RejectAmendmentDialog({ change, onClose }: { change: AmendmentRow; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reject = useRejectAmendment(change.id);
  const tooShort = reason.trim().length < 3;
  const submit = () => {
    setTried(true);
    if (!tooShort) reject.mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <FormDialog
      heading="Avvis endringen"
      submit="Avvis"
      danger
      busy={reject.isPending}
      error={reject.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <BodyLong>Ingenting endres i registeret. Setningen blir stående her med begrunnelsen din.</BodyLong>
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
