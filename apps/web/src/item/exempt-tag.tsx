import { Tag } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';

/** That an item is exempt from public disclosure, and on what ground; nothing for any other. */
export function ExemptTag({ item: { exempt } }: { item: Pick<ItemRow, 'exempt'> }) {
  if (exempt === null) return null;
  return (
    <span className="tags">
      <Tag size="small" variant="moderate" data-color="warning">
        Unntatt offentlighet, {exempt}
      </Tag>
    </span>
  );
}
