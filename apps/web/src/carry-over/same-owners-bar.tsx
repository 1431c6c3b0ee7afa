import { BodyShort, Button } from '@navikt/ds-react';
import type { ComparedPair } from '@tertial/contracts';
import { bulkSentence } from '../letter/bulk-result';
import { RefusedList } from '../letter/refused-list';
import { DoneMessage } from '../parts/done-message';
import { ProblemMessage } from '../parts/problem-message';
import { useSameOwners } from './carry-over-api';
import { ownersOfLastYear } from './pairs';

/** Gives all chosen items the owners that the ones like them had last year. Stays in sight below the list. */
export function SameOwnersBar(props: { letterId: string; pairs: readonly ComparedPair[]; onDone: () => void }) {
  const { pairs } = props;
  const give = useSameOwners(props.letterId);
  const submit = () => give.mutate(ownersOfLastYear(pairs), { onSuccess: props.onDone });
  return (
    <div className="bulk">
      <DoneMessage pending={(give.data?.pending.length ?? 0) > 0} onClose={give.reset}>
        {give.data && bulkSentence('gitt samme ansvarlig som i fjor', give.data)}
      </DoneMessage>
      <RefusedList refused={give.data?.refused ?? []} onClose={give.reset} />
      <ProblemMessage error={give.error} />
      {pairs.length > 0 && (
        <section className="bulk-bar" aria-label="Gjør med de valgte">
          <BodyShort weight="semibold">{pairs.length === 1 ? '1 valgt' : `${pairs.length} valgte`}</BodyShort>
          <Button size="small" loading={give.isPending} onClick={submit}>
            Samme ansvarlig som i fjor
          </Button>
        </section>
      )}
    </div>
  );
}
