import { Tag } from '@navikt/ds-react';
import type { DeliverableRow } from '@tertial/contracts';
import { deliverableTags } from '../words/item-words';

/** Where a deliverable stands, as tags with words. */
export function StatusTags({ deliverable }: { deliverable: DeliverableRow }) {
  return (
    <span className="tags">
      {deliverableTags(deliverable).map(({ text, color }) => (
        <Tag key={text} size="small" variant={color === 'danger' ? 'strong' : 'moderate'} data-color={color}>
          {text}
        </Tag>
      ))}
    </span>
  );
}
