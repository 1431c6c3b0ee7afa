import { Button, Fieldset, Select, TextField } from '@navikt/ds-react';
import type { DeliverableInput } from '../item/item-api';
import { DateField } from '../parts/date-field';
import { REPORT_WORDS } from '../words/item-words';
import type { DeliverableDraft } from './item-draft';

/** All deliverables of an item that is written by hand. */
export function DeliverablesFields(props: {
  value: readonly DeliverableDraft[];
  onChange: (value: DeliverableDraft[]) => void;
}) {
  const { value, onChange } = props;
  const change = (key: number, to: Partial<DeliverableInput>) =>
    onChange(value.map((it) => (it.key === key ? { ...it, ...to } : it)));
  return value.map((it, index) => (
    <DeliverableFields
      key={it.key}
      number={index + 1}
      value={it}
      onChange={(to) => change(it.key, to)}
      {...(value.length > 1 && { onRemove: () => onChange(value.filter(({ key }) => key !== it.key)) })}
    />
  ));
}

function DeliverableFields(props: {
  number: number;
  value: DeliverableInput;
  onChange: (change: Partial<DeliverableInput>) => void;
  onRemove?: () => void;
}) {
  const { value, onChange } = props;
  return (
    <Fieldset legend={`Leveranse ${props.number}`} size="small" className="deliverable-fields">
      <TextField
        label="Navn"
        size="small"
        value={value.label ?? ''}
        onChange={(event) => onChange({ label: event.target.value })}
        autoComplete="off"
      />
      <Select
        label="Frist"
        size="small"
        value={value.report ?? ''}
        onChange={(event) =>
          onChange({ report: (event.target.value || null) as DeliverableInput['report'], due: null })
        }
      >
        <option value="">En dato, eller ikke kjent ennå</option>
        {Object.entries(REPORT_WORDS).map(([report, words]) => (
          <option key={report} value={report}>
            Følger {words.toLowerCase()}
          </option>
        ))}
      </Select>
      {!value.report && (
        <DateField
          label="Dato"
          description="La feltet stå tomt når datoen ikke er kjent. Da blir den etterspurt."
          size="small"
          value={value.due}
          onChange={(due) => onChange({ due })}
        />
      )}
      <TextField
        label="Ordene eller kilden som gir fristen"
        description="For eksempel «innen utgangen av februar» eller «e-post av 4. mars»."
        size="small"
        value={value.raw ?? ''}
        onChange={(event) => onChange({ raw: event.target.value })}
        autoComplete="off"
      />
      {props.onRemove && (
        <Button type="button" size="small" variant="tertiary" data-color="danger" onClick={props.onRemove}>
          Fjern leveransen
        </Button>
      )}
    </Fieldset>
  );
}
