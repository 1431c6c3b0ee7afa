import { Button, Select, Textarea } from '@navikt/ds-react';
import type { ItemRow, PassageTimes } from '@tertial/contracts';
import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog';
import { QueryView } from '../../parts/query-view';
import { KIND_WORDS } from '../../words/item-words';
import { DeliverablesFields } from '../deliverable-fields';
import { withOneMore, type DeliverableDraft } from '../item-draft';
import { useAddPassage, usePassageTimes } from './review-api';

interface PassageProps {
  letterId: string;
  span: readonly [number, number];
  questionId: string | null;
  onClose: () => void;
  onDone: (sentence: string, itemId: string | null) => void;
}

/** Makes an item of a passage that the reader missed, with the deadlines that its words give. */
export function PassageDialog(props: PassageProps) {
  const times = usePassageTimes(props.letterId, props.span);
  if (!times.data)
    return (
      <FormDialog
        heading="Legg til et oppdrag"
        submit="Legg til"
        busy
        error={null}
        onSubmit={() => {}}
        onClose={props.onClose}
      >
        <QueryView query={times}>{() => null}</QueryView>
      </FormDialog>
    );
  return <PassageForm {...props} times={times.data} />;
}

function PassageForm(props: PassageProps & { times: PassageTimes }) {
  const [text, setText] = useState(props.times.text);
  const [kind, setKind] = useState<ItemRow['kind']>('assignment');
  const [deliverables, setDeliverables] = useState<DeliverableDraft[]>(() => draftsOf(props.times));
  const [tried, setTried] = useState(false);
  const add = useAddPassage(props.letterId);
  const tooShort = text.trim().length < 5;
  const submit = () => {
    setTried(true);
    if (tooShort) return;
    const { questionId } = props;
    const span: [number, number] = [props.span[0], props.span[1]];
    add.mutate(
      { span, kind, text: text.trim(), deliverables: deliverables.map(({ key: _key, ...it }) => it), questionId },
      { onSuccess: ({ itemIds }) => props.onDone('Oppdraget er lagt til som forslag.', itemIds[0] ?? null) },
    );
  };
  return (
    <FormDialog
      heading="Legg til et oppdrag"
      submit="Legg til"
      busy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Textarea
        label="Hva er det bedt om?"
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && tooShort ? 'Skriv hva oppdraget er.' : undefined}
      />
      <Select label="Type" value={kind} onChange={(event) => setKind(event.target.value as ItemRow['kind'])}>
        {Object.entries(KIND_WORDS).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
      <DeliverablesFields value={deliverables} onChange={setDeliverables} />
      <Button type="button" size="small" variant="secondary" onClick={() => setDeliverables(withOneMore(deliverables))}>
        Legg til en leveranse
      </Button>
    </FormDialog>
  );
}

function draftsOf({ deliverables }: PassageTimes): DeliverableDraft[] {
  return deliverables.length > 0 ? deliverables.map((it, key) => ({ ...it, key })) : withOneMore([]);
}
