import type { CommandBody } from '@tertial/domain/item';
import { useState } from 'react';
import { useHasRole } from '../session/session-api';
import { deliverCommand, type DeliverField, type DeliverValues } from './deliver-command';
import { useEvidenceFiles } from './evidence-files';
import type { ItemActs } from './item-acts';

const EMPTY: DeliverValues = { link: '', archive: '', note: '' };

/** The form of delivery on an item's page. */
export function useDelivery(deliverableId: string, acts: ItemActs) {
  const coordinator = useHasRole('coordinator');
  const files = useEvidenceFiles();
  return useDeliveryForm({ deliverableId, coordinator, files, give: acts.give });
}

/** What stands in a form of delivery, what is wrong with it, and sending it. */
export function useDeliveryForm(parts: {
  deliverableId: string;
  /** May close without evidence. */
  coordinator: boolean;
  files: ReturnType<typeof useEvidenceFiles>;
  give: (body: CommandBody) => void;
}) {
  const { deliverableId, coordinator, files, give } = parts;
  const [values, setValues] = useState(EMPTY);
  const [fault, setFault] = useState<{ field: DeliverField; sentence: string } | null>(null);
  return {
    values,
    files,
    coordinator,
    set: (change: Partial<DeliverValues>) => {
      setFault(null);
      setValues({ ...values, ...change });
    },
    faultOf: (field: DeliverField) => {
      const mended = field === 'evidence' && files.all.length > 0;
      return fault?.field === field && !mended ? fault.sentence : undefined;
    },
    submit: () => {
      const result = deliverCommand(deliverableId, values, files.stored, coordinator);
      setFault('fault' in result ? result.fault : null);
      if ('command' in result) give(result.command);
    },
  };
}

export type Delivery = ReturnType<typeof useDelivery>;
