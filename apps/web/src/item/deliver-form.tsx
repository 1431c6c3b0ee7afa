import {
  BodyShort,
  Button,
  ErrorMessage,
  FileUpload,
  Heading,
  HStack,
  Textarea,
  TextField,
  VStack,
} from '@navikt/ds-react';
import { useId } from 'react';
import { Form } from '../parts/form';
import type { useEvidenceFiles } from './evidence-files';
import type { ItemActs } from './item-acts';
import { useDelivery, type Delivery } from './delivery-state';

/** Marks a deliverable delivered: one of a file, a link and an archive reference is enough. */
export function DeliverForm(props: {
  deliverableId: string;
  acts: ItemActs;
  /** Of the form's heading. */
  level: '3' | '4';
  onCancel: () => void;
}) {
  const { acts } = props;
  const heading = useId();
  const delivery = useDelivery(props.deliverableId, acts);
  return (
    <Form onSubmit={delivery.submit} className="deliver-form" aria-labelledby={heading}>
      <VStack gap="space-16">
        <Heading level={props.level} size="xsmall" id={heading}>
          Marker som levert
        </Heading>
        <BodyShort size="small">
          Vis hva som er levert: en lenke, en arkivreferanse eller en fil. Én av dem er nok.
        </BodyShort>
        <DeliveryFields delivery={delivery} />
        <HStack gap="space-8">
          <Button type="submit" loading={acts.busy && !acts.open} disabled={delivery.files.busy}>
            Lever
          </Button>
          <Button type="button" variant="tertiary" onClick={props.onCancel}>
            Ikke nå
          </Button>
        </HStack>
      </VStack>
    </Form>
  );
}

/** What is asked of who delivers. */
export function DeliveryFields({ delivery }: { delivery: Delivery }) {
  const { values, set, faultOf, files, coordinator } = delivery;
  return (
    <>
      <TextField
        label="Lenke"
        type="url"
        inputMode="url"
        size="small"
        value={values.link}
        onChange={(event) => set({ link: event.target.value })}
        error={faultOf('link')}
        autoComplete="off"
      />
      <TextField
        label="Arkivreferanse"
        description="For eksempel 26/123-4"
        size="small"
        value={values.archive}
        onChange={(event) => set({ archive: event.target.value })}
        error={faultOf('archive')}
        autoComplete="off"
      />
      <EvidenceFiles files={files} />
      <Textarea
        label={coordinator ? 'Merknad (begrunnelse når dokumentasjon mangler)' : 'Merknad (valgfritt)'}
        size="small"
        minRows={2}
        value={values.note}
        onChange={(event) => set({ note: event.target.value })}
        error={faultOf('note')}
      />
      {faultOf('evidence') && <ErrorMessage role="alert">{faultOf('evidence')}</ErrorMessage>}
    </>
  );
}

function EvidenceFiles({ files }: { files: ReturnType<typeof useEvidenceFiles> }) {
  return (
    <FileUpload translations={{ dropzone: { button: 'Velg fil', dragAndDrop: 'Dra en fil hit' } }}>
      <VStack gap="space-8">
        <FileUpload.Trigger onSelect={(chosen) => files.add(chosen.map((it) => it.file))}>
          <Button type="button" size="small" variant="secondary">
            Legg ved fil
          </Button>
        </FileUpload.Trigger>
        {files.all.map((it) => (
          <FileUpload.Item
            key={it.key}
            file={it.file}
            status={it.stored || it.error ? 'idle' : 'uploading'}
            {...(it.error && { error: it.error })}
            button={{ action: 'delete', onClick: () => files.remove(it.key) }}
          />
        ))}
      </VStack>
    </FileUpload>
  );
}
