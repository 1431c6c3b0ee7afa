import { Link, LocalAlert } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { Link as RouterLink } from 'react-router';
import type { Refused } from './bulk-result';

/** What a bulk act did not do, and why not; each by its name where its row is among `rows`. */
export function RefusedList(props: {
  refused: readonly Refused[];
  rows?: readonly Pick<ItemRow, 'id' | 'title'>[];
  onClose: () => void;
}) {
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
            <li key={it.itemId}>
              <ItemName row={props.rows?.find(({ id }) => id === it.itemId)} />
              {it.sentence}
            </li>
          ))}
        </ul>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function ItemName({ row }: { row: Pick<ItemRow, 'id' | 'title'> | undefined }) {
  if (!row) return null;
  return (
    <>
      <Link as={RouterLink} to={`/oppdrag/${row.id}`}>
        {row.title}
      </Link>{' '}
    </>
  );
}
