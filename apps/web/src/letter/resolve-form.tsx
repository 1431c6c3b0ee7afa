import { Button, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { Form } from '../parts/form';
import { ProblemMessage } from '../parts/problem-message';
import { useResolveQuestion } from './letter-api';

/** Where the coordinator writes what came of a question. */
export function ResolveForm(props: {
  questionId: string;
  /** Id of the element that says which question it is. */
  labelledBy: string;
  /** Id of the field, for who wants to move focus to it. */
  fieldId?: string;
  onResolved?: () => void;
}) {
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const resolve = useResolveQuestion(props.questionId);
  const tooShort = words.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (!tooShort) resolve.mutate(words.trim(), { onSuccess: () => props.onResolved?.() });
  };
  return (
    <>
      <Form onSubmit={submit} aria-labelledby={props.labelledBy} className="inline-form">
        <TextField
          label="Hva kom du fram til?"
          size="small"
          {...(props.fieldId && { id: props.fieldId })}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={tried && tooShort ? 'Skriv hva du kom fram til.' : undefined}
          autoComplete="off"
        />
        <Button type="submit" size="small" variant="secondary" loading={resolve.isPending}>
          Avklart
        </Button>
      </Form>
      <ProblemMessage error={resolve.error} />
    </>
  );
}
