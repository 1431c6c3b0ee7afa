import { BodyShort, Button, VStack } from '@navikt/ds-react';
import { useMemo } from 'react';
import { DeliveryFields } from '../item/deliver-form';
import { useDeliveryForm } from '../item/delivery-state';
import { useEvidenceFiles } from '../item/evidence-files';
import { ProblemMessage } from '../parts/problem-message';
import { storeByLink, useUseMailLink } from './mail-link-api';

/** The evidence of one deliverable, sent once. */
export function DeliverByLink({ secret, deliverableId }: { secret: string; deliverableId: string }) {
  const use = useUseMailLink(secret);
  const files = useEvidenceFiles(useMemo(() => storeByLink(secret), [secret]));
  const delivery = useDeliveryForm({
    deliverableId,
    coordinator: false,
    files,
    give: (body) => {
      if (body.kind === 'deliver') use.mutate({ evidence: [...body.evidence], note: body.note });
    },
  });
  return (
    <form onSubmit={delivery.submit} noValidate aria-label="Leveranse">
      <VStack gap="space-16">
        <BodyShort>Vis hva som er levert: en lenke, en arkivreferanse eller en fil. Én av dem er nok.</BodyShort>
        <DeliveryFields delivery={delivery} />
        <ProblemMessage error={use.error} />
        <div>
          <Button type="submit" loading={use.isPending} disabled={files.busy}>
            Lever
          </Button>
        </div>
      </VStack>
    </form>
  );
}

/** One button: an owner says that the item is received. */
export function AcknowledgeByLink({ secret }: { secret: string }) {
  const use = useUseMailLink(secret);
  return (
    <VStack gap="space-16">
      <BodyShort>Du bekrefter at du har mottatt oppdraget og er ansvarlig for det.</BodyShort>
      <ProblemMessage error={use.error} />
      <div>
        <Button loading={use.isPending} onClick={() => use.mutate({ evidence: [], note: null })}>
          Bekreft mottatt
        </Button>
      </div>
    </VStack>
  );
}
