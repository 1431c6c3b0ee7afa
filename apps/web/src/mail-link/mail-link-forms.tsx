import { BodyShort, Button, TextField, VStack } from '@navikt/ds-react';
import { useMemo, useState } from 'react';
import { DeliveryFields } from '../item/deliver-form';
import { useDeliveryForm } from '../item/delivery-state';
import { useEvidenceFiles } from '../item/evidence-files';
import { Form } from '../parts/form';
import { ProblemMessage } from '../parts/problem-message';
import { storeByLink, useUseMailLink } from './mail-link-api';

interface LinkForm {
  readonly secret: string;
  /** The mail went to a shared mailbox: who acts gives a name. */
  readonly mailbox: boolean;
}

/** The evidence of one deliverable, sent once. */
export function DeliverByLink({ secret, deliverableId, mailbox }: LinkForm & { deliverableId: string }) {
  const use = useUseMailLink(secret);
  const signature = useSignature(mailbox);
  const files = useEvidenceFiles(useMemo(() => storeByLink(secret), [secret]));
  const delivery = useDeliveryForm({
    deliverableId,
    coordinator: false,
    files,
    give: (body) => {
      const name = signature.given();
      if (body.kind === 'deliver' && name !== undefined)
        use.mutate({ evidence: [...body.evidence], note: body.note, name });
    },
  });
  const submit = () => {
    // Says what is missing of both at once.
    signature.given();
    delivery.submit();
  };
  return (
    <Form onSubmit={submit} aria-label="Leveranse">
      <VStack gap="space-16">
        <BodyShort>Vis hva som er levert: en lenke, en arkivreferanse eller en fil. Én av dem er nok.</BodyShort>
        {mailbox && <SignatureField signature={signature} />}
        <DeliveryFields delivery={delivery} />
        <ProblemMessage error={use.error} />
        <div>
          <Button type="submit" loading={use.isPending} disabled={files.busy}>
            Lever
          </Button>
        </div>
      </VStack>
    </Form>
  );
}

/** One button: an owner says that the item is received. */
export function AcknowledgeByLink({ secret, mailbox }: LinkForm) {
  const use = useUseMailLink(secret);
  const signature = useSignature(mailbox);
  const acknowledge = () => {
    const name = signature.given();
    if (name !== undefined) use.mutate({ evidence: [], note: null, name });
  };
  return (
    <VStack gap="space-16">
      <BodyShort>
        {mailbox
          ? 'Du bekrefter for enheten at oppdraget er mottatt.'
          : 'Du bekrefter at du har mottatt oppdraget og er ansvarlig for det.'}
      </BodyShort>
      {mailbox && <SignatureField signature={signature} />}
      <ProblemMessage error={use.error} />
      <div>
        <Button loading={use.isPending} onClick={acknowledge}>
          Bekreft mottatt
        </Button>
      </div>
    </VStack>
  );
}

/** The name of who acts from a shared mailbox. `given`: null for a person's link, undefined while it is missing. */
function useSignature(mailbox: boolean) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const missing = mailbox && name.trim().length < 2;
  return {
    name,
    setName,
    fault: tried && missing ? 'Skriv navnet ditt.' : undefined,
    given: (): string | null | undefined => {
      setTried(true);
      if (missing) return undefined;
      return mailbox ? name.trim() : null;
    },
  };
}

function SignatureField({ signature }: { signature: ReturnType<typeof useSignature> }) {
  return (
    <TextField
      label="Navnet ditt"
      description="Postkassen er felles. Navnet vises på oppdraget."
      size="small"
      value={signature.name}
      onChange={(event) => signature.setName(event.target.value)}
      error={signature.fault}
      autoComplete="name"
    />
  );
}
