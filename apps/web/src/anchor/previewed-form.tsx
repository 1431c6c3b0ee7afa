import { Button, HStack } from '@navikt/ds-react';
import type { MovesAnswer } from '@tertial/contracts';
import { useState, type ReactNode } from 'react';
import { Form } from '../parts/form';
import { ProblemMessage } from '../parts/problem-message';
import { MovesView } from './moves-view';

interface Act<Input, Answer> {
  readonly mutate: (input: Input, afterwards: { onSuccess: (answer: Answer) => void }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/**
 * A form whose effect is shown before it is saved. What was shown holds for what was written then: another word, and it is asked for
 * again. `input`: what is written, null while something is missing.
 */
export function PreviewedForm<Input>(props: {
  input: Input | null;
  preview: Act<Input, MovesAnswer>;
  save: Act<Input, unknown>;
  submit: string;
  onTried: () => void;
  /** It is saved, or given up. */
  onClose: () => void;
  children: ReactNode;
}) {
  const { input, preview, save } = props;
  const [shown, setShown] = useState<{ input: string; moves: MovesAnswer } | null>(null);
  const current = shown && shown.input === JSON.stringify(input) ? shown.moves : null;
  const submit = () => {
    props.onTried();
    if (!input) return;
    if (current) return save.mutate(input, { onSuccess: props.onClose });
    preview.mutate(input, { onSuccess: (moves) => setShown({ input: JSON.stringify(input), moves }) });
  };
  return (
    <Form onSubmit={submit} className="stacked-form">
      {props.children}
      {current && <MovesView moves={current} />}
      <ProblemMessage error={save.error ?? preview.error} />
      <HStack gap="space-8">
        <Button type="submit" size="small" loading={preview.isPending || save.isPending}>
          {current ? props.submit : 'Vis hva som flyttes'}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={props.onClose}>
          Avbryt
        </Button>
      </HStack>
    </Form>
  );
}
