import { LocalAlert } from '@navikt/ds-react';

/** Says that something was done (or received); read aloud where it stands. */
export function DoneMessage(props: { children: string | null | undefined; pending?: boolean; onClose?: () => void }) {
  return (
    <div role="status" className="done-message">
      {props.children && (
        <LocalAlert status={props.pending ? 'announcement' : 'success'} size="small">
          <LocalAlert.Header>
            <LocalAlert.Title as="div">{props.children}</LocalAlert.Title>
            {props.onClose && <LocalAlert.CloseButton onClick={props.onClose} />}
          </LocalAlert.Header>
        </LocalAlert>
      )}
    </div>
  );
}
