import { Button, Modal, VStack } from '@navikt/ds-react';
import type { FormEvent, ReactNode } from 'react';
import { ProblemMessage } from './problem-message';

/** A form in a dialog. Stays open with what was written until the act is done. */
export function FormDialog(props: {
  heading: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog may lie within another form in React's tree, though not on the page.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Modal open onClose={props.onClose} header={{ heading: props.heading, size: 'small' }} width="medium" portal>
      <form onSubmit={submit} noValidate>
        <Modal.Body>
          <VStack gap="space-20">
            {props.children}
            <ProblemMessage error={props.error} />
          </VStack>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" loading={props.busy} {...(props.danger && { 'data-color': 'danger' })}>
            {props.submit}
          </Button>
          <Button type="button" variant="secondary" onClick={props.onClose} disabled={props.busy}>
            Avbryt
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
