import type { AmendmentRow } from '@tertial/contracts';
import { ReasonDialog } from '../parts/reason-dialog';
import { useRejectAmendment } from './amendment-api';

/** Says that a change is none here; the reason stays with it. */
export function RejectAmendmentDialog({ change, onClose }: { change: AmendmentRow; onClose: () => void }) {
  const reject = useRejectAmendment(change.id);
  return (
    <ReasonDialog
      heading="Avvis endringen"
      submit="Avvis"
      danger
      act={reject}
      onReason={(reason) => reject.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    >
      Ingenting endres i registeret. Setningen blir stående her med begrunnelsen din.
    </ReasonDialog>
  );
}
