import { BodyLong, Select } from '@navikt/ds-react';
import type { LocalDate } from '@tertial/domain/time';
import { useState } from 'react';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/form-dialog';
import { useMakeDeadline, usePassageTimes } from './review-api';
import { isProposed, type ItemEntry, type ReviewEntry } from './review-entries';
import { DEADLINE_KINDS, deadlineOf, kindOfProposal, type DeadlineKind } from './deadline-kinds';
import { itemOption } from './review-words';
import type { WordsOfTime } from './use-review-acts';

interface DeadlineProps {
  letterId: string;
  words: WordsOfTime;
  entries: readonly ReviewEntry[];
  onClose: () => void;
  onDone: (sentence: string, itemId: string | null) => void;
}

/** Makes words of the letter a deadline of an item: with the date that they give, or one that is typed. */
export function DeadlineDialog(props: DeadlineProps) {
  const { words } = props;
  const times = usePassageTimes(props.letterId, words.span, words.questionId !== null);
  // What a question's words give is asked for when it is answered; it may be nothing.
  if (times.isLoading) return null;
  const [given, another] = times.data?.deliverables ?? [];
  const proposal = given && !another ? { due: given.report ? null : given.due, report: given.report ?? null } : null;
  return <DeadlineForm {...props} words={{ ...words, proposal: words.proposal ?? proposal }} />;
}

function DeadlineForm(props: DeadlineProps) {
  const { words } = props;
  const proposed = props.entries.filter(isProposed);
  const own = proposed.find(({ id }) => id === words.itemId) ?? lastBefore(proposed, words.span[0]);
  const [itemId, setItemId] = useState(own?.id ?? '');
  const [kind, setKind] = useState<DeadlineKind>(kindOfProposal(words.proposal));
  const [due, setDue] = useState<LocalDate | null>(words.proposal?.due ?? null);
  const [tried, setTried] = useState(false);
  const make = useMakeDeadline(props.letterId);
  const submit = () => {
    setTried(true);
    const deadline = deadlineOf(kind, due);
    if (!itemId || !deadline) return;
    const input = { itemId, span: [words.span[0], words.span[1]] as [number, number], questionId: words.questionId };
    make.mutate(
      { ...input, ...deadline },
      { onSuccess: ({ itemIds }) => props.onDone(`«${words.raw}» er nå en frist.`, itemIds[0] ?? null) },
    );
  };
  return (
    <FormDialog
      heading="Gjør til frist"
      submit="Gjør til frist"
      busy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>
        Ordene i brevet: «{words.raw}».{' '}
        {words.proposal?.due ? 'Datoen under er den ordene gir.' : 'Ordene gir ingen dag av seg selv.'}
      </BodyLong>
      <Select
        label="Oppdraget fristen gjelder"
        value={itemId}
        onChange={(event) => setItemId(event.target.value)}
        error={tried && !itemId ? 'Velg et oppdrag som ikke er bekreftet.' : undefined}
      >
        <option value="">Velg oppdrag</option>
        {proposed.map(({ id, item, number }) => (
          <option key={id} value={id}>
            {itemOption(item, number)}
          </option>
        ))}
      </Select>
      <Select label="Frist" value={kind} onChange={(event) => setKind(event.target.value as DeadlineKind)}>
        {Object.entries(DEADLINE_KINDS).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      {kind === 'date' && (
        <DateField label="Dato" value={due} onChange={setDue} error={tried && !due ? 'Skriv datoen.' : undefined} />
      )}
    </FormDialog>
  );
}

/** The last item that begins before a place of the letter. */
function lastBefore(items: readonly ItemEntry[], place: number): ItemEntry | undefined {
  return items.findLast(({ item }) => item.span && item.span[0] <= place);
}
