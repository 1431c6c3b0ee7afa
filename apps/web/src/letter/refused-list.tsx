import { LocalAlert } from '@navikt/ds-react';
import type { Refused } from './bulk-result';

/** What a bulk act did not do, and why not. */
export function RefusedList(props: { refused: readonly Refused[]; onClose: () => void }) {
  if (props.refused.length === 0) return null;
  return (
    <LocalAlert status="warning" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="div">{props.refused.length} oppdrag ble ikke endret</LocalAlert.Title>
        <LocalAlert.CloseButton onClick={props.onClose} />
      </LocalAlert.Header>
      <LocalAlert.Content>
        <ul className="scroll-list">
          {props.refused.map((it) => (
            <li key={it.itemId}>{it.sentence}</li>
          ))}
        </ul>
      </LocalAlert.Content>
    </LocalAlert>
  );
}
