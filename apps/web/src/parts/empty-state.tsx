import { BodyLong, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';

/** What a list says when there is nothing in it: that this is so, and what one can do. */
export function EmptyState(props: { heading: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <Heading level="2" size="xsmall">
        {props.heading}
      </Heading>
      {props.children && <BodyLong as="div">{props.children}</BodyLong>}
    </div>
  );
}
