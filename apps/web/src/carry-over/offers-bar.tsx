import { BodyShort, Button } from '@navikt/ds-react';
import type { BulkResult, CarryOverOffer, LetterComparison, LetterDetail } from '@tertial/contracts';
import { useState } from 'react';
import { seenOf } from '../item/seen';
import { bulkSentence } from '../letter/bulk-result';
import { RefusedList } from '../letter/refused-list';
import { DoneMessage } from '../parts/done-message';
import { CarryDialog } from './carry-dialog';
import { LeaveDialog } from './leave-dialog';
import { ReplaceDialog } from './replace-dialog';

type Act = 'carry' | 'replace' | 'leave';

const DONE: Readonly<Record<Act, string>> = {
  carry: 'overført til dette brevet',
  replace: 'erstattet av oppdrag i dette brevet',
  leave: 'latt stå i sitt eget brev',
};

/** What is done with all chosen unfinished items at once. Stays in sight below the list. */
export function OffersBar(props: {
  letter: Pick<LetterDetail, 'id' | 'title'>;
  chosen: readonly CarryOverOffer[];
  comparison: LetterComparison | undefined;
  onDone: () => void;
}) {
  const { letter, chosen, comparison } = props;
  const [open, setOpen] = useState<Act | null>(null);
  const [seen, setSeen] = useState<Record<string, number>>({});
  const [result, setResult] = useState<{ words: string; answer: BulkResult } | null>(null);
  const dismiss = () => setResult(null);
  const close = () => setOpen(null);
  const finished = (act: Act) => (answer: BulkResult) => {
    setOpen(null);
    setResult({ words: bulkSentence(DONE[act], answer), answer });
    props.onDone();
  };
  const items = chosen.map(({ item }) => item);
  const start = (act: Act) => {
    setSeen(seenOf(items));
    setOpen(act);
  };
  const shared = { letter, items, onClose: close };
  return (
    <div className="bulk">
      <DoneMessage pending={(result?.answer.pending.length ?? 0) > 0} onClose={dismiss}>
        {result?.words}
      </DoneMessage>
      <RefusedList refused={result?.answer.refused ?? []} onClose={dismiss} />
      {chosen.length > 0 && (
        <section className="bulk-bar" aria-label="Gjør med de valgte">
          <BodyShort weight="semibold">{chosen.length === 1 ? '1 valgt' : `${chosen.length} valgte`}</BodyShort>
          <Button size="small" onClick={() => start('carry')}>
            Overfør til dette brevet
          </Button>
          <Button size="small" variant="secondary" onClick={() => start('replace')}>
            Erstattes av …
          </Button>
          <Button size="small" variant="tertiary" onClick={() => start('leave')}>
            La stå i sitt brev
          </Button>
        </section>
      )}
      {open === 'carry' && <CarryDialog {...shared} seen={seen} onDone={finished('carry')} />}
      {open === 'replace' && (
        <ReplaceDialog {...shared} seen={seen} comparison={comparison} onDone={finished('replace')} />
      )}
      {open === 'leave' && <LeaveDialog {...shared} onDone={finished('leave')} />}
    </div>
  );
}
