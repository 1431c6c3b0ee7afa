import { BodyShort, Button } from '@navikt/ds-react';
import type { BulkResult, ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { useAssignItems, useConfirmItems } from '../item/item-api';
import { DoneMessage } from '../parts/done-message';
import { PersonField } from '../parts/person-field';
import { ProblemMessage } from '../parts/problem-message';
import { bulkSentence, pastDeadlines, refusedOtherwise } from './bulk-result';
import { PastDeadlineDialog } from './past-deadline-dialog';
import { RejectDialog } from './reject-dialog';
import { RefusedList } from './refused-list';

/** What is done to all chosen items at once. Stays in sight below the list. */
export function BulkBar(props: { chosen: readonly ItemRow[]; onDone: () => void }) {
  const { chosen, onDone } = props;
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [rejecting, setRejecting] = useState(false);
  const [result, setResult] = useState<{ words: string; answer: BulkResult } | null>(null);
  const confirm = useConfirmItems();
  const assign = useAssignItems();
  const itemIds = chosen.map((item) => item.id);
  const past = pastDeadlines(result?.answer);
  const finished = (verb: string) => (answer: BulkResult) => {
    setResult({ words: bulkSentence(verb, answer), answer });
    if (answer.refused.length === 0) onDone();
  };
  const confirmAll = (ids: readonly string[], acceptPast: boolean) =>
    confirm.mutate({ itemIds: [...ids], ownerId, acceptPast }, { onSuccess: finished('bekreftet') });

  return (
    <div className="bulk">
      <DoneMessage pending={(result?.answer.pending.length ?? 0) > 0} onClose={() => setResult(null)}>
        {result?.words}
      </DoneMessage>
      <RefusedList refused={refusedOtherwise(result?.answer)} onClose={() => setResult(null)} />
      <ProblemMessage error={confirm.error ?? assign.error} />
      {chosen.length > 0 && (
        <section className="bulk-bar" aria-label="Gjør med de valgte">
          <BodyShort weight="semibold">{chosen.length === 1 ? '1 valgt' : `${chosen.length} valgte`}</BodyShort>
          <PersonField
            label="Eier av de valgte"
            hideLabel
            size="small"
            nobody="Behold eierne"
            value={ownerId}
            onChange={setOwnerId}
          />
          <Button size="small" loading={confirm.isPending} onClick={() => confirmAll(itemIds, false)}>
            {ownerId ? 'Bekreft med denne eieren' : 'Bekreft'}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={!ownerId}
            loading={assign.isPending}
            onClick={() => assign.mutate({ itemIds, ownerId }, { onSuccess: finished('gitt en eier') })}
          >
            Bare gi eier
          </Button>
          <Button size="small" variant="tertiary" data-color="danger" onClick={() => setRejecting(true)}>
            Avvis
          </Button>
        </section>
      )}
      {rejecting && (
        <RejectDialog
          itemIds={itemIds}
          onClose={() => setRejecting(false)}
          onDone={(answer) => {
            setRejecting(false);
            finished('avvist')(answer);
          }}
        />
      )}
      {past.length > 0 && (
        <PastDeadlineDialog
          past={past}
          titles={new Map(chosen.map((item) => [item.id, item.title]))}
          busy={confirm.isPending}
          onClose={() => setResult(null)}
          onConfirm={() =>
            confirmAll(
              past.map((it) => it.itemId),
              true,
            )
          }
        />
      )}
    </div>
  );
}
