import { Button, HStack } from '@navikt/ds-react';
import type { ItemDetail } from '@tertial/contracts';
import { useState } from 'react';
import { ProblemMessage } from '../parts/problem-message';
import { useHasRole } from '../session/session-api';
import { ExemptTag } from './exempt-tag';
import { ExemptionDialog } from './exemption-dialog';
import { useExemption } from './item-api';

/** Whether the public may see the item, and the coordinator's acts about it. */
export function Exemption({ item }: { item: ItemDetail }) {
  const mayMark = useHasRole('coordinator') && item.registerStatus !== 'rejected';
  const [open, setOpen] = useState(false);
  const lift = useExemption(item);
  if (item.exempt === null && !mayMark) return null;
  return (
    <section aria-label="Offentlighet">
      <HStack gap="space-8" align="center">
        <ExemptTag item={item} />
        {mayMark && (
          <Button size="small" variant="tertiary" onClick={() => setOpen(true)}>
            {item.exempt === null ? 'Unnta fra offentlighet' : 'Endre hjemmelen'}
          </Button>
        )}
        {mayMark && item.exempt !== null && (
          <Button size="small" variant="tertiary" loading={lift.isPending} onClick={() => lift.mutate(null)}>
            Ikke lenger unntatt
          </Button>
        )}
      </HStack>
      <ProblemMessage error={lift.error} />
      {open && <ExemptionDialog item={item} onClose={() => setOpen(false)} />}
    </section>
  );
}
