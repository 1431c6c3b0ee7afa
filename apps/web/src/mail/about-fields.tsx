import { Button } from '@navikt/ds-react';
import { Link } from 'react-router';
import { PersonField } from '../parts/person-field';
import type { MailFilters } from './mail-filters';

/** To whom and about what: the fields that narrow what was sent and what will be sent alike. */
export function AboutFields(props: { filters: MailFilters; onChange: (next: MailFilters) => void }) {
  const { item, ...others } = props.filters;
  return (
    <>
      <PersonField
        label="Til"
        size="small"
        nobody="Alle"
        value={props.filters.person ?? null}
        onChange={(person) => props.onChange({ ...props.filters, person: person ?? undefined })}
      />
      {item && (
        <div>
          <Link to={`/oppdrag/${item}`}>Bare om ett oppdrag</Link>{' '}
          <Button size="small" variant="tertiary" onClick={() => props.onChange(others)}>
            Vis om alle oppdrag
          </Button>
        </div>
      )}
    </>
  );
}
