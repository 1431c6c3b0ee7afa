import { BodyShort, Button, Checkbox, HStack, Pagination, ToggleGroup } from '@navikt/ds-react';
import type { ItemRow, LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { EmptyState } from '../parts/empty-state';
import { QueryView } from '../parts/query-view';
import { ItemTable } from '../item/item-table';
import { useItems } from '../item/item-api';
import { standingOf } from '../item/standing';
import { REGISTER_WORDS } from '../words/item-words';
import { BulkBar } from './bulk-bar';
import { ItemFormDialog } from './item-form-dialog';
import { ProposedItem } from './proposed-item';

type RegisterStatus = ItemRow['registerStatus'];
const STATUSES: readonly RegisterStatus[] = ['proposed', 'confirmed', 'rejected'];
const PAGE_SIZE = 100;

/** The items of a letter: the proposed ones to go through, and what became of the others. */
export function LetterItems({ letter }: { letter: LetterDetail }) {
  const [status, setStatus] = useState<RegisterStatus>(letter.counts.proposed > 0 ? 'proposed' : 'confirmed');
  const [page, setPage] = useState(1);
  const [form, setForm] = useState<{ item: ItemRow | null } | null>(null);
  const items = useItems({ letter: letter.id, registerStatus: status, page, size: PAGE_SIZE });
  const choose = (value: string) => {
    setStatus(value as RegisterStatus);
    setPage(1);
  };
  return (
    <>
      <HStack justify="space-between" align="end" gap="space-16">
        <ToggleGroup size="small" value={status} onChange={choose} label="Vis oppdrag som er">
          {STATUSES.map((it) => (
            <ToggleGroup.Item key={it} value={it} label={`${REGISTER_WORDS[it]} (${letter.counts[it]})`} />
          ))}
        </ToggleGroup>
        <Button size="small" variant="secondary" onClick={() => setForm({ item: null })}>
          Legg til for hånd
        </Button>
      </HStack>
      <QueryView query={items}>
        {({ rows, total, size }) => (
          <>
            {rows.length === 0 && <NoItems status={status} />}
            {status === 'proposed' ? (
              <ProposedItems rows={rows} onEdit={(item) => setForm({ item })} />
            ) : (
              rows.length > 0 && <ItemTable rows={rows} caption={`${REGISTER_WORDS[status]} i brevet`} />
            )}
            {total > size && <Pagination page={page} count={Math.ceil(total / size)} onPageChange={setPage} />}
          </>
        )}
      </QueryView>
      {form && <ItemFormDialog item={form.item} letterId={letter.id} onClose={() => setForm(null)} />}
    </>
  );
}

function ProposedItems(props: { rows: readonly ItemRow[]; onEdit: (item: ItemRow) => void }) {
  const { rows } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // What was confirmed or rejected meanwhile is no longer in the list, and so no longer chosen.
  const ids = rows.map((row) => row.id).filter((id) => chosen.includes(id));
  const confirmable = rows.filter((row) => standingOf(row) !== 'incomplete').map((row) => row.id);
  const all = confirmable.length > 0 && confirmable.every((id) => ids.includes(id));
  const toggle = (id: string) => setChosen(ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id]);
  return (
    <>
      {rows.length > 0 && (
        <>
          <Checkbox
            size="small"
            checked={all}
            indeterminate={ids.length > 0 && !all}
            disabled={confirmable.length === 0}
            onChange={() => setChosen(all ? [] : confirmable)}
          >
            Velg alle {confirmable.length} som kan bekreftes
          </Checkbox>
          <ul className="plain-list rows">
            {rows.map((row) => (
              <ProposedItem
                key={row.id}
                item={row}
                chosen={ids.includes(row.id)}
                onToggle={() => toggle(row.id)}
                onEdit={() => props.onEdit(row)}
              />
            ))}
          </ul>
        </>
      )}
      <BulkBar chosen={rows.filter((row) => ids.includes(row.id))} onDone={() => setChosen([])} />
    </>
  );
}

function NoItems({ status }: { status: RegisterStatus }) {
  if (status === 'proposed')
    return (
      <EmptyState heading="Ingen forslag igjen">
        <BodyShort>Alle oppdragene i brevet er bekreftet eller avvist.</BodyShort>
      </EmptyState>
    );
  return <EmptyState heading={status === 'confirmed' ? 'Ingen er bekreftet ennå' : 'Ingen er avvist'} />;
}
