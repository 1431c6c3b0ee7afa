import { Button, HStack, Select, TextField, VStack } from '@navikt/ds-react';
import type { PolicyView } from '@tertial/contracts';
import { useState } from 'react';
import { ProblemError } from '../api/request';
import { Form } from '../parts/form';
import { ProblemMessage } from '../parts/problem-message';
import { usePolicyPreview, useSavePolicy, type PolicyFields, type PolicyTarget } from './policy-api';
import { PolicyDifferenceView } from './policy-difference';
import { draftOf, readDraft, type PolicyDraft } from './policy-draft';
import { POLICY_FIELDS, valueWords, type PolicyField } from './policy-words';

/** What a target decides for itself. What would change is shown before anything can be saved. */
export function PolicyForm(props: {
  target: PolicyTarget;
  view: PolicyView;
  sendingHours: readonly string[];
  onSaved: (items: number) => void;
}) {
  const { target, view } = props;
  const [draft, setDraft] = useState(() => draftOf(view.fields));
  const [faults, setFaults] = useState<Partial<Record<PolicyField, string>>>({});
  const [shown, setShown] = useState<PolicyFields | null>(null);
  const preview = usePolicyPreview();
  const save = useSavePolicy();
  const change = (field: PolicyField, words: string) => {
    setDraft({ ...draft, [field]: words });
    setFaults({ ...faults, [field]: undefined });
    setShown(null);
  };
  const show = () => {
    const read = readDraft(draft);
    setFaults(read.ok ? {} : read.faults);
    setShown(null);
    if (!read.ok) return;
    save.reset();
    const onError = (error: unknown) => setFaults(faultsOf(error));
    preview.mutate({ target, fields: read.fields }, { onSuccess: () => setShown(read.fields), onError });
  };
  const keep = (fields: PolicyFields) =>
    save.mutate({ target, fields, version: view.version }, { onSuccess: ({ items }) => props.onSaved(items) });
  return (
    <Form onSubmit={show} className="policy-form">
      <VStack gap="space-20">
        <Fields draft={draft} above={view.above} faults={faults} onChange={change} />
        {target.scope === 'agency' && (
          <HourField hours={props.sendingHours} draft={draft} view={view} onChange={change} />
        )}
        <ProblemMessage error={preview.error} />
        <HStack gap="space-12">
          <Button type="submit" variant={shown ? 'secondary' : 'primary'} loading={preview.isPending}>
            Vis hva som endres
          </Button>
        </HStack>
        {shown && preview.data && (
          <PolicyDifferenceView difference={preview.data} busy={save.isPending} onSave={() => keep(shown)} />
        )}
        <ProblemMessage error={save.error} />
      </VStack>
    </Form>
  );
}

function Fields(props: {
  draft: PolicyDraft;
  above: PolicyView['above'];
  faults: Partial<Record<PolicyField, string>>;
  onChange: (field: PolicyField, words: string) => void;
}) {
  return (
    <div className="policy-fields">
      {POLICY_FIELDS.map((words) => (
        <TextField
          key={words.field}
          label={words.label}
          description={`${words.description} Tomt felt: ${valueWords(words, props.above[words.field])}.`}
          value={props.draft[words.field]}
          error={props.faults[words.field]}
          autoComplete="off"
          onChange={(event) => props.onChange(words.field, event.target.value)}
        />
      ))}
    </div>
  );
}

function HourField(props: {
  hours: readonly string[];
  draft: PolicyDraft;
  view: PolicyView;
  onChange: (field: PolicyField, words: string) => void;
}) {
  return (
    <Select
      label="Klokkeslett for e-post"
      description="Alle i virksomheten får dagens e-post da, på arbeidsdager. Aldri om kvelden eller natten."
      value={props.draft.sendAt}
      onChange={(event) => props.onChange('sendAt', event.target.value)}
    >
      <option value="">Som standard ({props.view.above.sendAt})</option>
      {props.hours.map((hour) => (
        <option key={hour} value={hour}>
          {hour}
        </option>
      ))}
    </Select>
  );
}

/** What the server says of single fields, to be shown beside them. */
function faultsOf(error: unknown): Partial<Record<PolicyField, string>> {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}
