import { BodyLong, Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import type { DeliverableRow, ItemRow, NotDeadlineRow } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog';
import { shortDay } from '../../words/day';
import { useDeclareNotDeadline } from './review-api';
import { REASON_WORDS } from './review-words';

type Reason = NotDeadlineRow['reason'];

/** Says that the words which gave an item a deadline are none, and why. `placed`: the deliverables whose words stand in the letter. */
export function NotDeadlineDialog(props: {
  letterId: string;
  item: ItemRow;
  placed: ReadonlySet<string>;
  onClose: () => void;
  onDone: (sentence: string, itemId: string) => void;
}) {
  const candidates = props.item.deliverables.filter(({ id }) => props.placed.has(id));
  const [chosen, setChosen] = useState(candidates[0]?.id ?? '');
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const declare = useDeclareNotDeadline(props.letterId);
  const submit = () => {
    setTried(true);
    if (!reason || !chosen) return;
    const done = () => props.onDone('Ordene er ikke lenger en frist.', props.item.id);
    declare.mutate({ deliverableId: chosen, reason, note: note.trim() || null }, { onSuccess: done });
  };
  return (
    <FormDialog
      heading="Ikke en frist"
      submit="Ikke en frist"
      busy={declare.isPending}
      error={declare.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {candidates.length === 0 && (
        <BodyLong>
          Ingen av fristene bygger på ord på dette stedet i brevet. Velg «Endre» for å ta en frist bort.
        </BodyLong>
      )}
      {candidates.length > 0 && (
        <RadioGroup legend="Hvilke ord er ikke en frist?" value={chosen} onChange={setChosen}>
          {candidates.map((it) => (
            <Radio key={it.id} value={it.id}>
              {deadlineOption(it)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Select
        label="Hva er de da?"
        value={reason}
        onChange={(event) => setReason(event.target.value as Reason | '')}
        error={tried && !reason ? 'Velg hva ordene er.' : undefined}
      >
        <option value="">Velg</option>
        {Object.entries(REASON_WORDS).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
      <TextField
        label="Merknad (valgfritt)"
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        autoComplete="off"
      />
    </FormDialog>
  );
}

function deadlineOption({ raw, due, label }: DeliverableRow): string {
  return `«${raw}» (${label}${due ? `, ${shortDay(due)}` : ''})`;
}
