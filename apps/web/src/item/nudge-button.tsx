import { BodyLong, Button, TextField } from '@navikt/ds-react';
import type { ItemRow } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog';
import { useHasRole } from '../session/session-api';
import { DONE_WORDS } from '../words/item-words';
import { titleWords } from '@tertial/domain/text-points';
import { formOf } from './command-forms';
import { useCommand } from './item-api';
import { nudgeable } from './nudgeable';
import { useSeen } from './seen';

/** "Purr nå" in the list: for the coordinator, on what is overdue and somebody's. */
export function NudgeButton({ row }: { row: ItemRow }) {
  const coordinator = useHasRole('coordinator');
  const command = useCommand(row.id);
  const { seen, hold, letGo } = useSeen(row.seq);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const deliverable = nudgeable(row);
  if (!coordinator || !deliverable) return null;
  const form = formOf('nudge', undefined);
  const answer = command.data?.outcome === 'done' ? DONE_WORDS.nudge : command.data?.message;
  if (answer) return <span className="subtle">{answer}</span>;
  const submit = () =>
    command.mutate(
      { body: { kind: 'nudge', deliverableId: deliverable.id, words: words.trim() }, seen },
      { onSuccess: () => setOpen(false), onError: letGo },
    );
  const show = () => {
    hold();
    setOpen(true);
  };
  return (
    <>
      <Button size="xsmall" variant="secondary" onClick={show}>
        {form.heading}
        <span className="sr-only">: {titleWords(row.title)}</span>
      </Button>
      {open && (
        <FormDialog
          heading={form.heading}
          submit={form.submit}
          busy={command.isPending}
          error={command.error}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <BodyLong weight="semibold">{titleWords(row.title)}</BodyLong>
          <BodyLong>{form.lead}</BodyLong>
          <TextField
            label={form.what?.label}
            description={form.what?.hint}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            maxLength={500}
            autoComplete="off"
          />
        </FormDialog>
      )}
    </>
  );
}
