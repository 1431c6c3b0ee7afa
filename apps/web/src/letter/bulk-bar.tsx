import { BodyShort, Button } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { DoneMessage } from '../parts/done-message';
import { PersonField } from '../parts/person-field';
import { ProblemMessage } from '../parts/problem-message';
import { useBulkActs, type BulkActs } from './bulk-acts';
import { pastDeadlines, refusedOtherwise } from './bulk-result';
import { PastDeadlineDialog } from './past-deadline-dialog';
import { RefusedList } from './refused-list';
import { RejectDialog } from './reject-dialog';

/** What is done to all chosen items at once. Stays in sight below the list. */
export function BulkBar(props: { chosen: readonly ItemRow[]; onDone: () => void }) {
  const { chosen } = props;
  const acts = useBulkActs(chosen, props.onDone);
  const [rejecting, setRejecting] = useState(false);
  const past = pastDeadlines(acts.answer);
  return (
    <div className="bulk">
      <DoneMessage pending={(acts.answer?.pending.length ?? 0) > 0} onClose={acts.dismiss}>
        {acts.words}
      </DoneMessage>
      <RefusedList refused={refusedOtherwise(acts.answer)} rows={chosen} onClose={acts.dismiss} />
      <ProblemMessage error={acts.error} />
      {chosen.length > 0 && <Bar acts={acts} onReject={() => setRejecting(true)} />}
      {rejecting && (
        <RejectDialog
          itemIds={acts.itemIds}
          onClose={() => setRejecting(false)}
          onDone={(answer) => {
            setRejecting(false);
            acts.rejected(answer);
          }}
        />
      )}
      {past.length > 0 && (
        <PastDeadlineDialog
          past={past}
          titles={new Map(chosen.map((item) => [item.id, item.title]))}
          busy={acts.confirming}
          onClose={acts.dismiss}
          onConfirm={() =>
            acts.confirm(
              past.map((it) => it.itemId),
              true,
            )
          }
        />
      )}
    </div>
  );
}

function Bar({ acts, onReject }: { acts: BulkActs; onReject: () => void }) {
  const { itemIds, ownerId } = acts;
  return (
    <section className="bulk-bar" aria-label="Gjør med de valgte">
      <BodyShort weight="semibold">{itemIds.length === 1 ? '1 valgt' : `${itemIds.length} valgte`}</BodyShort>
      <PersonField
        label="Ansvarlig for de valgte"
        hideLabel
        size="small"
        nobody="Behold de ansvarlige"
        value={ownerId}
        onChange={acts.setOwnerId}
      />
      <Button size="small" loading={acts.confirming} onClick={() => acts.confirm(itemIds, false)}>
        {ownerId ? 'Bekreft med denne som ansvarlig' : 'Bekreft'}
      </Button>
      <Button size="small" variant="secondary" disabled={!ownerId} loading={acts.assigning} onClick={acts.assign}>
        Bare sett ansvarlig
      </Button>
      <Button size="small" variant="tertiary" data-color="danger" onClick={onReject}>
        Avvis
      </Button>
    </section>
  );
}
