import type { BulkResult } from '@tertial/contracts';
import { useRejectItems } from '../item/item-api';
import { ReasonDialog } from '../parts/reason-dialog';

/** Rejects proposed items; the reason stays with them. */
export function RejectDialog(props: {
  itemIds: readonly string[];
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const reject = useRejectItems();
  return (
    <ReasonDialog
      heading={props.itemIds.length === 1 ? 'Avvis oppdraget' : `Avvis ${props.itemIds.length} oppdrag`}
      submit="Avvis"
      danger
      act={reject}
      onReason={(reason) => reject.mutate({ itemIds: [...props.itemIds], reason }, { onSuccess: props.onDone })}
      onClose={props.onClose}
    >
      Det som avvises, følges ikke opp. Det blir stående under Avvist med begrunnelsen din, og kan tas tilbake.
    </ReasonDialog>
  );
}
