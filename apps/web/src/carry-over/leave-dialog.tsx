import type { BulkResult, ItemRow, LetterDetail } from '@tertial/contracts';
import { ReasonDialog } from '../parts/reason-dialog';
import { useLeave } from './carry-over-api';

/** Leaves the chosen items with their own letter; the reason stays with the choice. */
export function LeaveDialog(props: {
  letter: Pick<LetterDetail, 'id'>;
  items: readonly ItemRow[];
  onClose: () => void;
  onDone: (answer: BulkResult) => void;
}) {
  const { items } = props;
  const leave = useLeave(props.letter.id);
  const itemIds = items.map(({ id }) => id);
  return (
    <ReasonDialog
      heading={items.length === 1 ? 'La oppdraget stå i sitt brev' : `La ${items.length} oppdrag stå i sitt brev`}
      submit="La stå"
      example="For eksempel «Leveres i årsrapporten 15. mars»."
      act={leave}
      onReason={(reason) => leave.mutate({ itemIds, reason }, { onSuccess: props.onDone })}
      onClose={props.onClose}
    >
      Fristene, påminnelsene og de ansvarlige er som før. Du kan ombestemme deg så lenge oppdraget ikke er avsluttet.
    </ReasonDialog>
  );
}
