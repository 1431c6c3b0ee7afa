import { BodyLong, Textarea } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { FormDialog } from './form-dialog';

const FEWEST_CHARACTERS = 3;

/** A form for an act that asks for nothing but a written reason. */
export function ReasonDialog(props: {
  heading: string;
  submit: string;
  danger?: boolean;
  /** What the reason is asked like: 'For eksempel …'. */
  example?: string;
  act: { readonly isPending: boolean; readonly error: unknown };
  onReason: (reason: string) => void;
  onClose: () => void;
  /** What the act does, and where the reason will stand. */
  children: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < FEWEST_CHARACTERS;
  const submit = () => {
    setTried(true);
    if (!tooShort) props.onReason(reason.trim());
  };
  return (
    <FormDialog
      heading={props.heading}
      submit={props.submit}
      danger={props.danger ?? false}
      busy={props.act.isPending}
      error={props.act.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <BodyLong>{props.children}</BodyLong>
      <Textarea
        label="Begrunnelse"
        description={props.example}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && tooShort ? 'Skriv en begrunnelse på minst tre tegn.' : undefined}
        maxLength={2000}
      />
    </FormDialog>
  );
}
