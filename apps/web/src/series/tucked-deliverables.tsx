import { ReadMore } from '@navikt/ds-react';
import type { DeliverableRow } from '@tertial/contracts';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Occurrences that need nothing now, behind one line; open at once when the address names one of them. */
export function TuckedDeliverables(props: { deliverables: readonly DeliverableRow[]; children: ReactNode }) {
  const { hash } = useLocation();
  if (props.deliverables.length === 0) return null;
  const asked = props.deliverables.some(({ id }) => hash === `#lever-${id}`);
  return (
    // Another key is another one, so that a dot also opens what was closed by hand.
    <ReadMore
      key={asked ? hash : 'closed'}
      defaultOpen={asked}
      header={`Andre terminer (${props.deliverables.length})`}
    >
      {props.children}
    </ReadMore>
  );
}
