import { BodyShort, Checkbox } from '@navikt/ds-react';
import type { ReactNode } from 'react';

/** An item in a list of those that one act can be done with: what it is, and what else is told of it. */
export function ChosenRow(props: {
  title: string;
  /** Kind and place; what is empty is left out. */
  facts: readonly (string | null | false | undefined)[];
  chosen: boolean;
  /** Null when nothing can be done with this one. */
  onToggle: (() => void) | null;
  children: ReactNode;
}) {
  const { title, facts, chosen, onToggle } = props;
  return (
    <li className={chosen ? 'row proposed chosen' : 'row proposed'}>
      {onToggle && (
        <Checkbox size="small" checked={chosen} onChange={onToggle} hideLabel>
          Velg: {title}
        </Checkbox>
      )}
      <div className="proposed-body">
        <BodyShort size="small" textColor="subtle">
          {facts.filter(Boolean).join(' · ')}
        </BodyShort>
        {props.children}
      </div>
    </li>
  );
}
