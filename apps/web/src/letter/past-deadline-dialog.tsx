import { BodyLong } from '@navikt/ds-react';
import { FormDialog } from '../parts/form-dialog';
import type { Refused } from './bulk-result';

/** Asks before a deadline in the past is confirmed. */
export function PastDeadlineDialog(props: {
  past: readonly Refused[];
  /** By item id. */
  titles: ReadonlyMap<string, string>;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const several = props.past.length > 1;
  return (
    <FormDialog
      heading="Fristen er passert"
      submit={several ? `Bekreft alle ${props.past.length} likevel` : 'Bekreft likevel'}
      busy={props.busy}
      error={null}
      onSubmit={props.onConfirm}
      onClose={props.onClose}
    >
      <BodyLong>
        {several ? `${props.past.length} oppdrag har` : 'Oppdraget har'} en frist som allerede er passert. Bekrefter du,
        vises de som over fristen med en gang, og den ansvarlige får én påminnelse.
      </BodyLong>
      <ul className="scroll-list">
        {props.past.map((it) => (
          <li key={it.itemId}>
            <strong>{props.titles.get(it.itemId)}</strong> <span className="subtle">{it.sentence}</span>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
