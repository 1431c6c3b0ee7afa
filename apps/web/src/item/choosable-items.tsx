import type { BulkResult, ItemRow } from '@tertial/contracts';
import { BodyShort, Button } from '@navikt/ds-react';
import { lazy, Suspense, useState } from 'react';
import { bulkSentence } from '../letter/bulk-result';
import { RefusedList } from '../letter/refused-list';
import { DoneMessage } from '../parts/done-message';
import { useHasRole } from '../session/session-api';
import { ItemTable } from './item-table';
import { seenOf } from './seen';

// The dialog brings the calendar along.
const ExtendManyDialog = lazy(async () => ({ default: (await import('./extend-many-dialog')).ExtendManyDialog }));

/** A list of items; a coordinator may choose among them what one letter of the ministry gives more time for. */
export function ChoosableItems({ rows }: { rows: readonly ItemRow[] }) {
  const coordinator = useHasRole('coordinator');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  /** What the list showed of each item when the dialog was opened; null while it is closed. */
  const [extending, setExtending] = useState<Record<string, number> | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id]);
  const finished = (answer: BulkResult) => {
    setResult(answer);
    setExtending(null);
    // What was refused stays chosen, to look at.
    setChosen(answer.refused.map((it) => it.itemId));
  };
  const dismiss = () => setResult(null);
  return (
    <>
      <ItemTable rows={rows} caption="Oppdrag" choice={coordinator ? { chosen, onToggle: toggle } : undefined} />
      {coordinator && (
        <div className="bulk">
          <DoneMessage pending={(result?.pending.length ?? 0) > 0} onClose={dismiss}>
            {result && bulkSentence('gitt utsatt frist', result)}
          </DoneMessage>
          <RefusedList refused={result?.refused ?? []} rows={rows} onClose={dismiss} />
          {chosen.length > 0 && (
            <section className="bulk-bar" aria-label="Gjør med de valgte">
              <BodyShort weight="semibold">{chosen.length === 1 ? '1 valgt' : `${chosen.length} valgte`}</BodyShort>
              <Button size="small" onClick={() => setExtending(seenOf(rows))}>
                Gi de valgte utsatt frist
              </Button>
            </section>
          )}
        </div>
      )}
      <Suspense>
        {extending && (
          <ExtendManyDialog
            itemIds={chosen}
            rows={rows}
            seen={extending}
            onDone={finished}
            onClose={() => setExtending(null)}
          />
        )}
      </Suspense>
    </>
  );
}
