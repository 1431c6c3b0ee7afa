import { BodyShort, Button, Pagination, Search, Select } from '@navikt/ds-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLetters } from '../letter/letter-api';
import { EmptyState } from '../parts/empty-state';
import { Form } from '../parts/form';
import { QueryView } from '../parts/query-view';
import { usePeople } from '../person/person-api';
import { useHasRole } from '../session/session-api';
import { Page } from '../shell/page';
import { KIND_WORDS, REGISTER_WORDS } from '../words/item-words';
import { useItems } from './item-api';
import { itemQueryOf, VIEW_WORDS, withFilter, type FilterName } from './item-filters';
import { ChoosableItems } from './choosable-items';

/** All items; which ones stands in the address, so that a list can be sent to a colleague. */
export function ItemsPage() {
  const [address, setAddress] = useSearchParams();
  const query = itemQueryOf(address);
  const items = useItems(query);
  const set = (name: FilterName, value: string) =>
    setAddress(withFilter(address, name, value), { preventScrollReset: name !== 'side' });
  const filtered = [...address.keys()].some((name) => name !== 'side');
  return (
    <Page title="Oppdrag">
      <Filters key={address.get('tekst')} address={address} onSet={set} />
      <QueryView query={items}>
        {({ rows, total, page, size }) => (
          <>
            <div className="list-head" role="status">
              <BodyShort weight="semibold">{total === 1 ? '1 oppdrag' : `${total} oppdrag`}</BodyShort>
              {filtered && (
                <Button size="small" variant="tertiary" onClick={() => setAddress({})}>
                  Nullstill filtrene
                </Button>
              )}
            </div>
            {rows.length === 0 && (
              <EmptyState heading={filtered ? 'Ingen oppdrag passer' : 'Ingen oppdrag ennå'}>
                {filtered ? 'Fjern ett eller flere filtre for å se flere.' : 'Les inn et tildelingsbrev under Brev.'}
              </EmptyState>
            )}
            {rows.length > 0 && <ChoosableItems key={`${address}`} rows={rows} />}
            {total > size && (
              <Pagination
                page={page}
                count={Math.ceil(total / size)}
                onPageChange={(next) => set('side', String(next))}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Filters(props: { address: URLSearchParams; onSet: (name: FilterName, value: string) => void }) {
  const { address, onSet } = props;
  const coordinator = useHasRole('coordinator');
  const [words, setWords] = useState(address.get('tekst') ?? '');
  return (
    <div className="filters">
      <Form role="search" onSubmit={() => onSet('tekst', words.trim())}>
        <Search
          label="Søk i teksten"
          hideLabel={false}
          size="small"
          variant="secondary"
          value={words}
          onChange={setWords}
          onClear={() => onSet('tekst', '')}
        />
      </Form>
      <FilterSelect label="Vis" name="visning" all="Alle" words={VIEW_WORDS} {...props} />
      <OwnerFilter {...props} />
      {coordinator && <LetterFilter {...props} />}
      <FilterSelect label="Type" name="type" all="Alle typer" words={KIND_WORDS} {...props} />
      {coordinator && (
        <FilterSelect label="Registrert som" name="registrert" all="Alle" words={REGISTER_WORDS} {...props} />
      )}
    </div>
  );
}

interface FilterProps {
  readonly address: URLSearchParams;
  readonly onSet: (name: FilterName, value: string) => void;
}

function FilterSelect(
  props: FilterProps & { label: string; name: FilterName; all: string; words: Readonly<Record<string, string>> },
) {
  return (
    <Select
      label={props.label}
      size="small"
      value={props.address.get(props.name) ?? ''}
      onChange={(event) => props.onSet(props.name, event.target.value)}
    >
      <option value="">{props.all}</option>
      {Object.entries(props.words).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

function OwnerFilter(props: FilterProps) {
  const people = usePeople(useHasRole('coordinator')).data ?? [];
  const words = {
    ...{ me: 'Meg', mine: 'Meg og dem jeg står inn for', none: 'Ingen ansvarlig' },
    ...Object.fromEntries(people.map((it) => [it.id, it.name])),
  };
  return <FilterSelect label="Ansvarlig" name="ansvarlig" all="Alle" words={words} {...props} />;
}

function LetterFilter(props: FilterProps) {
  const letters = useLetters().data ?? [];
  const words = Object.fromEntries(letters.map((it) => [it.id, it.title]));
  return <FilterSelect label="Brev" name="brev" all="Alle brev" words={words} {...props} />;
}
