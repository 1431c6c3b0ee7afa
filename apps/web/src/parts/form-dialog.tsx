import { Button, Modal, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Form } from './form';
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
  return (
    <Modal open onClose={props.onClose} header={{ heading: props.heading, size: 'small' }} width="medium" portal>
      <Form onSubmit={props.onSubmit}>
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
      </Form>
    </Modal>
  );
}
